/**
 * Copies of one dispatch shown as one hit, its story: the copy that comes first in the order asked for stands
 * for the others.
 */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import type { Stories } from "../engine/stories.ts";
import type { DateOrder } from "./find-page.ts";
import type { MatchedArticles } from "./match-articles.ts";

/** Whether the left of two places in a list of articles comes first. */
export type ComesFirst = (left: number, right: number) => boolean;

/**
 * The places of a list that stand for their stories, ascending.
 *
 * @param ordinals Ascending.
 * @returns All places when the file that tells the copies cannot be used, which the reader notes.
 */
export async function firstOfStories(
  reader: ArchiveReader,
  ordinals: Uint32Array,
  comesFirst: ComesFirst,
): Promise<Uint32Array> {
  const stories = await reader.stories();
  if (!stories) return Uint32Array.from(ordinals.keys());
  const best = bestOfStories(stories, ordinals, comesFirst);
  return Uint32Array.from(ordinals.keys()).filter((place) => {
    const story = stories.storyOf(ordinals[place] ?? 0);
    return story === undefined || best.get(story) === place;
  });
}

function bestOfStories(
  stories: Stories,
  ordinals: Uint32Array,
  comesFirst: ComesFirst,
): Map<number, number> {
  const best = new Map<number, number>();
  ordinals.forEach((ordinal, place) => {
    const story = stories.storyOf(ordinal);
    if (story === undefined) return;
    const other = best.get(story);
    if (other === undefined || comesFirst(place, other)) best.set(story, place);
  });
  return best;
}

/** The order by date of places whose ordinals ascend: newest first, or oldest first; undated last. */
export function byDate(ordinals: Uint32Array, { rising, dated }: DateOrder): ComesFirst {
  const isDated = (place: number): boolean => (ordinals[place] ?? 0) < dated;
  return (left, right) => (rising && isDated(left) && isDated(right) ? left > right : left < right);
}

/** What is left of matched articles at some of their places, which ascend. */
export function matchedAt(
  { ordinals, scores, held, factors }: MatchedArticles,
  places: Uint32Array,
): MatchedArticles {
  return {
    ordinals: places.map((place) => ordinals[place] ?? 0),
    scores: Float64Array.from(places, (place) => scores[place] ?? 0),
    ...(held && { held: Uint8Array.from(places, (place) => held[place] ?? 0) }),
    ...(factors && { factors: Float64Array.from(places, (place) => factors[place] ?? 1) }),
  };
}
