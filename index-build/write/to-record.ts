/** Article and card -> what the archive stores: offsets in code points, keys as the API has them. */

import type { StoredFigure } from "../../src/contract/figure-records.ts";
import type { ArticleRecord, StoredCard } from "../../src/contract/records.ts";
import type { Article } from "../article/article.ts";
import { toCodePointOffsets } from "../article/code-points.ts";
import type { AnalyzedArticle } from "../postings/analyze-article.ts";
import type { ArticleFacts } from "../recognize/article-facts.ts";
import type { Agency } from "../recognize/credited.ts";
import type { NameIndex } from "../recognize/name-index.ts";
import type { Card } from "../summarize/card.ts";
import type { Voice, VoicedSentence } from "../summarize/voices.ts";
import { makeQuoter } from "./quote.ts";
import { toNamed } from "./to-figure.ts";

/** Returns what a hit shows of an article. */
export function toStoredCard(
  article: Article,
  card: Card,
  voices: readonly Voice[],
  names: NameIndex,
): StoredCard {
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
        ...toStoredVoice(voices[index] ?? { voice: "article" }, names),
      })),
    },
  };
}

function toStoredVoice<Kind extends Voice["voice"]>(
  { voice, source }: Omit<Voice, "voice"> & { readonly voice: Kind },
  names: NameIndex,
) {
  const named = source && toNamed(source.name, source.id, names);
  return {
    voice,
    ...(named && { source: named }),
    ...(source?.speaker !== undefined && { speaker: source.speaker }),
  };
}

/** What a record is made of. */
interface RecordParts {
  readonly article: Article;
  readonly agencies: readonly Agency[];
  readonly card: StoredCard;
  readonly analyzed: Pick<AnalyzedArticle, "mentions">;
  readonly facts: ArticleFacts;
  readonly figures: readonly StoredFigure[];
  readonly voices: readonly VoicedSentence[];
  readonly mainPlace?: string;
}

/** Returns all that is kept of an article. */
export function toArticleRecord(parts: RecordParts, names: NameIndex): ArticleRecord {
  return { ...parts.card, ...besideCard(parts, names) };
}

/** Returns `JSON.stringify` of {@link toArticleRecord}, made from that of the card, which it contains. */
export function recordJson(parts: RecordParts, names: NameIndex, cardJson: string): string {
  return `${cardJson.slice(0, -1)},${JSON.stringify(besideCard(parts, names)).slice(1)}`;
}

/** Words that are read in a minute, as news sites reckon. */
const WORDS_A_MINUTE = 200;

/** What a record has after the fields of the card, in the record's order. */
function besideCard(
  { article, agencies, analyzed, facts, figures, voices, mainPlace }: RecordParts,
  names: NameIndex,
): Omit<ArticleRecord, keyof StoredCard> {
  const { labelOf } = names;
  const [length = 0] = toCodePointOffsets(article.text, [article.text.length]);
  const sentences = voices.map(({ sentence }) => sentence);
  const quote = makeQuoter(article.text, [...article.spans, ...facts.dates, ...sentences]);
  const mentions = [...analyzed.mentions].sort(
    ([left, often], [right, other]) => other - often || (left < right ? -1 : 1),
  );
  return {
    reading_minutes: Math.max(1, Math.round(countAllWords(article.text) / WORDS_A_MINUTE)),
    main_place: mainPlace === undefined ? null : { id: mainPlace, label: labelOf(mainPlace) ?? "" },
    names: mentions.flatMap(([id, count]) => {
      const label = labelOf(id);
      return label ? [{ id, label, count }] : [];
    }),
    figures,
    dates: facts.dates.map((date) => {
      const { start, end } = quote(date);
      return { start, end, from: date.from ?? null, to: date.to ?? null, basis: date.basis };
    }),
    spans: article.spans.map((span) => {
      const { start, end } = quote(span);
      return { ...span, start, end };
    }),
    voices: voices.map((voice) => {
      const { start, end } = quote(voice.sentence);
      return { start, end, ...toStoredVoice(voice, names) };
    }),
    title_from: article.titleFrom,
    lang_from: article.languageFrom,
    authors: article.authors,
    license: article.license ?? null,
    agencies: agencies.flatMap(({ name, id }) => toNamed(name, id, names) ?? []),
    tags: article.tags,
    text_sha256: article.textSha256,
    text_length: length,
    text: article.text,
  };
}

function countAllWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)?.length ?? 0;
}
