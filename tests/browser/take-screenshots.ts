/** Takes the pictures of the README from the sample archive, as a reader's browser shows it: `npm run screenshots`. */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../support/project-root.ts";
import { serveArticles } from "../support/serve-articles.ts";
import { openBrowser } from "./open-browser.ts";
import { setup } from "./unpack-browser.ts";

const FOLDER = join(PROJECT_ROOT, "tests/browser/screenshots");

const pictures = [
  { name: "search", path: "/search?q=Alep+OSDH&ui=fr", width: 1280 },
  { name: "article", path: "/articles/en-aleppo-toll-rises-311?ui=en", width: 1280 },
  { name: "compare", path: "/compare?place=Alep&kind=killed&ui=en", width: 1280 },
  { name: "map", path: "/map?ui=en", width: 1280 },
  { name: "name-phone", path: "/names/org:sohr?ui=ar", width: 390 },
  { name: "timeline-phone", path: "/timeline?place=Alep&ui=fr", width: 390, dark: true },
] as const;

await setup();
mkdirSync(FOLDER, { recursive: true });
const [browser, server] = await Promise.all([openBrowser(), serveArticles(["data/articles"])]);
for (const { name, path, width, ...look } of pictures) {
  const colorScheme = "dark" in look ? "dark" : "light";
  const viewport = { width, height: width < 600 ? 844 : 860 };
  const page = await browser.newPage({ colorScheme, viewport });
  await page.goto(`${server.url}${path}`);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await page.close();
}
const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
await page.goto(`${server.url}/demo?ui=fr`);
await page.getByRole("combobox").fill("حلب");
await page.getByRole("option").first().waitFor();
await page.screenshot({ path: join(FOLDER, "widget.png") });
await Promise.all([browser.close(), server.stop()]);
