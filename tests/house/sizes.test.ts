import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { apiRoutes } from "../../index-build/write/api-routes.ts";
import { bundleWidget } from "../../index-build/write/bundle-widget.ts";
import { docsPage } from "../../index-build/write/docs/docs-page.ts";
import { prose } from "../../index-build/write/docs/escape-html.ts";
import { type BundleSize, bundleWorker } from "../support/bundle-worker.ts";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

/**
 * Bytes, compressed where gzip is said. A budget is a little above what was measured when it was set,
 * so that growth is noticed; it is raised only in a commit that says what the bytes are for.
 */
const BUDGETS = {
  /**
   * The Worker, gzip. A third is the server of the Model Context Protocol, which runs when it is first
   * asked for; a twelfth writes feeds; a twelfth is what pages say in three languages.
   */
  bundle: 245_000,
  /** Ten hits with their cards and highlights, gzip: one round trip of a slow start (10 packets) and no more. */
  tenHits: 6_000,
  /** The page with ten hits, raw: what a browser parses. */
  home: 30_000,
  /** The style sheet of all pages, raw. */
  style: 12_500,
} as const;

/** No commit may pass this, whatever it says: a twelfth of what Cloudflare's free plan takes is plenty. */
const BUNDLE_LIMIT = 250_000;

let server: ArticleServer;
let size: BundleSize;
let bundle: string;

beforeAll(async () => {
  server = await serveArticles(["data/articles"]);
  ({ size, bundle } = await inTemporaryFolder(async (folder) => {
    const file = join(folder, "worker.js");
    return { size: await bundleWorker(file), bundle: readFileSync(file, "utf8") };
  }));
});
afterAll(() => server.stop());

async function bytesOf(path: string): Promise<Buffer> {
  return Buffer.from(await (await server.fetch(path)).arrayBuffer());
}

/** Tells a size where someone who raises a budget sees it. */
function report(what: string, bytes: number, budget: number): void {
  process.stdout.write(`${what}: ${bytes} bytes of ${budget}\n`);
}

describe("sizes", () => {
  test("the Worker is within its budget", () => {
    report("Worker, gzip", size.gzipBytes, BUDGETS.bundle);
    expect(BUDGETS.bundle).toBeLessThanOrEqual(BUNDLE_LIMIT);
    expect(size.gzipBytes).toBeLessThanOrEqual(BUDGETS.bundle);
  });

  test.each(["", "?q=Alep", "?q=حلب", "?q=Aleppo&facets=lang,outlet,year"])(
    "ten hits of /v1/search%s are within their budget",
    async (query) => {
      const bytes = gzipSync(await bytesOf(`/v1/search${query}`)).length;
      report(`/v1/search${query}, gzip`, bytes, BUDGETS.tenHits);
      expect(bytes).toBeLessThanOrEqual(BUDGETS.tenHits);
    },
  );

  test.each(["/", "/?q=Alep", "/?q=حلب"])("the page %s is within its budget", async (path) => {
    const { length } = await bytesOf(path);
    report(path, length, BUDGETS.home);
    expect(length).toBeLessThanOrEqual(BUDGETS.home);
  });

  test("the style sheet is within its budget", async () => {
    const { length } = await bytesOf("/style.css");
    report("/style.css", length, BUDGETS.style);
    expect(length).toBeLessThanOrEqual(BUDGETS.style);
  });

  test("the Worker carries no documentation: the build writes it as files", () => {
    const page = docsPage("en", bundleWidget());
    const sentences = [
      "Every error is a problem detail",
      "Every address answers GET, HEAD and OPTIONS",
      ...apiRoutes.map(({ summary }) => summary),
    ];
    expect(sentences.filter((sentence) => !page.includes(prose(sentence)))).toEqual([]);
    expect(sentences.filter((sentence) => bundle.includes(sentence))).toEqual([]);
    expect(bundle).not.toContain("operationId");
  });

  test("the Worker imports nothing when it runs, of Node or of anyone", () => {
    expect(bundle).not.toMatch(/["']node:/);
    expect(bundle).not.toMatch(/(?:^|[;}\s])import\s*(?:[\w${}*,\s]*?from\s*)?["']/);
    expect(bundle).not.toMatch(/\b(?:require|import)\(\s*["']/);
  });
});
