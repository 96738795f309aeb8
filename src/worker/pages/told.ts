/** How pages write what is told of articles, names and sources. */

import { html } from "hono/html";
import type { StoredNamed } from "../../contract/figure-records.ts";
import type { NameLabel } from "../../contract/name-records.ts";
import type { StoredCard } from "../../contract/records.ts";
import { pageAddress } from "./address.ts";
import { timeOf } from "./dates.ts";
import { type Html, joined, languageAttributes, markRanges } from "./html.ts";
import type { PageRequest } from "./page.ts";
import { directionOf } from "./ui-language.ts";

type Told = Pick<PageRequest, "words" | "ui">;
/** A sentence and whoever says it, as records and as answers have it. */
interface Sentence extends Pick<StoredCard["card"]["sentences"][number], "voice"> {
  readonly source?: StoredNamed | undefined;
  readonly speaker?: string | undefined;
}

/** The sentences of a card in the language of their article. */
interface Card extends Pick<StoredCard, "lang"> {
  readonly card: {
    readonly sentences: readonly (Sentence & {
      readonly text: string;
      readonly start: number;
      readonly end: number;
    })[];
  };
}

/** Path of the page of an article. */
export function articlePath(id: string): string {
  return `/articles/${id}`;
}

/** Path of the page of a name. */
export function namePath(id: string): string {
  return `/names/${id}`;
}

/** A label in the language of the page; what is on no list stands as the article has it. */
export function labelOf(label: NameLabel | string, { words }: Pick<Told, "words">): string {
  return typeof label === "string" ? label : label[words.language];
}

/** A name of the list as a link to its page. */
export function nameLink(id: string, label: NameLabel, told: Told): Html {
  return html`<a href="${pageAddress(namePath(id), told.ui)}"><bdi>${labelOf(label, told)}</bdi></a>`;
}

/** A source, place or doer: a link where it is on the list. */
export function namedAs(named: StoredNamed, told: Told): Html {
  return named.id === null || typeof named.label === "string"
    ? html`<bdi>${labelOf(named.label, told)}</bdi>`
    : nameLink(named.id, named.label, told);
}

/** When and where an article was published; `undated` where nothing says when. */
export function factsOf(
  { published, outlet }: Pick<StoredCard, "published" | "outlet">,
  told: Told,
): Html {
  const date = published ? timeOf(published.value, told.words) : told.words.article.undated;
  return html`${joined(outlet === null ? [date] : [date, html`<bdi>${outlet}</bdi>`], " · ")}`;
}

/** A title that leads to the page of its article. */
export function titleLink(
  { id, title, lang }: Pick<StoredCard, "id" | "title" | "lang">,
  ranges: readonly (readonly [number, number])[],
  { ui }: Told,
): Html {
  return html`<a ${languageAttributes(lang)} href="${pageAddress(articlePath(id), ui)}">${markRanges(title, ranges)}</a>`;
}

/** Code points of white space between neighbors: a blank line. More means that something was left out. */
const MOST_BETWEEN = 3;

/**
 * The sentences of a card, each with whoever says it, and a sign where something between them is left out.
 *
 * @param voice How whoever says a sentence stands behind it: {@link voiceOf}, or {@link voiceLabel} in lists.
 */
export function cardSentences(
  { lang, card }: Card,
  ranges: readonly (readonly (readonly [number, number])[])[],
  told: Told,
  voice: (sentence: Sentence, told: Told) => Html | "" = voiceOf,
): Html {
  const sentences = card.sentences.map((sentence, index) => {
    const gap = sentence.start - (card.sentences[index - 1]?.end ?? 0);
    const left = index > 0 && gap > MOST_BETWEEN ? html`<span class="left-out">[…]</span> ` : "";
    const text = markRanges(sentence.text, ranges[index] ?? []);
    const said = sentence.voice === "quote" ? html`<span class="quote">${text}</span>` : text;
    return html`${left}${said}${voice(sentence, told)} `;
  });
  return html`<p class="card" ${languageAttributes(lang)}>${sentences}</p>`;
}

/** Who says a sentence, behind a dash; nothing where it is the article itself, or somebody it does not name. */
export function voiceOf(sentence: Sentence, told: Told): Html | "" {
  const { source, speaker } = sentence;
  const { words } = told;
  const who = [
    ...(source ? [namedAs(source, told)] : []),
    ...(speaker === undefined ? [] : [html`${words.voice.speaker} <bdi>${speaker}</bdi>`]),
  ];
  if (who.length === 0) return "";
  return html` <small class="voice" lang="${words.language}" dir="${directionOf(words.language)}">— ${joined(who, ", ")}</small>`;
}

/** Who says a sentence, behind a dash, without a link. */
export function voiceLabel(sentence: Sentence, told: Told): Html | "" {
  const text = voiceText(sentence, told);
  return text === "" ? "" : html`<small>${text}</small>`;
}

/**
 * Who says a sentence, in plain words behind it.
 *
 * @example
 * voiceText({ voice: "attributed", source }, told); // " — Syrian Observatory for Human Rights"
 */
export function voiceText({ source, speaker }: Sentence, told: Told): string {
  const who = [
    ...(source ? [labelOf(source.label, told)] : []),
    ...(speaker === undefined ? [] : [`${told.words.voice.speaker} ${speaker}`]),
  ];
  return who.length === 0 ? "" : ` — ${who.join(", ")}`;
}
