/**
 * Which articles are copies of one dispatch. Here a story is a dispatch with its copies, told by the article
 * of them that was published first; the stories of a digest are articles on one event, in whatever words.
 */

import { ByteReader, ByteWriter } from "./varint.ts";

/** The stories of an archive by ordinals. */
export interface Stories {
  /** The ordinal of the first published article of a story; `undefined` for an article without copies. */
  storyOf(ordinal: number): number | undefined;
}

/** Writes, of each article that has copies, by rising ordinal: varint ordinal − ordinal before − 1, varint that of its story. */
export function writeStories(stories: ReadonlyMap<number, number>): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  let previous = -1;
  for (const [ordinal, story] of [...stories].sort(([left], [right]) => left - right)) {
    writer.varint(ordinal - previous - 1);
    writer.varint(story);
    previous = ordinal;
  }
  return writer.finish();
}

/** Reads what {@link writeStories} wrote. */
export function readStories(bytes: Uint8Array): Stories {
  const reader = new ByteReader(bytes);
  const stories = new Map<number, number>();
  for (let ordinal = -1; reader.position < bytes.length; ) {
    ordinal += reader.varint() + 1;
    stories.set(ordinal, reader.varint());
  }
  return { storyOf: (ordinal) => stories.get(ordinal) };
}
