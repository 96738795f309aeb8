/**
 * What one request reads of an archive.
 *
 * A reader belongs to one request: it remembers the faults met, and shares a fetch between all who
 * ask for the same file. Promises never cross requests; only completed, verified values are kept in
 * the archive.
 */

import type { DateRun } from "../contract/date-runs.ts";
import { readBlockEntry } from "../contract/entry-block.ts";
import { findInIdTable, idsOfTable, tableOfId } from "../contract/id-table.ts";
import { countNames, type FileName, nameAt, type Section } from "../contract/manifest.ts";
import type { ArticleRecord, StoredCard } from "../contract/records.ts";
import type { Completion, CompletionKind } from "../engine/completion.ts";
import { completionFileFor, findCompletions } from "../engine/completion-table.ts";
import type { TermEntry } from "../engine/postings.ts";
import type { Correction } from "../engine/spelling-distance.ts";
import { findCorrections, spellingFilesFor } from "../engine/spelling-table.ts";
import { readStories, type Stories } from "../engine/stories.ts";
import { compareTerms } from "../engine/term-order.ts";
import { TermShardReader } from "../engine/term-shard.ts";
import type { Archive, KeptCard } from "./open-archive.ts";
import { type FileFault, fetchVerified } from "./verified-files.ts";

/**
 * Bytes that a kept value costs beside its own: the map's slot, the key, and for each typed array two
 * objects and a block of memory of its own.
 */
const ENTRY_OVERHEAD = { file: 500, term: 900, card: 500 };

/** Files of spellings read for a word; more are only needed where a letter has tens of thousands of words. */
const MAX_SPELLING_FILES = 2;

/** Bytes of a posting in memory: ordinal, level, and in some the field. */
const POSTING_BYTES = 6;

/** Bytes that a kept note takes for each character of its JSON: the text, and what it says. */
const NOTE_FACTOR = 6;

/** Bytes that a kept card takes for each character of its JSON: the text twice, and its words analyzed. */
const CARD_FACTOR = 8;

/** Reads an archive for one request. */
export class ArchiveReader {
  /** The build that everything is read from. */
  readonly archive: Archive;
  /** Files that this request needed and could not use, each once. */
  readonly faults: FileFault[] = [];
  readonly #fetches = new Map<string, Promise<Uint8Array | undefined>>();

  constructor(archive: Archive) {
    this.archive = archive;
  }

  /** The files of {@link faults}, sorted. */
  get missingFiles(): string[] {
    return this.faults.map(({ file }) => file).sort();
  }

  /** Number of files fetched for this request so far. */
  get fetches(): number {
    return this.#fetches.size;
  }

