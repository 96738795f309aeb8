/** The pictures of shared links, as they are served and as pages name them. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildArchive } from "../support/build-archive.ts";
import { type ArchiveServer, serveArchive } from "../support/serve-archive.ts";
import { writeJsonLines } from "../support/serve-articles.ts";

/** The archive has pictures of the two newest of them. */
const articles = [
  { id: "newest", lang: "fr", title: "Alep", text: "Rien de neuf à Alep.", date: "2024-11-30" },
  { id: "newer", lang: "ar", title: "حلب", text: "لا جديد في حلب.", date: "2024-11-29" },
  { id: "old", lang: "en", title: "Aleppo", text: "Nothing new in Aleppo.", date: "2016-12-07" },
];

let folder: string;
let server: ArchiveServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "depeche-pictures-"));
  writeJsonLines(join(folder, "articles.jsonl"), articles);
  await buildArchive([join(folder, "articles.jsonl")], join(folder, "site"), 2);
  server = await serveArchive(join(folder, "site"));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function pictureAt(path: string): Promise<Buffer> {
  const answer = await server.fetch(path);
  expect([path, answer.status]).toEqual([path, 200]);
  expect(answer.headers.get("Content-Type")).toBe("image/png");
  return Buffer.from(await answer.arrayBuffer());
}

describe("pictures", () => {
  test("of the newest articles are their own, of others the archive's", async () => {
    const general = await pictureAt("/archive.png");
    const [newest, newer, old] = await Promise.all(
      articles.map(({ id }) => pictureAt(`/pictures/${id}.png`)),
    );
    expect(old).toEqual(general);
    expect(newest).not.toEqual(general);
    expect(newest).not.toEqual(newer);
    for (const picture of [general, newest, newer]) {
      expect(await sharp(picture).metadata()).toMatchObject({ width: 1200, height: 630 });
    }
  });

  test.each([16, 64, 180])("as icons have %i pixels a side", async (side) => {
    const icon = await pictureAt(`/icon-${side}.png`);
    expect(await sharp(icon).metadata()).toMatchObject({ width: side, height: side });
  });

  test.each([
    "/pictures/none.png",
    "/pictures/newest",
    "/pictures/newest.svg",
    "/pictures/..%2fx.png",
  ])("%s is none", async (path) => {
    expect((await server.fetch(path)).status).toBe(404);
  });

  test("are those that pages, linked data, oEmbed and browsers are told of", async () => {
    const page = await (await server.fetch("/articles/old")).text();
    const oembed = await server.fetch(
      `/oembed?url=${encodeURIComponent(`${server.url}/articles/old`)}&maxwidth=2000&maxheight=2000`,
    );
    const description = await (await server.fetch("/opensearch.xml")).text();
    const told = `${page} ${await oembed.text()} ${description}`;
    const addresses = [
      ...new Set([...told.matchAll(/[^"<>\s]*\/[\w-]+\.png/g)].map(([url]) => url)),
    ];
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) await pictureAt(address.replace(server.url, ""));
    expect(page).toContain(`<meta property="og:image" content="${server.url}/pictures/old.png">`);
  });

  test("are left out of oEmbed where they do not fit", async () => {
    const url = encodeURIComponent(`${server.url}/articles/old`);
    const answer = await (await server.fetch(`/oembed?url=${url}&maxwidth=300`)).json();
    expect(answer).not.toHaveProperty("thumbnail_url");
  });
});
