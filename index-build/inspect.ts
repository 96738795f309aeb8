/** Tells everything that the build understands of articles, without building anything. */

import type { ArticleRecord } from "../src/contract/records.ts";
import { toCodePointOffsets } from "./article/code-points.ts";
import { findSentences } from "./article/sentences.ts";
import { toArticle } from "./article/to-article.ts";
import { type InspectedFigure, inspectFigures } from "./inspect-figure.ts";
import type { Knowledge } from "./postings/analyze-article.ts";
import { readSources } from "./read/read-sources.ts";
import type { Fault } from "./read/source-file.ts";
import { indexNames, type NameIndex } from "./recognize/name-index.ts";
import { describeFault } from "./report.ts";
import { ArticleUnderstander, type UnderstoodArticle } from "./understand-article.ts";
import { toArticleRecord } from "./write/to-record.ts";

/** Why something is no article. */
interface InspectedFault {
  readonly fault: Fault["code"];
  readonly place: Fault["place"];
  readonly detail: string;
}

/** What the line of an article has of its record under another name, or in another form. */
type Renamed = "lang" | "card" | "figures";

/** An article in one line: its record, and what else the build makes of it. Offsets count code points. */
interface InspectedLine extends Omit<ArticleRecord, Renamed> {
  readonly language: ArticleRecord["lang"];
  /** The sentences of the card. */
  readonly summary: ArticleRecord["card"]["sentences"];
  readonly figures: readonly InspectedFigure[];
  readonly place: Fault["place"];
  readonly notes: readonly InspectedFault[];
  readonly sentences: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
  readonly title_length: number;
  readonly body_length: number;
  /** How often each term stands in title and text. */
  readonly terms: Readonly<Record<string, { readonly title: number; readonly body: number }>>;
}

/** An article as the archive would keep it, and as a line of the inspection. */
interface InspectedArticle {
  readonly record: ArticleRecord;
  readonly line: InspectedLine;
}

/** What is told of one source. */
export type Inspected = InspectedArticle | InspectedFault;

/** Yields what is understood of each article, in the order of reading; offsets count code points. */
export async function* inspectArticles(
  inputs: readonly string[],
  knowledge: Knowledge,
): AsyncGenerator<Inspected> {
  const names = indexNames(knowledge.names);
  const understander = new ArticleUnderstander(knowledge, names);
  for await (const item of readSources(inputs)) {
    if (item.kind === "fault") {
      yield inspectFault(item.fault);
      continue;
    }
    const parsed = toArticle(item.source);
    yield parsed.ok
      ? inspectArticle(understander.understand(parsed.article), parsed.notes, names)
      : inspectFault(parsed.fault);
  }
}

function inspectFault(fault: Fault): InspectedFault {
  return { fault: fault.code, place: fault.place, detail: describeFault(fault) };
}

function inspectArticle(
  understood: UnderstoodArticle,
  notes: readonly Fault[],
  index: NameIndex,
): InspectedArticle {
  const { article, analyzed } = understood;
  const record = toArticleRecord(understood, index);
  const { lang, card, figures, ...rest } = record;
  const { terms, titleLength, bodyLength } = analyzed;
  const sentences = findSentences(article.text);
  const offsets = toCodePointOffsets(
    article.text,
    sentences.flatMap(({ start, end }) => [start, end]),
  );
  const line: InspectedLine = {
    place: article.place,
    ...rest,
    language: lang,
    summary: card.sentences,
    figures: inspectFigures(figures),
    notes: notes.map(inspectFault),
    sentences: sentences.map(({ start, end }, index) => ({
      start: offsets[index * 2] ?? 0,
      end: offsets[index * 2 + 1] ?? 0,
      text: article.text.slice(start, end),
    })),
    title_length: titleLength,
    body_length: bodyLength,
    terms: Object.fromEntries(
      terms.map(({ term, inTitle, inBody }) => [term, { title: inTitle, body: inBody }]),
    ),
  };
  return { record, line };
}
