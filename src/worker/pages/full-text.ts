/** The whole text of an article, where its license allows that, with its typed parts told apart. */

import { html } from "hono/html";
import { allowsFullText } from "../../contract/license.ts";
import type { ArticleRecord } from "../../contract/records.ts";
import { type Html, languageAttributes } from "./html.ts";
import type { PageRequest } from "./page.ts";

type Span = ArticleRecord["spans"][number];

/** Code points of a text that a page shows; the API has the rest. */
const MOST_SHOWN = 8000;

/** Writes the text, or why it is not shown. */
export function renderFullText(request: PageRequest, record: ArticleRecord): Html {
  const { words } = request;
  const { license, lang, id, text } = record;
  if (!allowsFullText(license)) return html`<p class="notice">${words.article.noFullText}</p>`;
  const points = Array.from(text);
  const paragraphs = [...paragraphsOf(points.slice(0, MOST_SHOWN), record.spans)].map(
    (parts) => html`<p>${parts.map((part) => renderPart(part, words))}</p>`,
  );
  const rest =
    points.length > MOST_SHOWN ? html`<p><a href="/v1/articles/${id}/text">[…]</a></p>` : "";
  return html`<section aria-labelledby="text"><h2 id="text">${words.article.fullText} <small>(${license})</small></h2>
<div class="text" ${languageAttributes(lang)}>${paragraphs}</div>${rest}</section>`;
}

/** A piece of a text, and what it is a part of. */
interface Part {
  readonly text: string;
  readonly kind: Span["kind"] | undefined;
}

/** The paragraphs of a text: pieces of one kind each. Where typed parts overlap, the one that begins first counts. */
function* paragraphsOf(points: readonly string[], spans: readonly Span[]): Generator<Part[]> {
  const sorted = [...spans].sort((left, right) => left.start - right.start || right.end - left.end);
  let paragraph: Part[] = [];
  let at = 0;
  const take = (end: number, kind: Part["kind"]): Part[][] => {
    const pieces = points
      .slice(at, end)
      .join("")
      .split(/\n\s*\n/);
    at = Math.max(at, end);
    const ended: Part[][] = [];
    pieces.forEach((text, place) => {
      if (place > 0) {
        ended.push(paragraph);
        paragraph = [];
      }
      if (text.trim() !== "") paragraph.push({ text, kind });
    });
    return ended.filter((parts) => parts.length > 0);
  };
  for (const { start, end, kind } of sorted) {
    if (start < at || start >= points.length) continue;
    yield* take(start, undefined);
    yield* take(Math.min(end, points.length), kind);
  }
  yield* take(points.length, undefined);
  if (paragraph.length > 0) yield paragraph;
}

function renderPart({ text, kind }: Part, words: PageRequest["words"]): Html | string {
  return kind === undefined
    ? text
    : html`<span class="part-${kind}" title="${words.article.part[kind]}">${text}</span>`;
}
