/** Row 41 to 43: a file at fault is told or is no answer; it is never a false "nothing found". */

import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { problemSchema, searchResponseSchema } from "../../src/contract/responses.ts";
import { buildArchive } from "../support/build-archive.ts";
import { seededRandom } from "../support/random.ts";
import { writeJsonLines } from "../support/serve-articles.ts";
import { type FileServer, serveFiles } from "../support/serve-files.ts";
import { ChangingFiles, faults, readFiles } from "./faulty-files.ts";

const MANIFEST = "archive/manifest.json";
const random = seededRandom(5);
const fillers = Array.from(
  { length: 3000 },
  (_, index) => `n${index.toString(36)}x${index * 7919}`,
);
const said =
  "\nAt least 12 people were killed in Saraqib on 3 May 2013, the United Nations said in a statement.";
const articles = Array.from({ length: 200 }, (_, number) => ({
  id: `f${number}`,
  title: number % 4 === 0 ? "Zulu" : "Other",
  text: `${number % 3 === 0 ? "Alpha. " : ""}${Array.from({ length: 150 }, () => random.pick(fillers)).join(" ")}${number % 6 === 0 ? ". Saraqib." : ""}${number % 5 === 0 ? said : ""}`,
  lang: number % 2 === 0 ? "en" : "fr",
  outlet: number % 5 === 0 ? "Wire" : "Desk",
  tags: [number % 3 === 0 ? "North" : "South"],
  ...(number % 7 > 0 && { date: number % 10 === 3 ? "2013-05-04" : `20${10 + (number % 9)}` }),
}));

let folder: string;
let build: string;
let whole: Map<string, Uint8Array>;
let files: ChangingFiles;
let server: FileServer;
let needed: readonly string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "depeche-faults-"));
  writeJsonLines(join(folder, "articles.jsonl"), articles);
  ({ build } = await buildArchive([join(folder, "articles.jsonl")], join(folder, "site")));
  whole = readFiles(join(folder, "site"));
  files = new ChangingFiles(whole);
  server = await serveFiles(files.give, { KEEP: "none" });
  for (const { path } of asked) truth.set(path, await ask(path));
  needed = [...new Set(server.asked)];
});
beforeEach(() => files.replace(whole));
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Requests that together need files of every kind. `anyOf` finds what a part of the words finds. */
const asked: readonly { readonly path: string; readonly anyOf?: string }[] = [
  { path: "/v1/search?q=alpha&fields=id&limit=100" },
  { path: "/v1/search?q=alpha+zulu&match=all&fields=id&limit=100" },
  { path: "/v1/search?q=alpha+zulu&match=any&fields=id&limit=100" },
  {
    path: "/v1/search?q=alpha+zulu&fields=id&limit=100",
    anyOf: "/v1/search?q=alpha+zulu&match=any&fields=id&limit=100",
  },
  { path: "/v1/search?q=zulu&in=title&lang=en&fields=id&limit=100" },
  { path: "/v1/search?q=zulu&lang=fr,und&fields=id&limit=100" },
  { path: "/v1/search?q=alpha&from=2012&undated=exclude&fields=id&limit=100" },
  { path: "/v1/search?q=alpha&facets=lang,outlet,year&fields=id&limit=100&sort=published" },
  { path: "/v1/search?q=alpha&snippet=100&limit=20&fields=id,snippet" },
  { path: "/v1/search?q=alpha&place=Saraqeb&fields=id&limit=100" },
  { path: "/v1/search?q=alpha&place=-place:syria&outlet=wire&fields=id&limit=100" },
  { path: "/v1/search?q=alpha&tag=north&year=2012,none&fields=id&limit=100" },
  { path: "/v1/search?q=alpha&facets=place,tag&histogram=year&fields=id&limit=100" },
  { path: "/v1/search?q=alpha&recency=100&fields=id&limit=100" },
  { path: "/v1/articles?limit=30&bbox=36,35,38,37" },
  { path: "/v1/entities?q=sara" },
  { path: "/v1/entities/place:syria" },
  { path: "/v1/entities/org:united-nations/card" },
  { path: "/v1/figures?limit=30" },
  { path: "/v1/figures?place=syria&source=UN&kind=killed,-injured&limit=30" },
  { path: "/v1/compare?source=-none" },
  { path: "/v1/timeline?limit=30" },
  { path: "/v1/timeline?place=-aleppo&org=UN&items=20" },
  { path: "/v1/timeline?date=published&interval=month&limit=30" },
  { path: "/v1/digests" },
  { path: "/v1/digests/2013-05" },
  { path: "/v1/search?q=alpha&source=UN&facets=source&fields=id&limit=100" },
  { path: "/v1/articles?source=-UN&limit=30" },
  { path: "/v1/articles?date=event&from=2013-05&limit=30" },
  { path: "/v1/places" },
  { path: "/v1/places?q=alpha&bbox=36,35,38,37" },
  { path: "/v1/articles?limit=30" },
  { path: "/v1/articles?limit=30&sort=published" },
  { path: "/v1/articles/f7" },
  { path: "/v1/articles/f100/card" },
  { path: "/v1/articles/f199/text" },
  { path: "/v1/export.ndjson" },
  { path: "/?q=alpha+zulu&ui=en" },
  { path: "/?ui=en" },
  { path: "/articles/f7?ui=en" },
  { path: "/names/org:united-nations?ui=en" },
  { path: "/compare?ui=en" },
  { path: "/timeline?place=syria&ui=en" },
  { path: "/map?ui=en" },
  { path: "/digests/2013-05?ui=en" },
  { path: "/embed/search?q=zulu&ui=en" },
  { path: "/v1/feed.json?q=alpha" },
  { path: "/v1/digests/feed.atom" },
  { path: "/sitemap/articles-0.xml" },
  { path: "/sitemap/names-0.xml" },
];