  /**
   * Looks terms up, all at once.
   *
   * @returns For each term its entry, `null` when the archive does not have it, or `undefined` when
   *   its file cannot be used, which then stands in {@link faults}.
   */
  async terms(terms: readonly string[]): Promise<(TermEntry | null | undefined)[]> {
    const kept = terms.map((term) => this.archive.kept.terms.get(term));
    if (!kept.includes(undefined)) return kept;
    return Promise.all(terms.map((term, place) => kept[place] ?? this.#term(term)));
  }

  /** The terms that begin with `prefix`, at most those of two files; `undefined` as in {@link terms}. */
  async termsFrom(prefix: string): Promise<string[] | undefined> {
    const { first, files } = this.archive.manifest.terms;
    const place = Math.max(0, placeOf(prefix, first));
    const goesOn = first[place + 1]?.startsWith(prefix) ?? false;
    const shards = await Promise.all(
      (goesOn ? [place, place + 1] : [place]).map((file) =>
        this.#named("terms", nameAt(files, file)),
      ),
    );
    if (shards.includes(undefined)) return undefined;
    return shards.flatMap((shard) =>
      shard ? [...new TermShardReader(shard).termsFrom(prefix)] : [],
    );
  }

  /**
   * Words of the archive within so many edits of a word, those of each file apart.
   *
   * @param maxFiles Files read at most, 1 or 2; that of words as long as this one comes first.
   * @param letter First letter of the words wanted: that of `word` unless told otherwise.
   */
  async corrections(
    word: string,
    maxEdits: 1 | 2,
    letter: string = word,
    maxFiles = MAX_SPELLING_FILES,
  ): Promise<(readonly Correction[])[]> {
    const { first, files } = this.archive.manifest.spelling;
    const numbers = spellingFilesFor(first, word, maxEdits, letter).slice(0, maxFiles);
    const found = await Promise.all(
      numbers.map((number) => this.#named("spelling", nameAt(files, number))),
    );
    return found.flatMap((file) => (file ? [findCorrections(file, word, maxEdits, letter)] : []));
  }

  /**
   * What a prefix may be completed to, best first; `undefined` when the file cannot be used.
   *
   * @param prefix Folded words, as `spellingKey` gives them.
   */
  async completions(
    prefix: string,
    limit: number,
    kinds: readonly CompletionKind[],
  ): Promise<Completion[] | undefined> {
    const { first, files } = this.archive.manifest.suggest;
    const name = nameAt(files, completionFileFor(first, prefix));
    if (name === undefined) return [];
    const file = await this.file("suggest", name);
    return file && findCompletions(file, prefix, limit, kinds);
  }

  /** Stored cards in the order asked for; `undefined` where the file cannot be used. */
  async cards(ordinals: readonly number[]): Promise<(KeptCard | undefined)[]> {
    const kept = ordinals.map((ordinal) => this.archive.kept.cards.get(ordinal));
    if (!kept.includes(undefined)) return kept;
    return Promise.all(ordinals.map((ordinal, place) => kept[place] ?? this.#card(ordinal)));
  }

  /** The record of an article, or `undefined` when its file cannot be used. */
  async record(ordinal: number): Promise<ArticleRecord | undefined> {
    const { perFile, names } = this.archive.manifest.articles;
    const list = await this.file("articles", names);
    const name = list && nameAt(new TextDecoder().decode(list), Math.floor(ordinal / perFile));
    const block = await this.#named("articles", name);
    const entry = block && readBlockEntry(block, ordinal % perFile);
    return entry && (JSON.parse(new TextDecoder().decode(entry)) as ArticleRecord);
  }

  /** The ordinal of an article, `null` when no article has the id, `undefined` when its table cannot be used. */
  async ordinalOf(id: string): Promise<number | null | undefined> {
    const { files } = this.archive.manifest.ids;
    const table = await this.#named("ids", nameAt(files, tableOfId(id, countNames(files))));
    return table && (findInIdTable(new TextDecoder().decode(table), id) ?? null);
  }

  /** How many tables the ids of articles are in. */
  get idTables(): number {
    return countNames(this.archive.manifest.ids.files);
  }

  /** The ids of one of the {@link idTables}, counted from 0; `undefined` when its file cannot be used. */
  async idsOf(table: number): Promise<string[] | undefined> {
    const file = await this.#named("ids", nameAt(this.archive.manifest.ids.files, table));
    return file && idsOfTable(new TextDecoder().decode(file));
  }

  /** The dates published, or `undefined` when their file cannot be used. */
  async dateRuns(): Promise<DateRun[] | undefined> {
    const file = await this.file("columns", this.archive.manifest.columns.dates);
    return file && (JSON.parse(new TextDecoder().decode(file)) as DateRun[]);
  }

  /** Which articles are copies of one dispatch, or `undefined` when their file cannot be used. */
  async stories(): Promise<Stories | undefined> {
    const file = await this.file("columns", this.archive.manifest.columns.stories);
    return file && readStories(file);
  }

  /** The bytes of a file, verified; `undefined` after its fault was noted. */
  async file(section: Section, name: FileName): Promise<Uint8Array | undefined> {
    const key = `${section}/${name}`;
    const kept = this.archive.kept.files.get(key);
    if (kept) return kept;
    let fetch = this.#fetches.get(key);
    if (!fetch) {
      fetch = this.#fetch(key, section, name);
      this.#fetches.set(key, fetch);
    }
    return fetch;
  }

  async #fetch(key: string, section: Section, name: FileName): Promise<Uint8Array | undefined> {
    const { source, manifest, kept } = this.archive;
    const bytes = await fetchVerified(source, manifest.build, section, name);
    if (!(bytes instanceof Uint8Array)) {
      this.faults.push(bytes);
      return undefined;
    }
    kept.files.set(key, bytes, bytes.length + ENTRY_OVERHEAD.file);
    return bytes;
  }

  /** A term that is not kept. */
  async #term(term: string): Promise<TermEntry | null | undefined> {
    const { manifest, kept } = this.archive;
    const name = nameAt(manifest.terms.files, placeOf(term, manifest.terms.first));
    // Before the first term of all, or in an archive without words: nothing to fetch.
    if (name === undefined) return null;
    const shard = await this.file("terms", name);
    if (!shard) return undefined;
    const entry = new TermShardReader(shard).entry(term) ?? null;
    kept.terms.set(term, entry, sizeOfEntry(entry));
    return entry;
  }

  /** A card that is not kept. */
  async #card(ordinal: number): Promise<KeptCard | undefined> {
    const { manifest, kept } = this.archive;
    const { perFile, files } = manifest.cards;
    const block = await this.#named("cards", nameAt(files, Math.floor(ordinal / perFile)));
    const entry = block && readBlockEntry(block, ordinal % perFile);
    if (!entry) return undefined;
    const json = new TextDecoder().decode(entry);
    const card: KeptCard = { json, card: JSON.parse(json) as StoredCard };
    kept.cards.set(ordinal, card, json.length * CARD_FACTOR + ENTRY_OVERHEAD.card);
    return card;
  }

  async #named(section: Section, name: FileName | undefined): Promise<Uint8Array | undefined> {
    return name === undefined ? undefined : this.file(section, name);
  }
}

/** Bytes that an entry takes in memory, about. */
function sizeOfEntry(entry: TermEntry | null): number {
  const { ordinals, positions } = entry?.postings ?? {};
  const postings = (ordinals?.length ?? 0) * POSTING_BYTES + (positions?.length ?? 0);
  return postings + (entry?.note?.length ?? 0) * NOTE_FACTOR + ENTRY_OVERHEAD.term;
}

/** Place of the last of `first` that does not sort behind `term`; -1 when there is none. */
function placeOf(term: string, first: readonly string[]): number {
  let low = 0;
  let high = first.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareTerms(first[middle] ?? "", term) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
