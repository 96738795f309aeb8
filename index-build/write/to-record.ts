/** Article and card -> what the archive stores: offsets in code points, keys as the API has them. */

import type { ArticleRecord, StoredCard } from "../../src/contract/records.ts";
import type { Article } from "../article/article.ts";
import { toCodePointOffsets } from "../article/code-points.ts";
import type { Card } from "../summarize/card.ts";

/** Returns what a hit shows of an article. */
export function toStoredCard(article: Article, card: Card): StoredCard {
  const offsets = toCodePointOffsets(
    article.text,
    card.sentences.flatMap(({ start, end }) => [start, end]),
  );
  return {
    id: article.id,
    url: article.url ?? null,
    title: article.title,
    lang: article.language,
    published: article.published ?? null,
    outlet: article.outlet ?? null,
    card: {
      sentences: card.sentences.map(({ text, why }, index) => ({
        text,
        start: offsets[index * 2] ?? 0,
        end: offsets[index * 2 + 1] ?? 0,
        why,
      })),
    },
  };
}

/** Returns all that is kept of an article. */
export function toArticleRecord(article: Article, stored: StoredCard): ArticleRecord {
  return { ...stored, ...besideCard(article) };
}

/** Returns `JSON.stringify` of {@link toArticleRecord}, made from that of the card, which it contains. */
export function recordJson(article: Article, storedJson: string): string {
  return `${storedJson.slice(0, -1)},${JSON.stringify(besideCard(article)).slice(1)}`;
}

/** What a record has after the fields of the card, in the record's order. */
function besideCard(article: Article): Omit<ArticleRecord, keyof StoredCard> {
  const [length = 0] = toCodePointOffsets(article.text, [article.text.length]);
  return {
    title_from: article.titleFrom,
    lang_from: article.languageFrom,
    authors: article.authors,
    tags: article.tags,
    text_sha256: article.textSha256,
    text_length: length,
    text: article.text,
  };
}
