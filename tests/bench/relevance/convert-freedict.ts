/**
 * Turns FreeDict's lists (`freedict-{from}-{to}.jsonl.gz`, a line `{w, t}` a word) into dictionaries
 * that the build takes with `--dictionary`.
 *
 *     node tests/bench/relevance/convert-freedict.ts GAZETTEER OUT
 */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { gunzipSync } from "node:zlib";
import * as z from "zod/mini";

const lineSchema = z.object({ w: z.string(), t: z.string() });

/** FreeDict's names of languages, and ours. */
const languages: Readonly<Record<string, string>> = { ara: "ar", eng: "en", fra: "fr" };

const [, , gazetteer, out] = argv;
if (gazetteer === undefined || out === undefined) {
  throw new Error("Give the folder of the lists and a folder to write to: GAZETTEER OUT.");
}
mkdirSync(out, { recursive: true });
for (const name of readdirSync(gazetteer).toSorted()) {
  const [, source = "", target = ""] = /^freedict-(\w+)-(\w+)\.jsonl\.gz$/.exec(name) ?? [];
  const from = languages[source];
  const to = languages[target];
  if (from === undefined || to === undefined) continue;
  const text = gunzipSync(readFileSync(join(gazetteer, name))).toString("utf8");
  const entries = readEntries(text);
  const lines = [...entries].map(([word, found]) => `${word}\t${[...found].join(" | ")}\n`);
  const file = join(out, `${from}-${to}.tsv`);
  writeFileSync(file, `${from}\t${to}\n${lines.join("")}`);
  console.log(`${file}: ${entries.size} words`);
}

/** Reads the translations of each word, best first; a word that is listed twice is one. */
function readEntries(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const entries = new Map<string, Set<string>>();
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const { w, t } = lineSchema.parse(JSON.parse(line));
    const word = tidy(w);
    const translations = splitSenses(t).filter((translation) => translation !== word);
    if (word === "" || translations.length === 0) continue;
    const known = entries.get(word) ?? new Set<string>();
    for (const translation of translations) known.add(translation);
    entries.set(word, known);
  }
  return entries;
}

/** Splits `1. a, b ; 2. c` and `a; b` into `a`, `b`, `c`. */
function splitSenses(text: string): string[] {
  return text
    .split(/[;؛]/)
    .flatMap((sense) => sense.replace(/^\s*\d+\.\s*/, "").split(/[,،]/))
    .map(tidy)
    .filter((translation) => translation !== "");
}

/** Drops notes in brackets, dots that stand for other words, and the signs that the format has. */
function tidy(text: string): string {
  return text
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .replaceAll(/\.{2,}|[\t|#]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
