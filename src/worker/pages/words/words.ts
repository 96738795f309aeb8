/** All that the pages say, as a table that each language fills. */

import type { FigureBound, FigureKind } from "../../../contract/figure-records.ts";
import type { NameClass } from "../../../contract/name-records.ts";
import type { FacetName } from "../../../contract/parameters.ts";
import type { ArticleRecord, StoredCard } from "../../../contract/records.ts";
import type { UiLanguage } from "../../../contract/site-parameters.ts";
import { arabic } from "./arabic.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";

type SpanKind = ArticleRecord["spans"][number]["kind"];
type Basis = NonNullable<StoredCard["published"]>["basis"];

/** A noun with its number: "1 article", "3 articles", written by the rules of the language. */
type Counted = (count: number) => string;

/** The words of one language. Plain text: whoever shows them escapes them. */
export interface Words {
  readonly language: UiLanguage;
  /** Name of the language in itself. */
  readonly languageName: string;
  readonly articles: Counted;
  readonly sentences: Counted;
  readonly figures: Counted;
  readonly stories: Counted;
  readonly sources: Counted;
  readonly minutes: Counted;
  readonly navigation: Readonly<
    Record<"search" | "digests" | "names" | "figures" | "timeline" | "map" | "docs", string>
  > & { readonly label: string; readonly language: string; readonly skip: string };
  readonly search: {
    readonly label: Counted;
    readonly button: string;
    readonly latest: string;
    readonly results: string;
    readonly next: string;
    readonly first: string;
    readonly narrow: string;
    readonly apply: string;
    readonly without: string;
    readonly remove: (name: string) => string;
    readonly partial: string;
    readonly nothing: string;
    readonly seeLatest: string;
    readonly dropped: string;
    readonly relaxed: string;
    readonly instead: string;
    readonly suggestion: Readonly<
      Record<"one-word" | "any-word" | "correction" | "without-filters", string>
    >;
    readonly sort: string;
    readonly order: Readonly<Record<"relevance" | "-published" | "published", string>>;
    readonly byDate: string;
    readonly undatedArticles: Counted;
    readonly impreciseArticles: Counted;
    readonly copies: Counted;
    readonly missing: string;
    readonly facet: Readonly<Record<FacetName, string>>;
    readonly noValue: string;
  };
  readonly home: {
    readonly title: string;
    readonly about: (articles: string, languages: string) => string;
    readonly thisWeek: string;
    readonly mostNamed: string;
  };
  readonly languages: Readonly<Record<"fr" | "en" | "ar" | "und", string>>;
  readonly article: {
    readonly summary: string;
    readonly names: string;
    readonly parts: string;
    readonly part: Readonly<Record<SpanKind, string>>;
    readonly original: (outlet: string) => string;
    readonly originalHere: string;
    readonly fullText: string;
    readonly noFullText: string;
    readonly reading: (minutes: string) => string;
    readonly undated: string;
    readonly basis: Readonly<Record<Basis, string>>;
    readonly by: string;
    readonly dates: string;
    readonly position: (start: string, end: string) => string;
  };
  readonly voice: {
    readonly says: string;
    readonly speaker: string;
  };
  readonly figure: {
    readonly title: string;
    readonly note: string;
    readonly none: string;
    readonly kind: Readonly<Record<FigureKind, string>>;
    readonly bound: Readonly<Record<FigureBound, string>>;
    readonly range: (from: string, to: string) => string;
    readonly ofUnstatedSize: string;
    readonly unattributed: string;
    readonly uncertain: string;
    readonly carried: string;
    readonly column: Readonly<
      Record<"source" | "figure" | "what" | "where" | "when" | "words" | "article", string>
    >;
    readonly adds: string;
    readonly addsNot: string;
    readonly since: (day: string) => string;
    readonly until: (day: string) => string;
    readonly scopes: Counted;
    readonly shownOf: (shown: string, total: string) => string;
    readonly chart: string;
    readonly legend: Readonly<Record<FigureBound | "range", string>>;
    readonly all: string;
    readonly anyKind: string;
  };
  readonly timeline: {
    readonly title: string;
    readonly of: Readonly<Record<"event" | "published", string>>;
    readonly interval: Readonly<Record<"day" | "week" | "month" | "year", string>>;
    readonly intervalLabel: string;
    readonly dateLabel: string;
    readonly imprecise: Counted;
    readonly undated: Counted;
    readonly more: Counted;
    readonly none: string;
  };
  readonly map: {
    readonly title: string;
    readonly places: (places: string, articles: string) => string;
    readonly none: string;
    readonly unlocated: string;
    readonly view: Readonly<Record<"region" | "world", string>>;
  };
  readonly names: {
    readonly title: string;
    readonly class: Readonly<Record<NameClass, string>>;
    readonly kind: Readonly<Record<string, string>>;
    readonly says: string;
    readonly spellings: string;
    readonly written: string;
    readonly neighbors: string;
    readonly together: Counted;
    readonly partOf: string;
    readonly contains: string;
    readonly firstLast: (first: string, last: string) => string;
    readonly find: string;
    readonly byMonth: string;
    readonly compare: string;
    readonly filter: string;
  };
  readonly digest: {
    readonly title: string;
    readonly week: (week: string, year: string) => string;
    readonly span: (from: string, to: string) => string;
    readonly others: string;
    readonly weeks: string;
    readonly months: string;
    readonly of: (articles: string, stories: string) => string;
  };
  readonly copy: {
    readonly title: string;
    readonly api: string;
    readonly feed: string;
    readonly frame: string;
    readonly plain: string;
    readonly bibtex: string;
    readonly csl: string;
    readonly markdown: string;
    readonly button: string;
    readonly done: string;
  };
  readonly demo: Readonly<Record<"title" | "stranger" | "about" | "code", string>>;
  readonly foot: {
    readonly verbatim: string;
    readonly build: (build: string) => string;
    readonly export: string;
    readonly feeds: string;
    readonly agents: string;
  };
  readonly problem: Readonly<
    Record<
      "bad-request" | "not-found" | "too-complex" | "unavailable" | "internal",
      { readonly title: string; readonly help: string }
    >
  >;
}

/** The words of a language. */
export function wordsOf(language: UiLanguage): Words {
  return { fr: french, en: english, ar: arabic }[language];
}
