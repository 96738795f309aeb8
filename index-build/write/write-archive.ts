/** Everything that was read -> the files of the archive, and the manifest that puts them to use. */

import { ANALYZER_VERSION } from "../../src/analysis/analyze.ts";
import { type LanguageCode, languageCodes } from "../../src/analysis/languages.ts";
import type { StoredFigure, StoredNamed } from "../../src/contract/figure-records.ts";
import { FORMAT_VERSION, type Manifest } from "../../src/contract/manifest.ts";
import type { NameQuote } from "../../src/contract/name-records.ts";
import { firstDay, lastDay, type PublishedDate } from "../../src/contract/partial-date.ts";
import type { ArticleRecord, StoredCard } from "../../src/contract/records.ts";
import type { MergedPostings } from "../postings/posting-runs.ts";
import type { WrittenWords } from "../postings/word-frequencies.ts";
import { writeTerms } from "../postings/write-terms.ts";
import { makeDigests } from "../summarize/digests.ts";
import type { ArchiveFolder } from "./archive-folder.ts";
import type { LedgerSpool } from "./ledger-spool.ts";
import { type ArticleOrder, orderArticles, toDateRuns } from "./order-articles.ts";
import type { Spool } from "./spool.ts";
import {
  ExportWriter,
  writeBlocks,
  writeIdTables,
  writeLanguageColumn,
  writeOutletColumn,
} from "./write-articles.ts";
import { writeDigests } from "./write-digests.ts";
import { type KnownNames, mappedPlaces, writeNames } from "./write-names.ts";
import { writePictures } from "./write-pictures.ts";
import { writeSite } from "./write-site.ts";
import { writeSources } from "./write-sources.ts";
import { ArticleStories } from "./write-stories.ts";
import { writeTags } from "./write-tags.ts";
import { type Vocabulary, writeVocabulary } from "./write-vocabulary.ts";

/** What the archive's order, columns and impacts need of one article. */
interface ArticleFacts {
  readonly id: string;
  readonly title: string;
  readonly language: LanguageCode;
  /** `""` for none. */
  readonly outlet: string;
  readonly published?: PublishedDate;
  /** What its story is told by, see `StoryKeyMaker`. */
  readonly keys: Uint32Array;
  /** Numbers of its figures that somebody is named for and that are no part of another. */
  readonly figures: readonly number[];
  /** Who is named for its figures; repeats count once. */
  readonly sources: readonly StoredNamed[];
  readonly titleLength: number;
  readonly bodyLength: number;
  /** How often each entry of the list of names is named, by id. */
  readonly mentions: ReadonlyMap<string, number>;
  /** As their source gives them. */
  readonly tags: readonly string[];
}

/** The articles in the order of reading. */
export interface ReadArticles {
  readonly facts: readonly ArticleFacts[];
  /** Stored cards and records as JSON. */
  readonly cards: Spool;
  readonly records: Spool;
  /** Terms in order with their postings. */
  readonly postings: Iterable<readonly [term: string, postings: MergedPostings]>;
  /** What is noted of terms, as JSON. */
  readonly notes: ReadonlyMap<string, string>;
  /** The words with the numbers in the details of postings. */
  readonly words: WrittenWords;
  /** What readers of the archive may type, beside its titles. */
  readonly vocabulary: Omit<Vocabulary, "titles">;
  readonly names: KnownNames;
  /** By number of a copy in the order of reading, that of the first published article of its story. */
  readonly copies: ReadonlyMap<number, number>;
  /** Attributed figures and dated sentences. */
  readonly figures: LedgerSpool;
  readonly moments: LedgerSpool;
}

/**
 * Writes the archive, puts it to use and returns the build's id.
 *
 * @param mostPictures Articles that get a picture at most, the newest first; 0 draws none, not even the archive's.
 */
