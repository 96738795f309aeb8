/**
 * Figures of one scope drawn side by side: a row for each source, and each number as what it is.
 *
 *     exact ●   about ○   at least ●╌╌▸   at most ◂╌╌●   a range ●──●
 *
 * Positions are per cent of the row's width, so that the drawing is as wide as the page and its signs
 * keep their form.
 */

import { html } from "hono/html";
import type { StoredFigure } from "../../contract/figure-records.ts";
import { writeValue } from "./figure-rows.ts";
import { numberFormat } from "./formats.ts";
import type { Html } from "./html.ts";
import type { PageRequest } from "./page.ts";
import { labelOf } from "./told.ts";

type Told = Pick<PageRequest, "words" | "ui">;

/** Height of a row's drawing in pixels, and the middle of it. */
const ROW_HEIGHT = 28;
const MIDDLE = ROW_HEIGHT / 2;

/** Per cent of the width that the largest number takes, so that an arrow has room behind it. */
const REACH = 88;

/**
 * Draws the figures of one scope.
 *
 * @returns Nothing where fewer than two numbers can be drawn: there is nothing beside it.
 */
export function figureChart(figures: readonly StoredFigure[], told: Told): Html | "" {
  const drawn = figures.filter(({ value }) => value !== null);
  if (drawn.length < 2) return "";
  const most = Math.max(...drawn.map(({ value, upper }) => upper ?? value ?? 0), 1);
  const rows = [...bySource(drawn, told)].map(
    ([source, own]) => html`<div class="row"><span class="who"><bdi>${source}</bdi></span>
<svg width="100%" height="${ROW_HEIGHT}" role="img" aria-label="${own.map((figure) => writeValue(figure, told.words)).join("; ")}">${own.map((figure) => sign(figure, most, told))}</svg></div>`,
  );
  const format = numberFormat(told.words.language);
  const bounds = [...new Set(drawn.map(({ upper, bound }) => (upper === null ? bound : "range")))];
  return html`<figure class="chart" dir="ltr"><div role="group" aria-label="${told.words.figure.chart}">${rows}</div>
<div class="row axis" aria-hidden="true"><span class="who"></span><span class="ticks"><span>0</span><span>${format.format(most)}</span></span></div>
<figcaption dir="auto">${bounds.map((bound) => html`<span>${key(bound)} ${told.words.figure.legend[bound]}</span> `)}</figcaption></figure>`;
}

/** Figures by the name of whoever gives them, in the order in which they first give one. */
function bySource(figures: readonly StoredFigure[], told: Told): Map<string, StoredFigure[]> {
  const rows = new Map<string, StoredFigure[]>();
  for (const figure of figures) {
    const name = rowName(figure, told);
    rows.set(name, [...(rows.get(name) ?? []), figure]);
  }
  return rows;
}

function rowName({ attribution, source }: StoredFigure, told: Told): string {
  const { figure } = told.words;
  if (attribution === "uncertain") return figure.uncertain;
  return source === null ? figure.unattributed : labelOf(source.label, told);
}

function sign(figure: StoredFigure, most: number, { words }: Told): Html {
  const { value, upper, bound } = figure;
  const at = (number: number) => `${((number / most) * REACH + 2).toFixed(2)}%`;
  const x = at(value ?? 0);
  const title = html`<title>${writeValue(figure, words)}</title>`;
  const dot = html`<circle cx="${x}" cy="${MIDDLE}" r="5"/>`;
  if (upper !== null) {
    return html`<g class="range">${title}<line x1="${x}" x2="${at(upper)}" y1="${MIDDLE}" y2="${MIDDLE}"/>${dot}<circle cx="${at(upper)}" cy="${MIDDLE}" r="5"/></g>`;
  }
  switch (bound) {
    case "exact":
      return html`<g>${title}${dot}</g>`;
    case "about":
      return html`<g class="about">${title}${dot}</g>`;
    case "at-least":
      return html`<g class="bound">${title}<line x1="${x}" x2="99%" y1="${MIDDLE}" y2="${MIDDLE}"/>${dot}<text x="100%" y="${MIDDLE}" dy="0.35em" text-anchor="end">▸</text></g>`;
    case "at-most":
      return html`<g class="bound">${title}<line x1="1%" x2="${x}" y1="${MIDDLE}" y2="${MIDDLE}"/>${dot}<text x="0" y="${MIDDLE}" dy="0.35em">◂</text></g>`;
  }
}

/** The sign of a bound, for the legend. */
function key(bound: StoredFigure["bound"] | "range"): Html {
  const dot = html`<circle cx="12" cy="8" r="5"/>`;
  const line = (x1: number, x2: number) => html`<line x1="${x1}" x2="${x2}" y1="8" y2="8"/>`;
  const signs = {
    exact: html`<g>${dot}</g>`,
    about: html`<g class="about">${dot}</g>`,
    "at-least": html`<g class="bound">${line(12, 36)}${dot}</g>`,
    "at-most": html`<g class="bound">${line(0, 12)}${dot}</g>`,
    range: html`<g class="range">${line(12, 30)}${dot}<circle cx="30" cy="8" r="5"/></g>`,
  };
  return html`<svg class="key" width="36" height="16" aria-hidden="true">${signs[bound]}</svg>`;
}
