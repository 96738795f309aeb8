/**
 * SourceFile -> MadeArticle: all that the archive needs of one article, made from it alone. What needs
 * other articles too is left to `collected-articles.ts`, so that several threads can make articles.
 */

import type { LanguageCode } from "../src/analysis/languages.ts";
import type { StoredNamed } from "../src/contract/figure-records.ts";
import type { PublishedDate } from "../src/contract/partial-date.ts";
import type { StoredCard } from "../src/contract/records.ts";
import { placeName } from "./article/article-id.ts";
import type { RepeatedLines } from "./article/spans/repeated-lines.ts";
import { toArticle } from "./article/to-article.ts";
import type { AnalyzedArticle, Knowledge } from "./postings/analyze-article.ts";
import type { Fault, SourceFile, SourcePlace } from "./read/source-file.ts";
import { indexNames, type NameIndex } from "./recognize/name-index.ts";
import { sketchOf } from "./summarize/dispatch-sketch.ts";
import { StoryKeyMaker } from "./summarize/story-keys.ts";
import { ArticleUnderstander } from "./understand-article.ts";
import type { Fact } from "./write/ledger-spool.ts";
import { toFigureFact } from "./write/to-figure.ts";
import { recordJson } from "./write/to-record.ts";

/** An article as it goes into the archive: data without methods, which may go from thread to thread. */
export interface MadeArticle {
  readonly id: string;
  readonly place: SourcePlace;
  readonly title: string;
  readonly language: LanguageCode;
  readonly outlet?: string;
  readonly published?: PublishedDate;
  readonly tags: readonly string[];
  /** What had to be left out of it, or was read from its text. */
  readonly notes: readonly Fault[];
  readonly card: StoredCard;
  /** By sentence of the card, the ids of the names in it. */
  readonly namedInCard: readonly (readonly string[])[];
  readonly cardJson: string;
  readonly recordJson: string;
  readonly analyzed: Omit<AnalyzedArticle, "names" | "namesInTitle">;
  readonly figures: readonly Fact[];
  /** Places among the figures of those that somebody is named for and that are no part of another. */
  readonly ownFigures: readonly number[];
  readonly sources: readonly StoredNamed[];
  readonly moments: readonly Fact[];
  /** What the story of the article is told by, see `StoryKeyMaker`. */
  readonly keys: Uint32Array;
  /** What copies of its dispatch are known by, see `sketchOf`; absent for a text that is too short. */
  readonly sketch?: Uint16Array;
}

/** An article, or why there is none. */
export type Made =
  | { readonly ok: true; readonly article: MadeArticle }
  | { readonly ok: false; readonly fault: Fault };

/** Makes articles one after another, remembering their words. */
export class ArticleMaker {
  readonly #index: NameIndex;
  readonly #understander: ArticleUnderstander;
  readonly #storyKeys: StoryKeyMaker;
  readonly #repeated: RepeatedLines | undefined;

  /** @param repeated The lines that the sites of the archive repeat, if they were counted. */
  constructor(knowledge: Knowledge, repeated?: RepeatedLines) {
    this.#repeated = repeated;
    this.#index = indexNames(knowledge.names);
    this.#understander = new ArticleUnderstander(knowledge, this.#index);
    this.#storyKeys = new StoryKeyMaker(knowledge.concepts);
  }

  /**
   * Makes the next article. Its terms are valid until the next call.
   *
   * @throws {Error} For a mistake of ours only, with the place of the article; a bad article is a fault.
   */
  make(source: SourceFile): Made {
    try {
      return this.#make(source);
    } catch (cause) {
      throw new Error(`${placeName(source.place)} could not be understood`, { cause });
    }
  }

  #make(source: SourceFile): Made {
    const parsed = toArticle(source, this.#repeated);
    if (!parsed.ok) return parsed;
    const { article, notes } = parsed;
    // The words of the text are at hand now, and those of its sentences afterwards.
    const sketch = sketchOf(article);
    const understood = this.#understander.understand(article);
    const { card, figures, moments, namedInCard } = understood;
    const { names: _, namesInTitle: __, ...analyzed } = understood.analyzed;
    const { id, place, title, language, outlet, published, tags } = article;
    const cardJson = JSON.stringify(card);
    return {
      ok: true,
      article: {
        ...{ id, place, title, language, tags, notes, card, cardJson, analyzed, moments },
        ...(outlet !== undefined && { outlet }),
        ...(published && { published }),
        ...(sketch && { sketch }),
        namedInCard: namedInCard.map((ids) => [...ids]),
        recordJson: recordJson(understood, this.#index, cardJson),
        figures: figures.map((figure) => toFigureFact(figure, this.#index)),
        ownFigures: figures.flatMap(({ attribution, part_of }, at) =>
          attribution === "named" && part_of === null ? [at] : [],
        ),
        sources: figures.flatMap(({ source }) => source ?? []),
        keys: this.#storyKeys.keysOf(card, analyzed.mentions),
      },
    };
  }
}
