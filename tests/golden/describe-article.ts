/** Record of an article -> what its expected files hold: words in the place of offsets, defaults left out. */

import type { StoredFigure, StoredNamed } from "../../src/contract/figure-records.ts";
import type { ArticleRecord } from "../../src/contract/records.ts";

/** One line of an expected file; the key is of the file's object, `row` of the list under it. */
type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value };

/** An expected file: each value stands on a line of its own, and each entry of a list too. */
export type Expected = Readonly<Record<string, Value>>;

/** What stands in a record between two offsets of Unicode code points. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Returns what `article.json` holds of a record; `notes` are the codes of what the reading noted. */
export function describeArticle(record: ArticleRecord, notes: readonly string[]): Expected {
  const wordsOf = wordsIn(record.text);
  return {
    language: [record.lang, record.lang_from],
    title: [record.title, record.title_from],
    published: record.published
      ? [record.published.value, record.published.precision, record.published.basis]
      : null,
    ...(record.outlet !== null && { outlet: record.outlet }),
    ...(record.url !== null && { url: record.url }),
    ...(record.authors.length > 0 && { authors: record.authors }),
    ...(record.agencies.length > 0 && {
      agencies: record.agencies.map(({ id, label }) => id ?? String(label)),
    }),
    ...(record.tags.length > 0 && { tags: record.tags }),
    ...(notes.length > 0 && { notes }),
    main_place: record.main_place?.id ?? null,
    spans: record.spans.map(({ kind, start, end, ...details }) => {
      const told = Object.entries(details).filter(([, value]) => !isEmptyList(value));
      const row: Value[] = [kind, wordsOf({ start, end })];
      return told.length > 0 ? [...row, Object.fromEntries(told)] : row;
    }),
    dates: record.dates.map(({ start, end, from, to, basis }) => [
      wordsOf({ start, end }),
      from,
      to,
      basis,
    ]),
    names: Object.fromEntries(record.names.map(({ id, count }) => [id, count])),
    figures: record.figures.map((figure) => describeFigure(figure)),
  };
}

/** Returns what `card.json` holds of a record. */
export function describeCard({ title, card, reading_minutes }: ArticleRecord): Expected {
  return {
    title,
    reading_minutes,
    sentences: card.sentences.map(({ why, text }) => [why, text]),
  };
}

/** Every range of the record whose words it also gives, to be compared with the text. */
export function quotedRanges(
  record: ArticleRecord,
): readonly (Range & { readonly text: string })[] {
  return [
    ...record.card.sentences,
    ...record.figures.flatMap(({ quote, sentence, source_quote }) =>
      source_quote ? [quote, sentence, source_quote] : [quote, sentence],
    ),
  ];
}

/** Returns a reader of the words between two offsets; the text is taken apart once. */
export function wordsIn(text: string): (range: Range) => string {
  const points = [...text];
  return ({ start, end }) => points.slice(start, end).join("");
}

/** What is null, false, exact or of people is left out: a reader sees what is special. */
function describeFigure(figure: StoredFigure): Value {
  const { kind, value, upper, vague, bound, unit, group, attribution, source } = figure;
  const { speaker, source_quote, carried, place, from, to, by, part_of, quote } = figure;
  const told: Readonly<Record<string, Value>> = {
    words: quote.text,
    ...{ kind, value, vague, upper },
    bound: unlessDefault(bound, "exact"),
    unit: unlessDefault(unit, "people"),
    group,
    source: nameOf(source) ?? attribution,
    said: source_quote?.text ?? null,
    speaker,
    carried: unlessDefault(carried, false),
    place: nameOf(place),
    ...{ from, to },
    by: nameOf(by),
    part_of: part_of === null ? null : numberOf(part_of),
    breakdown_ok: figure.breakdown_ok,
  };
  return Object.fromEntries(Object.entries(told).filter(([, each]) => each !== null));
}

function unlessDefault(value: string | boolean, usual: string | boolean): string | boolean | null {
  return value === usual ? null : value;
}

/** The id of a name on the list; what the article calls it otherwise, behind `=`. */
function nameOf(named: StoredNamed | null): string | null {
  if (named === null) return null;
  const { id, label } = named;
  return id ?? `=${typeof label === "string" ? label : label.en}`;
}

/** The number of a figure in its article, from 1. */
function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf(":") + 1));
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Returns the text of an expected file: JSON with one entry of a list, or one key, a line. */
export function formatExpected(expected: Expected): string {
  const fields = Object.entries(expected).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${formatField(key, value)}`,
  );
  return `{\n${fields.join(",\n")}\n}\n`;
}

/** Lists of rows that a person compares with the source, entry by entry. */
const LISTED = ["spans", "dates", "figures", "sentences"];

function formatField(key: string, value: Value): string {
  if (!LISTED.includes(key) || !Array.isArray(value) || value.length === 0) return spaced(value);
  return `[\n${value.map((entry) => `    ${spaced(entry)}`).join(",\n")}\n  ]`;
}

/** JSON on one line, with a space behind commas and colons. */
function spaced(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([key, each]) => `${JSON.stringify(key)}: ${spaced(each)}`,
  );
  return `{ ${fields.join(", ")} }`;
}
