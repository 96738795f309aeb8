/**
 * A term shard: one file with a sorted range of terms and their postings.
 *
 *     counts | restarts | dictionary | gaps | levels | titles | forms | positions | notes
 *
 * `src/contract/README.md` tells every byte. The dictionary is front-coded in groups, so that a
 * look-up is a binary search over the groups and a scan of one; nothing is parsed beforehand, and a
 * shard that was just fetched answers as fast as one that was kept.
 */

import { readFields, readOrdinals, type TermEntry, type TermPostings } from "./postings.ts";
import { readSurfaceForms, type SurfaceForms } from "./surface-forms.ts";
import {
  COUNTS_BYTES,
  FLAG_BITS,
  GROUP_SIZE,
  HAS_FORMS,
  HAS_NOTE,
  HAS_POSITIONS,
  HAS_TITLES,
  MAY_BE_NAME,
  RESTART_BYTES,
  type StreamName,
  type Streams,
  sharedPrefix,
} from "./term-shard-layout.ts";
import { ByteReader } from "./varint.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Where a term's bytes are in the file, and how many. */
interface TermPlace {
  readonly documents: number;
  readonly flags: number;
  readonly starts: Streams<number>;
  readonly lengths: Streams<number>;
}

/** Postings with title marks, which are read when somebody asks for a field: most searches do not. */
class TitledPostings implements TermPostings {
  readonly ordinals: Uint32Array;
  readonly levels: Uint8Array;
  readonly forms?: SurfaceForms;
  readonly positions?: Uint8Array;
  readonly #marks: Uint8Array;

  constructor({ ordinals, levels, forms, positions }: TermPostings, marks: Uint8Array) {
    this.ordinals = ordinals;
    this.levels = levels;
    if (forms) this.forms = forms;
    if (positions) this.positions = positions;
    this.#marks = marks;
  }

