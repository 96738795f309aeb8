import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createIdRegistry } from "../../../index-build/article/article-id.ts";
import { toArticle } from "../../../index-build/article/to-article.ts";
import { readSources } from "../../../index-build/read/read-sources.ts";
import { describeFault } from "../../../index-build/report.ts";
import { makeCard } from "../../../index-build/summarize/card.ts";
import { badInputFolder, hasBadInput, makeFolder, readAll, readOne } from "./shared.ts";

interface Attacks {
  readonly docs: readonly unknown[];
  readonly inputFiles: readonly (readonly [string, string])[];
}

if (!hasBadInput)
  process.stderr.write(`SKIPPED: ${badInputFolder} is not there, so its attacks are not run\n`);

async function loadAttacks(): Promise<Attacks> {
  return import(pathToFileURL(path.join(badInputFolder, "generated/attacks.mjs")).href);
}

async function understandAll(inputs: readonly string[]) {
  const ids: string[] = [];
  const codes: string[] = [];
  const registry = createIdRegistry();
  for await (const item of readSources(inputs)) {
    const parsed =
      item.kind === "source" ? toArticle(item.source) : { ok: false as const, ...item };
    if (!parsed.ok) {
      expect(describeFault(parsed.fault)).not.toContain("undefined");
      codes.push(parsed.fault.code);
      continue;
    }
    makeCard(parsed.article);
    const taken = registry.claim(parsed.article.id, parsed.article.place);
    if (taken) codes.push(taken.code);
    else ids.push(parsed.article.id);
    codes.push(...parsed.notes.map(({ code }) => code));
  }
  return { ids, codes };
}

describe.skipIf(!hasBadInput)("the lists of bad input", () => {
  test("each hostile file is an article or a fault by name", async () => {
    const { inputFiles } = await loadAttacks();
    const outcomes: Record<string, string> = {};
    for (const [name, content] of inputFiles) {
      const { ids, codes } = await understandAll([makeFolder({ [name]: content })]);
      outcomes[name] = [...ids, ...codes].join(" ");
    }
    expect(outcomes).toEqual({
      "empty.md": "empty",
      "bom.md": "bom",
      "nul.md": "binary",
      "crlf.md": "crlf",
      "no-newline.md": "no-text",
      "unclosed.md": "front-matter-invalid",
      "yaml-bomb.md": "no-text",
      "yaml-proto.md": "yaml-proto",
      "yaml-norway.md": "0123 date-unreadable",
      "yaml-tag.md": "yaml-tag",
      "huge-line.md": "article-too-large",
      "many-lines.md": "many-lines",
      "deep-quote.md": "nesting-too-deep",
      "deep-list.md": "nesting-too-deep",
      "links-nest.md": "markup-too-dense",
    });
  }, 30_000);

  test("each hostile record is an article or a fault by name", async () => {
    const { docs } = await loadAttacks();
    const lines = docs.map((doc) => JSON.stringify({ text: "Some text.", ...Object(doc) }));
    const { ids, codes } = await understandAll([makeFolder({ "a.jsonl": lines.join("\n") })]);
    expect(ids).toEqual(expect.arrayContaining(["__proto__", "constructor", "dup", "t1", "t10"]));
    expect(ids).not.toContain("DUP");
    expect(codes.filter((code) => code === "duplicate-id")).toHaveLength(2);
    expect(codes.filter((code) => code === "url-refused")).toHaveLength(4);
    expect(codes.filter((code) => code === "unsafe-id").length).toBeGreaterThanOrEqual(6);
    expect(codes).toContain("not-unicode");
  });

  test("no case of JSONTestSuite throws, and what must not parse is refused", async () => {
    const folder = makeFolder({});
    mkdirSync(path.join(folder, "json"));
    const archive = path.join(badInputFolder, "jsontestsuite/test_parsing.tar.gz");
    execFileSync("tar", ["xzf", archive, "-C", path.join(folder, "json")]);
    const { sources, faults } = await readAll([path.join(folder, "json")]);
    expect(sources).toEqual([]);
    const wrong = faults.filter(
      ({ place, code }) =>
        path.basename(place.path).startsWith("n_") && (code === "json-shape" || code === "no-text"),
    );
    expect(wrong).toEqual([]);
    expect(faults.length).toBeGreaterThan(300);
  });

  test("naughty strings survive as text, byte for byte", async () => {
    const file = path.join(badInputFolder, "blns/blns.json");
    const strings: string[] = JSON.parse(readFileSync(file, "utf8"));
    for (const text of strings) {
      const { source } = await readOne("a.json", JSON.stringify({ text, title: text, url: text }));
      expect(source?.text).toBe(text);
    }
  }, 30_000);
});

test("any bytes in any format: never a throw", async () => {
  const names = ["a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.xml"];
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.string({ unit: "binary" }).map((text) => Buffer.from(text)),
        fc
          .array(
            fc.constantFrom("---\n", "a: ", "<p>", "<a ", "{", '"', "]", "é", "> ", "\0", "\n"),
          )
          .map((parts) => Buffer.from(parts.join(""))),
      ),
      async (bytes) => {
        const folder = makeFolder(Object.fromEntries(names.map((name) => [name, bytes])));
        await understandAll([folder]);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
