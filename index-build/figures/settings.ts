/** Where and when what is counted happened: the names and dates of its sentence, and before. */

import type { Figure } from "./figure.ts";
import type { Count } from "./find-counts.ts";
import { rangesNear } from "./near.ts";
import type { ReadText } from "./read-text.ts";

/** Place and dates of a figure. */
export type Setting = Pick<Figure, "place" | "placeId" | "from" | "to" | "by">;

/** Sentences before the figure's in which a place is looked for. */
const MAX_SENTENCES_BACK = 2;

/**
 * The place and dates of a figure.
 *
 * @param published ISO date that closes open spans.
 */
export function settingOf(read: ReadText, count: Count, published: string | undefined): Setting {
  const place = placeOf(read, count);
  const { from, to } = datesOf(read, count, published);
  return {
    place: place?.names.en[0] ?? null,
    ...(place && { placeId: place.id }),
    from,
    to,
    by: agentOf(read, count)?.names.en[0] ?? null,
  };
}

/** Kinds of places from wide to narrow: a figure is of the narrowest near it. */
const wideKinds: ReadonlySet<string> = new Set(["continent", "country", "region", "territory"]);

function placeOf(read: ReadText, { sentence, number }: Count): Entry | undefined {
  for (let back = 0; back <= MAX_SENTENCES_BACK; back += 1) {
    const range = read.sentences[sentence - back];
    if (!range) return undefined;
    const near = rangesNear(read.places, number.start)
      .filter(({ start, end }) => start >= range.start && end <= range.end)
      .map(({ entry, start }) => ({ entry, distance: distanceOf(entry.kind, start, number.start) }))
      .sort((left, right) => left.distance - right.distance);
    if (near[0]) return near[0].entry;
  }
  return undefined;
}

/** How far behind a count who did it is looked for, and the words before the name, in tokens. */
const MAX_TO_AGENT = 16;
const MAX_TO_NAME = 4;

/** The body behind "by": "killed in a raid by the Delta Brigade". */
function agentOf(read: ReadText, { sentence, counted }: Count): Entry | undefined {
  const { tokens, rules, sentences } = read;
  const limit = Math.min(sentences[sentence]?.next ?? 0, counted.next + MAX_TO_AGENT);
  for (let at = counted.next; at < limit; at += 1) {
    const by = rules.agents.at(tokens, at);
    const agent = by && firstNamed(read, by.next, Math.min(limit, by.next + MAX_TO_NAME));
    if (agent?.class === "org") return agent;
  }
  return undefined;
}

function firstNamed({ nameAt }: ReadText, from: number, to: number): Entry | undefined {
  for (let at = from; at < to; at += 1) {
    const entry = nameAt[at]?.entry;
    if (entry) return entry;
  }
  return undefined;
}

type Entry = ReadText["names"][number]["entry"];

/** A wide place counts as far away: the narrow one of the sentence is where it happened. */
function distanceOf(kind: string, start: number, number: number): number {
  const distance = start < number ? (number - start) * BEFORE : start - number;
  if (wideKinds.has(kind)) return distance + WIDE;
  return kind === "governorate" ? distance + GOVERNORATE : distance;
}

/** "Killed ten in Vik": the place stands behind more often than before. */
const BEFORE = 2;
/** Penalties in UTF-16 code units, from trials on annotated articles in 2026. */
const WIDE = 400;
const GOVERNORATE = 150;

function datesOf(
  read: ReadText,
  { sentence, number }: Count,
  published: string | undefined,
): { readonly from: string | null; readonly to: string | null } {
  const range = read.sentences[sentence];
  const near = rangesNear(read.eventDates, number.start)
    .filter(({ start, end }) => range && start >= range.start && end <= range.end)
    .sort(
      (left, right) => Math.abs(left.start - number.start) - Math.abs(right.start - number.start),
    );
  const [date] = near;
  if (!date) return { from: null, to: null };
  return { from: date.from ?? null, to: date.to ?? published ?? null };
}