export async function writeArchive(
  articles: ReadArticles,
  folder: ArchiveFolder,
  mostPictures: number,
): Promise<string> {
  const { facts } = articles;
  const order = orderArticles(facts);
  const ordered = Array.from(order.numberOfOrdinal, (number) => facts[number]).filter(
    (fact) => fact !== undefined,
  );
  const put = folder.put.bind(folder);
  const outlets = writeOutletColumn(
    ordered.map(({ outlet }) => outlet),
    put,
  );
  const stories = new ArticleStories(
    articles.copies,
    facts.map(({ id }) => id),
  );
  const recordEntries = stories.told(articles.records, order);
  const exported = new ExportWriter(recordEntries, put);
  const records = writeBlocks(
    "articles",
    exported.copy(recordEntries.entries()),
    recordEntries,
    put,
  );
  const cardEntries = stories.told(articles.cards, order);
  const encoder = new TextEncoder();
  const dates = JSON.stringify(toDateRuns(ordered.map(({ published }) => published)));
  const content: Omit<Manifest, "build" | "pictures"> = {
    format: FORMAT_VERSION,
    analyzer: ANALYZER_VERSION,
    documents: facts.length,
    languages: countLanguages(facts),
    outlets: outlets.names,
    published: describeDates(facts),
    terms: writeTerms(
      articles.postings,
      articles.notes,
      articles.words,
      order.ordinalOfNumber,
      lengthsOf(facts),
      (bytes) => put("terms", bytes),
    ),
    ...writeVocabulary({ ...articles.vocabulary, titles: ordered }, put),
    cards: writeBlocks("cards", cardEntries.entries(), cardEntries, put),
    articles: { perFile: records.perFile, names: put("articles", encoder.encode(records.files)) },
    ids: writeIdTables(
      ordered.map(({ id }) => id),
      put,
    ),
    columns: {
      language: writeLanguageColumn(
        ordered.map(({ language }) => language),
        put,
      ),
      outlet: outlets.file,
      dates: put("columns", encoder.encode(dates)),
      stories: stories.write(order, put),
    },
    names: writeNames(articles.names, ordered, put),
    figures: articles.figures.write("figures", order.ordinalOfNumber, put),
    digests: writeDigests(
      makeDigests(ordered, {
        quoteOf: (ordinal) => quoteOf(articles.cards, order.numberOfOrdinal[ordinal]),
        figuresOf: (ordinal) =>
          (ordered[ordinal]?.figures ?? []).map(
            (number) => JSON.parse(articles.figures.read(number)) as StoredFigure,
          ),
        labelOf: articles.names.labelOf,
      }),
      put,
    ),
    moments: {
      ...articles.moments.write("moments", order.ordinalOfNumber, put),
      articles: put("moments", articles.moments.articleColumn(order.ordinalOfNumber)),
    },
    sources: writeSources(
      ordered.map(({ sources }) => sources),
      put,
    ),
    tags: writeTags(
      ordered.map(({ tags }) => tags),
      put,
    ),
    site: writeSite(mappedPlaces(articles.names, ordered), put),
    export: exported.finish(),
  };
  const most = Math.min(mostPictures, folder.room);
  const pictured = picturedRecords(articles.records, order, most);
  const pictures = mostPictures === 0 ? null : await writePictures(pictured, content, put);
  return folder.publish({ ...content, pictures }, folder.buildInUse());
}

/** The records of the first articles of the archive. */
function* picturedRecords(
  records: Spool,
  { numberOfOrdinal }: ArticleOrder,
  most: number,
): Generator<ArticleRecord> {
  for (const number of numberOfOrdinal.subarray(0, most)) {
    yield JSON.parse(new TextDecoder().decode(records.read(number))) as ArticleRecord;
  }
}

/** The first sentence of an article's card. */
function quoteOf(cards: Spool, number = -1): NameQuote | undefined {
  if (number < 0) return undefined;
  const stored = JSON.parse(new TextDecoder().decode(cards.read(number))) as StoredCard;
  cards.release();
  const { id: article, title, lang, published, outlet, card } = stored;
  const [first] = card.sentences;
  return first && { article, title, lang, published, outlet, ...first };
}

function lengthsOf(facts: readonly ArticleFacts[]) {
  const title = Float64Array.from(facts, ({ titleLength }) => titleLength);
  const body = Float64Array.from(facts, ({ bodyLength }) => bodyLength);
  return { title, body, average: { title: averageOf(title), body: averageOf(body) } };
}

function averageOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function countLanguages(facts: readonly ArticleFacts[]): Manifest["languages"] {
  const counts = languageCodes.map(
    (code) => [code, facts.filter(({ language }) => language === code).length] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function describeDates(facts: readonly ArticleFacts[]): Manifest["published"] {
  const dates = facts.flatMap(({ published }) => (published ? [published] : []));
  const from = dates.map(firstDay).reduce<string | undefined>(lesser, undefined);
  const to = dates.map(lastDay).reduce<string | undefined>(greater, undefined);
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    undated: facts.length - dates.length,
  };
}

function lesser(left: string | undefined, right: string): string {
  return left !== undefined && left < right ? left : right;
}

function greater(left: string | undefined, right: string): string {
  return left !== undefined && left > right ? left : right;
}
