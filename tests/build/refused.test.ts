import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readFiles } from "../archive/faulty-files.ts";
import { loadAttacks } from "../support/attacks.ts";
import { buildArchive } from "../support/build-archive.ts";
import { serveArchive } from "../support/serve-archive.ts";
import { askSearch, idsOf, writeJsonLines } from "../support/serve-articles.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";
import { makeArticles, runCommand, temporaryFolder } from "./run-command.ts";

const attacks = await loadAttacks("hostile records are not built");

let good: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  good = await inTemporaryFolder(async (folder) => {
    writeJsonLines(join(folder, "good.jsonl"), makeArticles("good", 5));
    await buildArchive([join(folder, "good.jsonl")], join(folder, "site"));
    return readFiles(join(folder, "site"));
  });
});

/** A folder with a good archive in `site` and articles in `input`. */
function prepare(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  const [site, input] = [join(folder, "site"), join(folder, "input")];
  for (const [path, bytes] of good) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), bytes);
  }
  mkdirSync(input);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(input, name), content);
  return { folder, site, input };
}

function lines(...articles: readonly unknown[]): string {
  return articles.map((article) => JSON.stringify(article)).join("\n");
}

const [one, two, three] = makeArticles("new", 3);
const noText = { id: "none", title: "Without text" };

describe("a build that fails says why and leaves the archive before it as it was:", () => {
  test.each([
    { name: "nothing to read", files: {}, words: [], told: /no article in .*input/ },
    {
      name: "a file of no kind that is read",
      files: { "a.xyz": "text" },
      words: [],
      told: /a\.xyz/,
    },
    {
      name: "more refused than allowed",
      files: { "a.jsonl": lines(one, two, three, noText) },
      words: [],
      told: /refused .*a\.jsonl:4: .*no text[\s\S]*25 % were refused, more than 20 %/,
    },
    {
      name: "any refused where none is allowed",
      files: { "a.jsonl": lines(...makeArticles("many", 99), noText) },
      words: ["--allow-rejects", "0"],
      told: /a\.jsonl:100[\s\S]*1 % were refused, more than 0 %/,
    },
    {
      name: "--strict",
      files: { "a.jsonl": lines(one, noText, two, "text", three) },
      words: ["--strict"],
      told: /a\.jsonl:2: .*no text[\s\S]*Stopped at the first/,
    },
    {
      name: "two articles with one id, both places named",
      files: { "a.jsonl": lines(one), "b.jsonl": lines(one) },
      words: ["--strict"],
      told: /b\.jsonl:1: .*"new-0" is taken by .*a\.jsonl:1/,
    },
    {
      name: "ids that differ in case only",
      files: { "a.jsonl": lines({ id: "Dup", text: "One." }, { id: "dUP", text: "Two." }) },
      words: ["--strict"],
      told: /a\.jsonl:2: .*taken by .*a\.jsonl:1/,
    },
    {
      name: "a broken line",
      files: { "a.jsonl": `${lines(one)}\n{"id": "x", "text": ` },
      words: ["--strict"],
      told: /a\.jsonl:2: This is not JSON/,
    },
  ])("$name", async ({ files, words, told }) => {
    const { site, input } = prepare(files);
    const before = readFiles(site);
    const result = await runCommand([
      "build",
      "--input",
      input,
      "--out",
      site,
      "--pictures",
      "0",
      ...words,
    ]);
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(told);
    expect(result.stdout).toContain("stays in use");
    expect(readFiles(site)).toEqual(before);
  });

  test("an input that is not there", async () => {
    const { folder, site } = prepare({});
    const before = readFiles(site);
    const missing = join(folder, "missing");
    const result = await runCommand(["build", "--input", missing, "--out", site]);
    expect([result.code, result.stdout]).toEqual([
      1,
      expect.stringMatching(/missing: There is no such/),
    ]);
    expect(readFiles(site)).toEqual(before);
  });
});

