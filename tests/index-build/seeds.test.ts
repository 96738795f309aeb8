/** The three articles that the project began with, held against what a careful reader found in them. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { toArticle } from "../../index-build/article/to-article.ts";
import { loadKnowledge } from "../../index-build/load-knowledge.ts";
import { ancestorsOf } from "../../index-build/recognize/find-names.ts";
import { indexNames } from "../../index-build/recognize/name-index.ts";
import {
  ArticleUnderstander,
  type UnderstoodArticle,
} from "../../index-build/understand-article.ts";
import type { StoredFigure, StoredNamed } from "../../src/contract/figure-records.ts";

/** A figure as the reader wrote it down. */
interface ExpectedFigure {
  readonly kind: string;
  readonly value: number;
  readonly bound?: string;
  readonly approximate?: true;
  readonly unit?: string;
  readonly place: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string | null;
  readonly by?: string;
  readonly quote: string;
  readonly breakdown?: readonly { readonly value: number; readonly quote: string }[];
}
interface ExpectedArticle {
  readonly file: string;
  readonly language: string;
  readonly published: string;
  readonly title?: string;
  readonly publisherCredits: readonly string[];
  readonly boilerplate: readonly string[];
  readonly heading?: readonly string[];
  readonly photoCredits?: readonly object[];
  readonly socialPosts?: readonly object[];
  readonly places: readonly string[];
  readonly figures: readonly ExpectedFigure[];
}

/** What the reader calls kinds that we call otherwise: both are counts of places. */
const kinds: Readonly<Record<string, string>> = {
  "districts retaken": "places",
  "territory retaken": "places",
};

const folder = join(import.meta.dirname, "../../../shared/seeds");
const isThere = existsSync(join(folder, "expected.json"));
if (!isThere) process.stderr.write(`SKIPPED: ${folder} is not there\n`);
const seeds: readonly ExpectedArticle[] = isThere
  ? JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")).articles
  : [];

const knowledge = loadKnowledge({ names: ["data/names"], lexicon: [], dictionaries: [] });
if (!knowledge.ok) throw new Error(knowledge.faults.join("\n"));
const names = indexNames(knowledge.names);
const understander = new ArticleUnderstander(knowledge, names);

function understand(file: string): UnderstoodArticle {
  const text = readFileSync(join(folder, file), "utf8");
  const parsed = toArticle({ place: { path: file }, id: "seed", text });
  if (!parsed.ok) throw new Error(parsed.fault.code);
  return understander.understand(parsed.article);
}

function labelOf(named: StoredNamed | null): string | null {
  if (named === null) return null;
  return typeof named.label === "string" ? named.label : named.label.en;
}

/** Labels of what a name is and of what it is part of: who finds the quarter has found the town. */
function labelsAround(named: StoredNamed | null): string[] {
  const entry = names.entries.get(named?.id ?? "");
  const around = entry ? ancestorsOf(entry, names.entries) : [];
  return [labelOf(named) ?? "", ...around.map((id) => names.labelOf(id)?.en ?? "")];
}

/** Whether `name` is the label of an entry, or another of its spellings. */
function isCalled(named: StoredNamed | null, name: string): boolean {
  const known = names.entries.get(named?.id ?? "");
  return (
    labelOf(named) === name ||
    Object.values(known?.names ?? {})
      .flat()
      .includes(name)
  );
}

function boundOf({ bound, approximate }: ExpectedFigure): string {
  if (approximate) return "about";
  return bound === undefined ? "exact" : bound.replace("more than", "at-least").replace(" ", "-");
}

if (!isThere) test.skip("SKIPPED: the seeds are not beside the repository", () => undefined);

for (const seed of seeds) {
  const understood = understand(seed.file);

  test(`${seed.file}: language, date, title and parts are those that a reader finds`, () => {
    const { language, published, title } = understood.article;
    expect(language).toBe(seed.language);
    expect(published).toMatchObject({ value: seed.published, precision: "day" });
    expect(title).toBe(seed.title ?? title);
    expectParts(seed, understood.article);
    const { agencies, article } = understood;
    const credited = [
      article.outlet,
      ...agencies.flatMap(({ name, id }) => names.entries.get(id ?? "")?.names.en ?? name),
    ];
    for (const name of seed.publisherCredits) expect(credited).toContain(name);
  });

  test(`${seed.file}: the places are recognized`, () => {
    const found = understood.analyzed.names.map(({ entry }) => entry.names.en.join(" | "));
    for (const place of seed.places) {
      expect(
        found.filter((label) => label.includes(place)),
        place,
      ).not.toEqual([]);
    }
  });

  test.each(seed.figures)(`${seed.file}: $kind $value is told as a reader tells it`, (wanted) => {
    const { figures, article } = understood;
    const kind = kinds[wanted.kind] ?? wanted.kind;
    const figure = figures.find((each) => each.kind === kind && each.value === wanted.value);
    if (!figure) throw new Error("not found");
    expect(figure.bound).toBe(boundOf(wanted));
    expect(figure.unit).toBe(wanted.unit ?? figure.unit);
    expect(wanted.quote).toContain(quotedOf(figure, article.text));
    expect(figure.sentence.text).toContain(wanted.quote);
    expectSource(figure, wanted.source);
    expect(labelsAround(figure.place)).toContain(wanted.place);
    expect(figure.from).toBe(wanted.from);
    // Without a day of its own, what is counted happened before the article appeared.
    expect(figure.to ?? seed.published).toBe(wanted.to);
    if (wanted.by !== undefined) expect(labelsAround(figure.by)).toContain(wanted.by);
    expectBreakdown(figure, wanted, figures);
  });
}

function expectParts(seed: ExpectedArticle, { spans, text }: UnderstoodArticle["article"]): void {
  const partsOf = (...spanKinds: readonly string[]): string[] =>
    spans
      .filter(({ kind }) => spanKinds.includes(kind))
      .map(({ start, end }) => text.slice(start, end));
  const furniture = partsOf("furniture", "credit");
  for (const line of seed.boilerplate) expect(furniture).toContain(line.trim());
  for (const heading of seed.heading ?? []) expect(partsOf("heading")).toContain(heading);
  for (const part of [...(seed.socialPosts ?? []), ...(seed.photoCredits ?? [])]) {
    expect(spans).toContainEqual(expect.objectContaining(part));
  }
}

function expectSource(figure: StoredFigure, source: string | null): void {
  if (source === null) {
    expect(figure.attribution).toBe("unattributed");
    return;
  }
  expect(figure.attribution).toBe("named");
  expect(isCalled(figure.source, source), `${labelOf(figure.source)} is ${source}`).toBe(true);
}

function expectBreakdown(
  figure: StoredFigure,
  { breakdown = [] }: ExpectedFigure,
  all: readonly StoredFigure[],
): void {
  if (breakdown.length === 0) return;
  const parts = all.filter(({ part_of }) => part_of === figure.id);
  expect(parts.map(({ value }) => value)).toEqual(breakdown.map(({ value }) => value));
  for (const [index, { quote }] of breakdown.entries()) {
    expect(quote).toContain(parts[index]?.quote.text);
  }
  expect(figure.breakdown_ok).toBe(true);
}

/** The words of a figure's quote, at the offsets that are reported. */
function quotedOf({ quote }: StoredFigure, text: string): string {
  const found = Array.from(text).slice(quote.start, quote.end).join("");
  expect(found).toBe(quote.text);
  return found;
}
