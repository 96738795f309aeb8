import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ArchiveReader } from "../../src/archive/archive-reader.ts";
import { type Archive, openArchive } from "../../src/archive/open-archive.ts";
import { sha256Hex } from "../../src/archive/verified-files.ts";
import { PositionReader, packOccurrence, zones } from "../../src/engine/positions.ts";
import { compareTerms } from "../../src/engine/term-order.ts";
import { buildArchive } from "../support/build-archive.ts";
import { writeJsonLines } from "../support/serve-articles.ts";

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "depeche-reader-"));
  const articles = Array.from({ length: 300 }, (_, number) => ({
    id: `a-${number}`,
    title: `Report ${number}`,
    text: `Aleppo saw word${number} of its own. ${"Filling makes several files. ".repeat(20)}`,
    lang: "en",
  }));
  writeJsonLines(join(folder, "articles.jsonl"), articles);
  await buildArchive([join(folder, "articles.jsonl")], join(folder, "site"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The files on disk, of which some answers may fail: by the count of the request, from 0. */
class DiskFiles {
  readonly asked: string[] = [];
  readonly #fail: (count: number, path: string) => Response | Error | undefined;

  constructor(
    fail: (count: number, path: string) => Response | Error | undefined = () => undefined,
  ) {
    this.#fail = fail;
  }

  async fetch(url: string): Promise<Response> {
    const path = new URL(url).pathname.slice(1);
    this.asked.push(path);
    const failure = this.#fail(this.asked.length - 1, path);
    if (failure instanceof Error) throw failure;
    return failure ?? new Response(readFileSync(join(folder, "site", path)));
  }
}

async function open(source: DiskFiles, keeps = true): Promise<Archive> {
  const archive = await openArchive(source, keeps);
  if ("code" in archive) throw new Error(`The archive does not open: ${archive.code}.`);
  return archive;
}

describe("a request's reader", () => {
  test("fetches a file once, however many ask for it at the same time", async () => {
    const source = new DiskFiles();
    const reader = new ArchiveReader(await open(source));
    const terms = ["aleppo", "nowher", "zzz", "aleppo", "report", "file"];
    await Promise.all([reader.terms(terms), reader.terms(terms), reader.cards([0, 1, 2])]);
    expect(new Set(source.asked).size).toBe(source.asked.length);
    expect(reader.fetches).toBe(source.asked.length - 1);
  });

  test("fetches nothing that an earlier request has read", async () => {
    const source = new DiskFiles();
    const archive = await open(source);
    await new ArchiveReader(archive).terms(["aleppo"]);
    const { length } = source.asked;
    const [entry] = await new ArchiveReader(archive).terms(["aleppo"]);
    expect(entry?.postings.ordinals).toHaveLength(300);
    expect(source.asked).toHaveLength(length);
  });

  test("fetches anew when nothing shall be kept", async () => {
    const source = new DiskFiles();
    const archive = await open(source, false);
    await new ArchiveReader(archive).terms(["aleppo"]);
    const { length } = source.asked;
    await new ArchiveReader(archive).terms(["aleppo"]);
    expect(source.asked.length).toBe(length + 1);
  });

  test("knows that no article holds a term, before the first, between and behind the last", async () => {
    const reader = new ArchiveReader(await open(new DiskFiles()));
    expect(await reader.terms(["", "\u0000", "aleppp", "\u{10ffff}"])).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(reader.faults).toEqual([]);
  });

  test("finds every article by its id, and null for another", async () => {
    const reader = new ArchiveReader(await open(new DiskFiles()));
    for (const number of [0, 7, 299]) {
      const ordinal = await reader.ordinalOf(`a-${number}`);
      const record = await reader.record(ordinal ?? -1);
      expect(record?.id).toBe(`a-${number}`);
    }
    for (const id of ["a-300", "", "constructor", "__proto__"]) {
      expect(await reader.ordinalOf(id)).toBeNull();
    }
  });

  test("keeps postings that are those of the file, not a view into it", async () => {
    const reader = new ArchiveReader(await open(new DiskFiles()));
    const [entry] = await reader.terms(["aleppo"]);
    const { levels, positions } = entry?.postings ?? {};
    expect(levels?.buffer.byteLength).toBe(levels?.length);
    expect(positions?.buffer.byteLength).toBe(positions?.length);
  });

  test("gives a term with where it stands in its articles", async () => {
    const reader = new ArchiveReader(await open(new DiskFiles()));
    const [entry] = await reader.terms(["aleppo"]);
    const { ordinals, positions } = entry?.postings ?? {};
    const places = new PositionReader(positions ?? new Uint8Array(0), ordinals?.length ?? 0);
    // The first word of the text in every article.
    expect([0, 63, 64, 299].map((place) => places.at(place))).toEqual(
      Array.from({ length: 4 }, () => [packOccurrence(1, 0, zones.voice)]),
    );
  });
});

describe("the terms that begin with a prefix", () => {
  const firstTerms = async () => (await open(new DiskFiles())).manifest.terms.first;

  test("are found in order", async () => {
    const reader = new ArchiveReader(await open(new DiskFiles()));
    const found = (await reader.termsFrom("word29")) ?? [];
    const wanted = ["29", ...Array.from({ length: 10 }, (_, digit) => `29${digit}`)];
    expect(found).toEqual(wanted.map((number) => `word${number}`));
  });

  test("are none when there are none, wherever they would stand", async () => {
    const reader = new ArchiveReader(await open(new DiskFiles()));
    for (const prefix of ["\u0001", "alepz", "wordz", "\u{10ffff}"]) {
      expect(await reader.termsFrom(prefix)).toEqual([]);
    }
    expect(reader.faults).toEqual([]);
  });

  test("are those of two files where they go on in the next one", async () => {
    const first = await firstTerms();
    expect(first.length).toBeGreaterThan(1);
    for (const [place, next] of first.entries()) {
      if (place === 0) continue;
      const source = new DiskFiles();
      const reader = new ArchiveReader(await open(source));
      const prefix = next.slice(0, 3);
      const found = (await reader.termsFrom(prefix)) ?? [];
      expect(found).toContain(next);
      expect(found.filter((term) => !term.startsWith(prefix))).toEqual([]);
      expect(found).toEqual(found.toSorted(compareTerms));
      expect(reader.fetches).toBeLessThanOrEqual(2);
    }
  });

  test("are told to be unknown when a file of theirs cannot be used", async () => {
    const source = new DiskFiles((count) => (count > 0 ? new Response("<html>") : undefined));
    const reader = new ArchiveReader(await open(source));
    expect(await reader.termsFrom("word")).toBeUndefined();
    expect(reader.missingFiles.length).toBeGreaterThan(0);
  });
});

describe("a file that cannot be used", () => {
  const damaged = () => new Response("<html>");
  test.each([
    { name: "missing", answer: () => new Response("", { status: 404 }), code: "file-missing" },
    { name: "failing", answer: () => new Response("", { status: 500 }), code: "file-missing" },
    { name: "damaged", answer: damaged, code: "file-damaged" },
    { name: "empty", answer: () => new Response(""), code: "file-damaged" },
    { name: "unreachable", answer: () => new Error("reset"), code: "file-unreachable" },
  ])(
    "is asked for twice, noted as $name once, and asked for again by the next request",
    async ({ answer, code }) => {
      let isBroken = true;
      const source = new DiskFiles((count) => (isBroken && count > 0 ? answer() : undefined));
      const archive = await open(source);
      const reader = new ArchiveReader(archive);
      expect(await reader.terms(["aleppo", "aleppo"])).toEqual([undefined, undefined]);
      expect(source.asked).toHaveLength(3);
      expect(reader.faults).toEqual([
        { code, file: source.asked[2]?.split("/").slice(2).join("/") },
      ]);
      isBroken = false;
      const [entry] = await new ArchiveReader(archive).terms(["aleppo"]);
      expect(entry?.postings.ordinals).toHaveLength(300);
    },
  );

  test("is used when the second attempt gives it whole", async () => {
    const source = new DiskFiles((count) => (count === 1 ? damaged() : undefined));
    const reader = new ArchiveReader(await open(source));
    const [entry] = await reader.terms(["aleppo"]);
    expect([entry?.postings.ordinals.length, reader.faults]).toEqual([300, []]);
  });
});

describe("an archive that cannot be opened", () => {
  test.each([
    { name: "missing", answer: () => new Response("", { status: 404 }), code: "manifest-missing" },
    { name: "a page", answer: () => new Response("<html>"), code: "manifest-unreadable" },
    { name: "empty", answer: () => new Response(""), code: "manifest-unreadable" },
    { name: "null", answer: () => new Response("null"), code: "manifest-unreadable" },
    { name: "unreachable", answer: () => new Error("reset"), code: "manifest-unreadable" },
  ])("is a fault by name when its manifest is $name", async ({ answer, code }) => {
    expect(await openArchive(new DiskFiles(answer))).toMatchObject({ code });
  });
});

test.each([
  { text: "", hash: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
  { text: "abc", hash: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
])("the hash of $text is the SHA-256 of its UTF-8 bytes", async ({ text, hash }) => {
  expect(await sha256Hex(new TextEncoder().encode(text))).toBe(hash);
});