  get fields(): Uint8Array {
    return readFields(new ByteReader(this.#marks), this.ordinals.length);
  }
}

/** Reads terms from a shard's bytes, which must have passed the check of their hash. */
export class TermShardReader {
  readonly #bytes: Uint8Array;
  readonly #groups: number;
  readonly #count: number;
  readonly #dictionary: number;
  readonly #starts: Streams<number>;

  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    this.#bytes = bytes;
    this.#count = reader.uint32();
    this.#groups = Math.ceil(this.#count / GROUP_SIZE);
    this.#dictionary = COUNTS_BYTES + this.#groups * RESTART_BYTES;
    const gaps = this.#dictionary + reader.uint32();
    const levels = gaps + reader.uint32();
    const titles = levels + reader.uint32();
    const forms = titles + reader.uint32();
    const positions = forms + reader.uint32();
    this.#starts = { gaps, levels, titles, forms, positions, notes: positions + reader.uint32() };
  }

  /**
   * Returns what is held under `term`, or `undefined` when the shard does not have it. It holds
   * copies: the shard's bytes may be let go.
   */
  entry(term: string): TermEntry | undefined {
    const place = this.#find(encoder.encode(term));
    return place && this.#entryAt(place);
  }

  /**
   * Gives the terms that begin with `prefix`, in order.
   *
   * @param prefix Not empty. Terms of other shards are not given.
   */
  *termsFrom(prefix: string): Generator<string> {
    const wanted = encoder.encode(prefix);
    for (let group = Math.max(0, this.#groupOf(wanted)); group < this.#groups; group += 1) {
      for (const { term } of this.#scan(group)) {
        if (sharedPrefix(term, wanted) === wanted.length) yield decoder.decode(term);
        else if (compareBytes(term, wanted) > 0) return;
      }
    }
  }

  /** Gives every term in order. For checks and tools; a search never walks a shard. */
  *terms(): Generator<string> {
    for (let group = 0; group < this.#groups; group += 1) {
      for (const { term } of this.#scan(group)) yield decoder.decode(term);
    }
  }

  #entryAt({ documents, flags, starts, lengths }: TermPlace): TermEntry {
    const copy = (stream: StreamName): Uint8Array =>
      this.#bytes.slice(starts[stream], starts[stream] + lengths[stream]);
    const plain: TermPostings = {
      ordinals: readOrdinals(new ByteReader(this.#bytes, starts.gaps), documents),
      levels: copy("levels"),
      ...((flags & HAS_FORMS) !== 0 && {
        forms: readSurfaceForms(new ByteReader(this.#bytes, starts.forms), documents),
      }),
      ...((flags & HAS_POSITIONS) !== 0 && { positions: copy("positions") }),
    };
    const hasTitles = (flags & HAS_TITLES) !== 0;
    const postings = hasTitles ? new TitledPostings(plain, copy("titles")) : plain;
    return {
      postings,
      ...((flags & HAS_NOTE) !== 0 && { note: decoder.decode(copy("notes")) }),
      ...((flags & MAY_BE_NAME) !== 0 && { mayBeName: true }),
    };
  }

  #find(wanted: Uint8Array): TermPlace | undefined {
    const group = this.#groupOf(wanted);
    if (group < 0) return undefined;
    for (const { term, place } of this.#scan(group)) {
      const order = compareBytes(term, wanted);
      if (order === 0) return place;
      if (order > 0) return undefined;
    }
    return undefined;
  }

  /** The last group whose first term does not sort behind `wanted`; -1 when there is none. */
  #groupOf(wanted: Uint8Array): number {
    let low = 0;
    let high = this.#groups;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareBytes(this.#firstTerm(middle), wanted) <= 0) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #firstTerm(group: number): Uint8Array {
    const reader = new ByteReader(this.#bytes, this.#restart(group).dictionary);
    reader.varint();
    const length = reader.varint();
    return this.#bytes.subarray(reader.position, reader.position + length);
  }

  #restart(group: number): { dictionary: number; starts: Streams<number> } {
    const reader = new ByteReader(this.#bytes, COUNTS_BYTES + group * RESTART_BYTES);
    const { gaps, levels, titles, forms, positions, notes } = this.#starts;
    return {
      dictionary: this.#dictionary + reader.uint32(),
      starts: {
        gaps: gaps + reader.uint32(),
        levels: levels + reader.uint32(),
        titles: titles + reader.uint32(),
        forms: forms + reader.uint32(),
        positions: positions + reader.uint32(),
        notes: notes + reader.uint32(),
      },
    };
  }

  /** Gives the terms of a group with their places. */
  *#scan(group: number): Generator<{ term: Uint8Array; place: TermPlace }> {
    const restart = this.#restart(group);
    let { gaps, levels, titles, forms, positions, notes } = restart.starts;
    const reader = new ByteReader(this.#bytes, restart.dictionary);
    const last = Math.min(this.#count, (group + 1) * GROUP_SIZE);
    let term: Uint8Array = new Uint8Array(0);
    for (let index = group * GROUP_SIZE; index < last; index += 1) {
      term = readTerm(reader, term);
      const counts = reader.varint();
      const documents = counts >>> FLAG_BITS;
      const lengths = {
        gaps: reader.varint(),
        levels: documents,
        titles: (counts & HAS_TITLES) === 0 ? 0 : reader.varint(),
        forms: (counts & HAS_FORMS) === 0 ? 0 : reader.varint(),
        positions: (counts & HAS_POSITIONS) === 0 ? 0 : reader.varint(),
        notes: (counts & HAS_NOTE) === 0 ? 0 : reader.varint(),
      };
      const starts = { gaps, levels, titles, forms, positions, notes };
      yield { term, place: { documents, flags: counts, starts, lengths } };
      gaps += lengths.gaps;
      levels += lengths.levels;
      titles += lengths.titles;
      forms += lengths.forms;
      positions += lengths.positions;
      notes += lengths.notes;
    }
  }
}

function readTerm(reader: ByteReader, previous: Uint8Array): Uint8Array {
  const shared = reader.varint();
  const length = reader.varint();
  const term = new Uint8Array(shared + length);
  term.set(previous.subarray(0, shared));
  term.set(reader.source.subarray(reader.position, reader.position + length), shared);
  reader.position += length;
  return term;
}

/** Orders byte strings by their first difference, a prefix before what continues it. */
function compareBytes(left: Uint8Array, right: Uint8Array): number {
  const shared = sharedPrefix(left, right);
  return (left[shared] ?? -1) - (right[shared] ?? -1);
}