interface Told {
  readonly status: number;
  readonly body: string;
  readonly cached: string | null;
  readonly tag: string | null;
  readonly retryAfter: string | null;
}

const truth = new Map<string, Told>();

async function ask(path: string): Promise<Told> {
  const response = await server.fetch(path);
  return {
    status: response.status,
    body: await response.text(),
    cached: response.headers.get("Cache-Control"),
    tag: response.headers.get("ETag"),
    retryAfter: response.headers.get("Retry-After"),
  };
}

function idsIn({ body }: Told): (string | undefined)[] {
  return searchResponseSchema.parse(JSON.parse(body)).results.map(({ id }) => id);
}

/** What people look at. */
function isPage({ body }: Told): boolean {
  return body.startsWith("<!doctype html>");
}

/** Says what is wrong about an error given while a file was at fault; nothing when all is well. */
function wrongWithError(told: Told): string | undefined {
  if (told.cached !== "no-store" || told.tag !== null) return "an error that is kept";
  if (told.retryAfter === null) return "an error without Retry-After";
  if (isPage(told)) {
    return told.body.includes("The archive cannot be read just now")
      ? undefined
      : "a page without a word";
  }
  const { files: named } = problemSchema.parse(JSON.parse(told.body));
  return named && named.length > 0 ? undefined : "an error that names no file";
}

/** The same for an answer that is not the right one and no error. */
function wrongWithPart(path: string, anyOf: string | undefined, told: Told): string | undefined {
  if (told.cached !== "no-store" || told.tag !== null) return "a partial answer that is kept";
  if (isPage(told)) {
    return told.body.includes("cannot be read just now") ? undefined : "a page that does not tell";
  }
  const answer = searchResponseSchema.parse(JSON.parse(told.body));
  if (!answer.partial || (answer.missing ?? []).length === 0) return "a silent difference";
  if (answer.total_relation !== "unknown") return "a total that is told as exact";
  if (answer.total === 0 || answer.results.length === 0) return "a false nothing";
  return hasWrongHit(path, anyOf, told) ? "a wrong hit" : undefined;
}

/** Whether a hit is not one of the right answer, nor, where that is told, of the answer to some of the words. */
function hasWrongHit(path: string, anyOf: string | undefined, told: Told): boolean {
  const { relaxed } = searchResponseSchema.parse(JSON.parse(told.body)).query;
  const isAmong = (other: Told | undefined): boolean => {
    const ids = other ? idsIn(other) : [];
    return idsIn(told).every((id) => ids.includes(id));
  };
  if (isAmong(truth.get(path))) return false;
  return !(relaxed && anyOf !== undefined && isAmong(truth.get(anyOf)));
}

function whatIsWrong(path: string, anyOf: string | undefined, told: Told): string | undefined {
  if (told.status === 503) return wrongWithError(told);
  if (told.status !== 200) return `status ${told.status}`;
  return told.body === truth.get(path)?.body ? undefined : wrongWithPart(path, anyOf, told);
}

/** Asks everything while a file is at fault; returns how many answers were others than before. */
async function askWithFault(damaged: readonly string[]): Promise<number> {
  const names = damaged.map((path) => path.split("/").slice(2).join("/"));
  let touched = 0;
  for (const { path: address, anyOf } of asked) {
    const told = await ask(address);
    const wrong = whatIsWrong(address, anyOf, told);
    expect({ damaged, address, wrong }).toEqual({ damaged, address, wrong: undefined });
    if (told.body === truth.get(address)?.body) continue;
    touched += 1;
    const isNamed = isPage(told) || names.some((name) => told.body.includes(name));
    expect([damaged, address, isNamed]).toEqual([damaged, address, true]);
  }
  return touched;
}

