/** The articles read so far: what is needed of all of them in memory, the rest on disk. */

import { join } from "node:path";
import type { LanguageCode } from "../src/analysis/languages.ts";
import { firstDay, lastDay } from "../src/contract/partial-date.ts";
import type { MadeArticle } from "./make-article.ts";
import { knownSpellings } from "./postings/known-spellings.ts";
import { PostingRuns } from "./postings/posting-runs.ts";
import { type Explanations, makeTermNotes } from "./postings/term-notes.ts";
import { WordFrequencies } from "./postings/word-frequencies.ts";
import { labelOf } from "./recognize/name-index.ts";
import { Sketches } from "./summarize/dispatch-copies.ts";
import { NameQuotes } from "./summarize/name-quotes.ts";
import { WrittenNames } from "./summarize/written-names.ts";
import { LedgerSpool } from "./write/ledger-spool.ts";
import { Spool } from "./write/spool.ts";
import type { ReadArticles } from "./write/write-archive.ts";

/** Takes articles in the order of reading. */
export class CollectedArticles {
  readonly #lists: Explanations;
  readonly #runs = new PostingRuns();
  readonly #words = new WordFrequencies();
  readonly #written = new WrittenNames();
  readonly #quotes = new NameQuotes();
  readonly #cards: Spool;
  readonly #records: Spool;
  readonly #figures: LedgerSpool;
  readonly #moments: LedgerSpool;
  readonly #sketches = new Sketches();
  readonly #facts: ReadArticles["facts"][number][] = [];
  readonly #languages = new Set<LanguageCode>();

  /** @param folder Where files are made that {@link close} removes. */
  constructor(folder: string, lists: Explanations) {
    this.#lists = lists;
    this.#cards = new Spool(join(folder, "cards.spool"));
    this.#records = new Spool(join(folder, "records.spool"));
    this.#figures = new LedgerSpool(join(folder, "figures.spool"));
    this.#moments = new LedgerSpool(join(folder, "moments.spool"));
  }

  /** Number of articles. */
  get count(): number {
    return this.#facts.length;
  }

  /** Bytes of their records, which are mostly text. */
  get textBytes(): number {
    return this.#records.totalBytes;
  }

  /** Adds the next article. @param thread Who made it, counted from 0. */
  add(made: MadeArticle, thread: number): void {
    const number = this.#facts.length;
    const { analyzed, card, language, published } = made;
    this.#runs.add(analyzed, thread);
    this.#words.add(analyzed.words, thread);
    for (const [id, text] of analyzed.written) this.#written.add(id, text);
    this.#cards.add(made.cardJson);
    this.#records.add(made.recordJson);
    this.#quotes.add(card, made.namedInCard);
    const firstFigure = this.#figures.add(number, made.figures);
    this.#moments.add(number, made.moments);
    this.#languages.add(language);
    this.#sketches.add(made.sketch);
    const { id, title, keys, sources, tags } = made;
    const { titleLength, bodyLength, mentions } = analyzed;
    this.#facts.push({
      ...{ id, title, language, keys, sources, tags, titleLength, bodyLength, mentions },
      outlet: made.outlet ?? "",
      ...(published && { published }),
      figures: made.ownFigures.map((place) => firstFigure + place),
    });
  }

  /** Takes note of an article that is left out: its words are numbered all the same. */
  passOver({ analyzed }: MadeArticle, thread: number): void {
    this.#words.learn(analyzed.words, thread);
  }

  /** All of it, for whoever writes the archive. */
  finish(): ReadArticles {
    const { names } = this.#lists;
    const labels = new Map(names.map((entry) => [entry.id, labelOf(entry.names)]));
    return {
      facts: this.#facts,
      cards: this.#cards,
      records: this.#records,
      figures: this.#figures,
      moments: this.#moments,
      postings: this.#runs.merged(),
      notes: makeTermNotes(this.#lists, {
        holds: (term) => this.#runs.articlesWith(term) > 0,
        speaks: (language) => this.#languages.has(language) || this.#languages.has("und"),
      }),
      vocabulary: {
        words: this.#words.frequencies,
        spellings: knownSpellings(this.#lists, (term) => this.#runs.articlesWith(term)),
      },
      names: {
        list: names,
        labelOf: (id) => labels.get(id),
        writtenOf: (id) => this.#written.of(id),
        quotesOf: (id) => this.#quotes.of(id),
      },
      words: this.#words,
      copies: this.#sketches.findCopies(this.#oldestFirst()),
    };
  }

  /** Numbers of the articles by the days that their dates may mean, undated ones last, then by id. */
  #oldestFirst(): number[] {
    const keys = this.#facts.map(({ published, id }) =>
      published ? `${lastDay(published)} ${firstDay(published)} ${id}` : `~ ${id}`,
    );
    return [...keys.keys()].sort((left, right) =>
      (keys[left] ?? "") < (keys[right] ?? "") ? -1 : 1,
    );
  }

  /** Removes the files. */
  close(): void {
    this.#cards.remove();
    this.#records.remove();
    this.#figures.remove();
    this.#moments.remove();
  }
}