describe("a build that is allowed to refuse", () => {
  test("writes the rest, names what it refused and exits 0", async () => {
    const { site, input } = prepare({ "a.jsonl": lines(one, noText, "x", two) });
    const words = [
      "build",
      "--input",
      input,
      "--out",
      site,
      "--pictures",
      "0",
      "--allow-rejects",
      "50",
    ];
    const result = await runCommand(words);
    expect(result.code).toBe(0);
    expect(result.stdout).toMatch(/Read 2 articles, refused 2\.\n.*a\.jsonl:2: .*\n.*a\.jsonl:3: /);
    const server = await serveArchive(site);
    try {
      const found = await askSearch(server, "/v1/articles");
      expect(idsOf(found)).toEqual(["new-0", "new-1"]);
    } finally {
      await server.stop();
    }
  });

  test("does not follow a link that leads out of the folder", async () => {
    const { folder, site, input } = prepare({ "a.jsonl": lines(one, two, three) });
    writeFileSync(join(folder, "secret.txt"), "A secret stands here, in several words.");
    symlinkSync(join(folder, "secret.txt"), join(input, "link.txt"));
    symlinkSync(folder, join(input, "up"));
    const words = [
      "build",
      "--input",
      input,
      "--out",
      site,
      "--pictures",
      "0",
      "--allow-rejects",
      "100",
    ];
    const result = await runCommand(words);
    expect(result.stdout).toMatch(/link\.txt: The link leads out/);
    expect(result.stdout).toMatch(/up: The link leads out/);
    const texts = [...readFiles(site).values()].map((bytes) =>
      Buffer.from(bytes).toString("latin1"),
    );
    expect(texts.filter((text) => text.includes("secret"))).toEqual([]);
  });

  test.skipIf(attacks === undefined)(
    "survives 33 hostile records and serves the good ones",
    async () => {
      const { site, input } = prepare({});
      const records = (attacks?.docs ?? []).map((doc) => ({ text: "Some text of ours.", ...doc }));
      writeJsonLines(join(input, "a.jsonl"), records);
      const words = [
        "build",
        "--input",
        input,
        "--out",
        site,
        "--pictures",
        "0",
        "--allow-rejects",
        "100",
      ];
      const result = await runCommand(words);
      expect(result.code).toBe(0);
      expect(result.stdout).toMatch(/Read \d+ articles, refused \d+\./);
      const server = await serveArchive(site);
      try {
        const found = await askSearch(server, "/v1/articles?limit=100");
        expect(idsOf(found)).toEqual(
          expect.arrayContaining(["__proto__", "constructor", "dup", "t1"]),
        );
        for (const { id, url } of found.results) {
          expect(url === null || /^https?:\/\//.test(url ?? "")).toBe(true);
          for (const view of ["", "/card", "/text"]) {
            expect([id, (await server.fetch(`/v1/articles/${id}${view}`)).status]).toEqual([
              id,
              200,
            ]);
          }
        }
        const page = await (await server.fetch("/?q=text&limit=100")).text();
        expect(page).not.toMatch(
          /<script(?! src="\/page\.js"| type="application\/ld\+json")|javascript:|onerror="/i,
        );
      } finally {
        await server.stop();
      }
    },
  );
});

describe.concurrent("a command that is not understood exits 2 and says how to use it:", () => {
  test.each([
    { words: ["biuld"], told: /no command "biuld"/ },
    { words: ["build", "--port", "80"], told: /does not take --port/ },
    { words: ["build", "--input"], told: /--input/ },
    { words: ["build", "folder"], told: /folder/ },
    { words: ["build", "--allow-rejects", "101"], told: /whole number up to 100/ },
    { words: ["build", "--allow-rejects", "-1"], told: /allow-rejects/ },
    { words: ["build", "--allow-rejects", "1.5"], told: /whole number/ },
    { words: ["build", "--nope"], told: /nope/ },
    { words: ["dev", "--port", "x"], told: /whole number up to 65535/ },
    { words: ["inspect"], told: /Name a file/ },
  ])("$words", async ({ words, told }) => {
    const { code, stdout, stderr } = await runCommand(words);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(told);
    expect(stderr).toContain("Usage: npm run");
  });

  test("one that asks for help gets it and exits 0", async () => {
    for (const words of [[], ["help"], ["build", "--help"]]) {
      const { code, stdout } = await runCommand(words);
      expect([code, stdout]).toEqual([0, expect.stringContaining("Usage: npm run")]);
    }
  });
});
