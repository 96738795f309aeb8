/**
 * Measures the figures that are found in annotated articles, with the scorer that stands beside the
 * annotations.
 *
 *     npm run bench:figures -- --gold FILE... --articles FILE... [--errors] [--skip N] [--take N]
 *
 * `--gold` and `--articles` are JSON lines, joined by `id`; options may be repeated.
 */

import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { toArticle } from "../../index-build/article/to-article.ts";
import type { Figure } from "../../index-build/figures/figure.ts";
import { loadKnowledge } from "../../index-build/load-knowledge.ts";
import { indexNames } from "../../index-build/recognize/name-index.ts";
import type { NameEntry } from "../../index-build/recognize/names.ts";
import { ArticleUnderstander } from "../../index-build/understand-article.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

/** An annotated article, and the record that its text is in. */
interface GoldLine {
  readonly id: string;
  readonly lang: "ar" | "en" | "fr";
}
interface ArticleLine {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
}

const { values } = parseArgs({
  options: {
    gold: { type: "string", multiple: true, default: [] },
    articles: { type: "string", multiple: true, default: [] },
    errors: { type: "boolean", default: false },
    skip: { type: "string", default: "0" },
    take: { type: "string", default: "1000000" },
  },
});
const [firstGold] = values.gold;
if (firstGold === undefined)
  throw new Error("Give annotated articles: --gold FILE --articles FILE.");
const scorer = join(dirname(firstGold), "score.mjs");
if (!existsSync(scorer)) throw new Error(`No scorer at ${scorer}.`);

const knowledge = loadKnowledge({ names: ["data/names"], lexicon: [], dictionaries: [] });
if (!knowledge.ok) throw new Error(knowledge.faults.join("\n"));
const names = indexNames(knowledge.names);
const understander = new ArticleUnderstander(knowledge, names);
const spellings = readSpellings(join(dirname(firstGold), "same-names.json"));

const articles = new Map(
  values.articles.flatMap((path) => readLines<ArticleLine>(path)).map((line) => [line.id, line]),
);
const skip = Number(values.skip);
const gold = values.gold.flatMap((path) =>
  readLines<GoldLine>(path).slice(skip, skip + Number(values.take)),
);
const answers = gold.map(({ id, lang }) => ({ id, figures: answer(articles.get(id), lang) }));
await inTemporaryFolder((folder) => {
  const [goldPath, systemPath] = [join(folder, "gold.jsonl"), join(folder, "system.jsonl")];
  const ours = join(folder, "score.mjs");
  copyFileSync(scorer, ours);
  copyFileSync(join(dirname(scorer), "same-names.json"), join(folder, "same-names.json"));
  writeLines(goldPath, gold);
  writeLines(systemPath, answers);
  const options = values.errors ? ["--errors"] : [];
  const run = spawnSync(process.execPath, [ours, goldPath, systemPath, ...options], {
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stderr || `The scorer ended with ${run.status}.`);
  console.log(run.stdout.trimEnd());
  return Promise.resolve();
});

/** Our figures of an article, understood as a build does. */
function answer(article: ArticleLine | undefined, language: GoldLine["lang"]): object[] {
  if (!article) return [];
  const { id, title, text, date } = article;
  const parsed = toArticle({
    place: { path: id },
    id,
    text,
    lang: language,
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
  });
  if (!parsed.ok) return [];
  const { facts } = understander.understand(parsed.article);
  return facts.figures.map((figure) => toAnswer(figure, parsed.article.text));
}

function toAnswer({ quote, number: _, sourceSpan: __, ...figure }: Figure, text: string): object {
  return {
    ...figure,
    source: knownName(figure.sourceId, figure.source),
    place: writtenName(figure.placeId, text) ?? knownName(figure.placeId, figure.place),
    quote: text.slice(quote.start, quote.end),
  };
}

/** The longest English spelling of a listed place that the text itself has: annotators write places as it does. */
function writtenName(id: string | undefined, text: string): string | undefined {
  const spelled = id === undefined ? [] : (names.entries.get(id)?.names.en ?? []);
  const written = spelled.filter(
    (each) => text.includes(each) && !spellings.has(each.toLowerCase()),
  );
  return written.sort((left, right) => right.length - left.length)[0];
}

/** The spelling of a listed name that the scorer knows, where it knows another one than our label. */
function knownName(id: string | undefined, name: string | null): string | null {
  const entry: NameEntry | undefined = id === undefined ? undefined : names.entries.get(id);
  if (!entry || name === null || spellings.has(name.toLowerCase())) return name;
  return entry.names.en.find((each) => spellings.has(each.toLowerCase())) ?? name;
}

function readSpellings(path: string): Set<string> {
  const same: Record<string, string[]> = JSON.parse(readFileSync(path, "utf8"));
  return new Set(
    Object.entries(same).flatMap(([name, others]) =>
      [name, ...others].map((each) => each.toLowerCase()),
    ),
  );
}

function readLines<Line>(path: string): Line[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line): Line => JSON.parse(line));
}

function writeLines(path: string, lines: readonly object[]): void {
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}
