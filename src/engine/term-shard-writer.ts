/** Writes term shards, see `term-shard.ts`. */

import { type TermEntry, type TermPostings, writePostings } from "./postings.ts";
import { writeSurfaceForms } from "./surface-forms.ts";
import {
  COUNTS_BYTES,
  FLAG_BITS,
  GROUP_SIZE,
  HAS_FORMS,
  HAS_NOTE,
  HAS_POSITIONS,
  HAS_TITLES,
  MAY_BE_NAME,
  type Streams,
  sharedPrefix,
  streamNames,
} from "./term-shard-layout.ts";
import { ByteWriter } from "./varint.ts";

const encoder = new TextEncoder();

/** The streams that not every term has bytes in, in the order of their lengths in the dictionary. */
const flaggedStreams = [
  [HAS_TITLES, "titles"],
  [HAS_FORMS, "forms"],
  [HAS_POSITIONS, "positions"],
  [HAS_NOTE, "notes"],
] as const;

/** Collects terms in ascending order of their UTF-8 bytes and gives the file. */
export class TermShardWriter {
  readonly #restarts = new ByteWriter();
  readonly #dictionary = new ByteWriter();
  readonly #streams: Streams<ByteWriter> = {
    gaps: new ByteWriter(),
    levels: new ByteWriter(),
    titles: new ByteWriter(),
    forms: new ByteWriter(),
    positions: new ByteWriter(),
    notes: new ByteWriter(),
  };
  #count = 0;
  #previous: Uint8Array = new Uint8Array(0);

  /** Terms added since the last {@link finish}. */
  get count(): number {
    return this.#count;
  }

  /** Size that {@link finish} would give now, in bytes. */
  get sizeBytes(): number {
    return this.#all().reduce((sum, stream) => sum + stream.length, COUNTS_BYTES);
  }

  /** Bytes of a stream that {@link finish} would give now. */
  bytesOf(stream: "forms" | "positions" | "notes"): number {
    return this.#streams[stream].length;
  }

  /** Adds the next term. `term` must sort behind the one before it, by its UTF-8 bytes. */
  add(term: string, { postings, note, mayBeName }: TermEntry): void {
    const bytes = encoder.encode(term);
    const startsGroup = this.#count % GROUP_SIZE === 0;
    if (startsGroup) this.#writeRestart();
    const shared = startsGroup ? 0 : sharedPrefix(this.#previous, bytes);
    const before = lengthsOf(this.#streams);
    const flags = this.#writeStreams(postings, note) | (mayBeName ? MAY_BE_NAME : 0);
    const after = lengthsOf(this.#streams);
    this.#dictionary.varint(shared);
    this.#dictionary.varint(bytes.length - shared);
    this.#dictionary.bytes(bytes.subarray(shared));
    this.#dictionary.varint((postings.ordinals.length << FLAG_BITS) | flags);
    this.#dictionary.varint(after.gaps - before.gaps);
    for (const [flag, stream] of flaggedStreams) {
      if ((flags & flag) !== 0) this.#dictionary.varint(after[stream] - before[stream]);
    }
    this.#previous = bytes;
    this.#count += 1;
  }

  /** Returns the file and starts the next one. */
  finish(): Uint8Array<ArrayBuffer> {
    const file = new ByteWriter();
    file.uint32(this.#count);
    file.uint32(this.#dictionary.length);
    for (const name of streamNames) file.uint32(this.#streams[name].length);
    for (const stream of this.#all()) {
      file.bytes(stream.view());
      stream.clear();
    }
    this.#count = 0;
    return file.finish();
  }

  /** Appends what is held under a term, and tells which streams it has bytes in. */
  #writeStreams(postings: TermPostings, note: string | undefined): number {
    let flags = writePostings(postings, this.#streams) ? HAS_TITLES : 0;
    if (postings.forms) {
      writeSurfaceForms(postings.forms, this.#streams.forms);
      flags |= HAS_FORMS;
    }
    if (postings.positions) {
      this.#streams.positions.bytes(postings.positions);
      flags |= HAS_POSITIONS;
    }
    if (note === undefined) return flags;
    this.#streams.notes.bytes(encoder.encode(note));
    return flags | HAS_NOTE;
  }

  #all(): ByteWriter[] {
    const streams = streamNames.map((name) => this.#streams[name]);
    return [this.#restarts, this.#dictionary, ...streams];
  }

  #writeRestart(): void {
    this.#restarts.uint32(this.#dictionary.length);
    for (const name of streamNames) this.#restarts.uint32(this.#streams[name].length);
  }
}

function lengthsOf(streams: Streams<ByteWriter>): Streams<number> {
  const { gaps, levels, titles, forms, positions, notes } = streams;
  return {
    gaps: gaps.length,
    levels: levels.length,
    titles: titles.length,
    forms: forms.length,
    positions: positions.length,
    notes: notes.length,
  };
}
