/** Figures in words: the number as it is bounded, who gives it, and the words of the article. */

import { html } from "hono/html";
import type { StoredFigure } from "../../contract/figure-records.ts";
import { pageAddress } from "./address.ts";
import { periodOf } from "./dates.ts";
import { numberFormat } from "./formats.ts";
import { type Html, languageAttributes } from "./html.ts";
import type { PageRequest } from "./page.ts";
import { articlePath, factsOf, namedAs } from "./told.ts";
import type { Words } from "./words/words.ts";

type Told = Pick<PageRequest, "words" | "ui">;

/**
 * Writes the number of a figure with its bound, in the language of the page.
 *
 * @example
 * writeValue(figure, english); // "at least 311", "100 to 120", "dozens"
 */
export function writeValue(
  {
    value,
    upper,
    vague,
    bound,
    unit,
  }: Pick<StoredFigure, "value" | "upper" | "vague" | "bound" | "unit">,
  words: Words,
): string {
  if (value === null) return vague ?? words.figure.ofUnstatedSize;
  const format = numberFormat(words.language);
  const sign = unit === "percent" ? "\u00a0%" : "";
  const told = `${bound === "exact" ? "" : `${words.figure.bound[bound]} `}`;
  if (upper === null) return `${told}${format.format(value)}${sign}`;
  return `${told}${words.figure.range(format.format(value), `${format.format(upper)}${sign}`)}`;
}

/** Who gives a figure: a source, the article itself, or somebody who is not known for sure. */
export function giverOf(figure: StoredFigure, told: Told): Html {
  const { words } = told;
  if (figure.attribution === "uncertain") return html`<i>${words.figure.uncertain}</i>`;
  if (figure.source === null) return html`<i>${words.figure.unattributed}</i>`;
  const { speaker } = figure;
  return html`${namedAs(figure.source, told)}${speaker === null ? "" : html`, ${words.voice.speaker} <bdi>${speaker}</bdi>`}`;
}

/** A table of figures. The words of the article lead to the article. */
export function figureTable(figures: readonly StoredFigure[], told: Told, caption: string): Html {
  const { column } = told.words.figure;
  return html`<div class="wide"><table class="figures"><caption>${caption}</caption>
<thead><tr><th scope="col">${column.figure}</th><th scope="col">${column.source}</th><th scope="col">${column.words}</th></tr></thead>
<tbody>${figures.map((figure) => figureRow(figure, told))}</tbody></table></div>`;
}

function figureRow(figure: StoredFigure, told: Told): Html {
  const { words, ui } = told;
  const { kind, group, place, from, to, sentence, quote, lang, breakdown_ok } = figure;
  const when = periodOf(from, to, words);
  const where = place === null ? "" : namedAs(place, told);
  const sums = breakdown_ok === null ? "" : breakdown_ok ? words.figure.adds : words.figure.addsNot;
  return html`<tr${figure.part_of === null ? "" : html` class="part"`}>
<th scope="row"><b>${writeValue(figure, words)}</b> ${words.figure.kind[kind]}${group === null ? "" : html`<br><small ${languageAttributes(lang)}>${group}</small>`}${sums === "" ? "" : html`<br><small>${sums}</small>`}</th>
<td>${giverOf(figure, told)}${figure.carried ? html` <small>(${words.figure.carried})</small>` : ""}</td>
<td><q ${languageAttributes(lang)}>${markQuote(sentence, quote)}</q>
<small>${where}${where === "" || when === "" ? "" : ", "}${when}${where === "" && when === "" ? "" : html`<br>`}<a href="${pageAddress(articlePath(figure.article), ui)}">${factsOf(figure, told)}</a></small></td>
</tr>`;
}

/** The sentence with the words of the figure marked, where they stand in it. */
function markQuote(
  sentence: StoredFigure["sentence"],
  quote: StoredFigure["quote"],
): Html | string {
  const points = Array.from(sentence.text);
  const [start, end] = [quote.start - sentence.start, quote.end - sentence.start];
  if (start < 0 || end > points.length) return sentence.text;
  const part = (from: number, to?: number) => points.slice(from, to).join("");
  return html`${part(0, start)}<mark>${part(start, end)}</mark>${part(end)}`;
}
