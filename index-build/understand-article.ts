/** Article -> all that the archive keeps of it: its terms, its card, what it says and when, its record. */

import type { StoredFigure } from "../src/contract/figure-records.ts";
import type { StoredCard } from "../src/contract/records.ts";
import type { Article, TextRange } from "./article/article.ts";
import {
  type AnalyzedArticle,
  ArticleAnalyzer,
  type Knowledge,
} from "./postings/analyze-article.ts";
import { type ArticleFacts, notOwnParts, readArticle } from "./recognize/article-facts.ts";
import { type Agency, CreditReader } from "./recognize/credited.ts";
import { GroupConcepts } from "./recognize/group-concepts.ts";
import { findMainPlace } from "./recognize/main-place.ts";
import type { NameIndex } from "./recognize/name-index.ts";
import type { LocatedName } from "./recognize/names.ts";
import { makeCard } from "./summarize/card.ts";
import { findDatedSentences } from "./summarize/dated-sentences.ts";
import { findVoices, type VoicedSentence, voiceOf } from "./summarize/voices.ts";
import type { Fact } from "./write/ledger-spool.ts";
import { toStoredFigures } from "./write/to-figure.ts";
import { toMomentFacts } from "./write/to-moment.ts";
import { toStoredCard } from "./write/to-record.ts";

/** What is kept of an article. */
export interface UnderstoodArticle {
  /** With outlet and authors from its text, where nothing else gave them. */
  readonly article: Article;
  /** Who sent it, by its credits. */
  readonly agencies: readonly Agency[];
  readonly analyzed: AnalyzedArticle;
  readonly facts: ArticleFacts;
  readonly card: StoredCard;
  /** By sentence of the card, the ids of the names in it. */
  readonly namedInCard: readonly ReadonlySet<string>[];
  readonly figures: readonly StoredFigure[];
  readonly voices: readonly VoicedSentence[];
  /** Id of the governorate that it is about; absent when it names no place in one. */
  readonly mainPlace?: string;
  /** The dated sentences, as facts of the ledger of moments. */
  readonly moments: readonly Fact[];
}

/** Understands articles one after another, remembering their words. */
export class ArticleUnderstander {
  readonly #analyzer: ArticleAnalyzer;
  readonly #names: NameIndex;
  readonly #groups: GroupConcepts;
  readonly #credits: CreditReader;

  constructor(knowledge: Knowledge, names: NameIndex) {
    this.#analyzer = new ArticleAnalyzer(knowledge);
    this.#names = names;
    this.#credits = new CreditReader(names);
    this.#groups = new GroupConcepts(knowledge.concepts);
  }

  /** Understands the next article. */
  understand(given: Article): UnderstoodArticle {
    const analyzed = this.#analyzer.analyze(given);
    const { article, agencies } = this.#credits.read(given, analyzed.names);
    const facts = readArticle(article, analyzed.names, this.#names);
    const made = makeCard(article);
    const figures = toStoredFigures(article, facts.figures, this.#names, this.#groups);
    const dated = findDatedSentences(article.text, facts.dates, notOwnParts(article.spans));
    const { names, namesInTitle } = analyzed;
    const placed = { text: article.text, names, namesInTitle, figures: facts.figures };
    const mainPlace = findMainPlace(placed, this.#names);
    const told = { article, names: analyzed.names, figures };
    return {
      ...{ article, agencies, analyzed, facts, figures },
      ...(mainPlace !== undefined && { mainPlace }),
      card: toStoredCard(
        article,
        made,
        made.sentences.map((sentence) => voiceOf(article.text, sentence, facts.attributions)),
        this.#names,
      ),
      voices: findVoices(article.text, facts.attributions),
      namedInCard: made.sentences.map((sentence) => idsIn(sentence, analyzed.names)),
      moments: toMomentFacts(told, dated, this.#names),
    };
  }
}

/** Ids of the names that stand inside a part of a text. */
function idsIn({ start, end }: TextRange, names: readonly LocatedName[]): Set<string> {
  const inside = names.filter((name) => name.start >= start && name.end <= end);
  return new Set(inside.map(({ entry }) => entry.id));
}