/** Files of a section that the requests need, in the order in which they were asked for. */
function neededOf(section: string): string[] {
  return needed.filter((path) => path.startsWith(`archive/${build}/${section}/`));
}

const sections = ["terms", "cards", "articles", "ids", "columns", "names", "tags", "export"];
const cases = sections.flatMap((section) => faults.map((fault) => ({ section, fault })));

describe("a file at fault makes the answer partial or an error, never a wrong one:", () => {
  test.each(cases)("$section, $fault", async ({ section, fault }) => {
    const paths = neededOf(section);
    const elsewhere = [...neededOf("terms"), ...neededOf("cards")];
    for (const path of paths.slice(0, 3)) {
      const other = [...paths, ...elsewhere].find((candidate) => candidate !== path) ?? "";
      files.damage(path, fault, other);
      const touched = await askWithFault([path, other]);
      files.replace(whole);
      // A fault that no request met would prove nothing.
      expect([path, touched > 0]).toEqual([path, true]);
    }
    for (const { path } of asked) {
      expect([path, (await ask(path)).body === truth.get(path)?.body]).toEqual([path, true]);
    }
  });

  test("all files missing at once", async () => {
    files.replace(new Map([[MANIFEST, whole.get(MANIFEST) ?? new Uint8Array(0)]]));
    for (const { path } of asked) expect([path, (await ask(path)).status]).toEqual([path, 503]);
    expect((await ask("/v1/meta")).status).toBe(200);
    files.replace(whole);
  });

  test("a word's file missing: match=all is no answer, and auto is told as relaxed", async () => {
    const [first = "", ...others] = neededOf("terms");
    expect(others.length).toBeGreaterThan(0);
    files.damage(first, "missing", others[0] ?? "");
    expect((await ask("/v1/search?q=alpha+zulu&match=all")).status).toBe(503);
    const auto = await ask("/v1/search?q=alpha+zulu&fields=id&limit=100");
    files.replace(whole);
    expect(searchResponseSchema.parse(JSON.parse(auto.body))).toMatchObject({
      partial: true,
      total: 50,
      query: { relaxed: true, interpreted: [{ input: "zulu" }] },
    });
  });
});

/** A manifest with other content, and with its own hash. */
function manifestWith(change: object): Uint8Array {
  const { build: _, ...content } = JSON.parse(Buffer.from(whole.get(MANIFEST) ?? []).toString());
  const rest = JSON.stringify({ ...content, ...change }).slice(1);
  const hash = createHash("sha256").update(rest).digest("hex").slice(0, 16);
  return Buffer.from(`{"build":"${hash}",${rest}`);
}

describe("a fresh isolate with a manifest at fault answers 503:", () => {
  async function expectUnavailable(
    manifest: Uint8Array | undefined,
    detail: RegExp,
  ): Promise<void> {
    if (manifest) files.files.set(MANIFEST, manifest);
    else files.files.delete(MANIFEST);
    await server.restart();
    for (const path of ["/v1/search?q=alpha", "/v1/articles/f7", "/healthz", "/"]) {
      const told = await ask(path);
      expect([told.status, told.cached, told.tag]).toEqual([503, "no-store", null]);
      expect(told.retryAfter).toMatch(/^\d+$/);
      const said = isPage(told) ? told.body : problemSchema.parse(JSON.parse(told.body)).detail;
      expect(said).toMatch(detail);
    }
    // The very next request after the repair is answered.
    files.replace(whole);
    expect((await ask("/v1/search?q=alpha&fields=id&limit=100")).body).toBe(
      truth.get("/v1/search?q=alpha&fields=id&limit=100")?.body,
    );
  }

  test.each(faults)("%s", async (fault) => {
    const [other = ""] = neededOf("cards");
    const damaged = new ChangingFiles(whole);
    damaged.damage(MANIFEST, fault, other);
    await expectUnavailable(damaged.files.get(MANIFEST), /./);
  });

  test.each([
    { name: "a later format", change: { format: 99 }, detail: /format 99, .*reads format \d+/ },
    { name: "another analyzer", change: { analyzer: 98 }, detail: /analyzer 98; .*, analyzer \d+/ },
  ])("$name, and both versions are named", async ({ change, detail }) => {
    await expectUnavailable(manifestWith(change), detail);
  });

  test("another build's id in it", async () => {
    const text = Buffer.from(whole.get(MANIFEST) ?? []).toString();
    const renamed = Buffer.from(text.replace(build, "0123456789abcdef"));
    await expectUnavailable(renamed, new RegExp(`0123456789abcdef.*${build}`));
  });
});
