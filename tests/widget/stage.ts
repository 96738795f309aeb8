/** What all tests of the widget are played on: started once, since each part takes seconds. */

import type { Browser } from "playwright-core";
import { openBrowser } from "../browser/open-browser.ts";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";
import { type ForeignSite, serveForeignSite } from "./foreign-site.ts";

/** A browser, the sample archive, and a site of somebody else. */
export interface Stage {
  readonly browser: Browser;
  readonly server: ArticleServer;
  readonly site: ForeignSite;
}

/** Starts all three. */
export async function openStage(): Promise<Stage> {
  const [browser, server, site] = await Promise.all([
    openBrowser(),
    serveArticles(["data/articles"]),
    serveForeignSite(),
  ]);
  return { browser, server, site };
}

/** Ends all three. */
export async function closeStage({ browser, server, site }: Stage): Promise<void> {
  await Promise.all([browser.close(), server.stop(), site.stop()]);
}
