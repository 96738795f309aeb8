import { join } from "node:path";
import type { Page } from "playwright-core";

/** Keeps a picture of the whole page in the folder that `DEPECHE_SCREENSHOTS` names, if it names one. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  const folder = process.env["DEPECHE_SCREENSHOTS"];
  if (folder === undefined) return;
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
