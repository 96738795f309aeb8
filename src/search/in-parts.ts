/** Narrows postings to the parts of an article that a query asks for. */

import { PositionReader, zoneOf, zones } from "../engine/positions.ts";
import { IN_BODY, IN_TITLE, type TermPostings } from "../engine/postings.ts";

/** A part of an article: the title, the text, what is quoted in the text, captions in it. */
export type ArticlePart = "title" | "body" | "quote" | "caption";

/** Keeps the articles that hold the term in one of the parts. None stands for title and body. */
export function inParts(postings: TermPostings, parts: readonly ArticlePart[]): TermPostings {
  if (parts.length === 0 || (parts.includes("title") && parts.includes("body"))) return postings;
  const isInField = fieldTest(postings, parts);
  const isInZone = zoneTest(postings, parts);
  const kept: number[] = [];
  postings.ordinals.forEach((_, place) => {
    if (isInField(place) || isInZone(place)) kept.push(place);
  });
  const { ordinals, levels } = postings;
  return {
    ordinals: Uint32Array.from(kept, (place) => ordinals[place] ?? 0),
    levels: Uint8Array.from(kept, (place) => levels[place] ?? 0),
  };
}

type PlaceTest = (place: number) => boolean;

function fieldTest({ fields }: TermPostings, parts: readonly ArticlePart[]): PlaceTest {
  const mask = (parts.includes("title") ? IN_TITLE : 0) | (parts.includes("body") ? IN_BODY : 0);
  return (place) => ((fields?.[place] ?? IN_BODY) & mask) !== 0;
}

/** Quotes and captions are told by the places of the term; places are asked for in ascending order. */
function zoneTest({ positions, ordinals }: TermPostings, parts: readonly ArticlePart[]): PlaceTest {
  const wanted = (["quote", "caption"] as const).filter((part) => parts.includes(part));
  if (wanted.length === 0 || !positions) return () => false;
  const codes = new Set<number>(wanted.map((part) => zones[part]));
  const reader = new PositionReader(positions, ordinals.length);
  return (place) => reader.at(place).some((occurrence) => codes.has(zoneOf(occurrence)));
}
