/** What the build understands of an article, as text for a person. */

import { styleText } from "node:util";
import type { StoredFigure, StoredNamed } from "../src/contract/figure-records.ts";
import type { ArticleRecord } from "../src/contract/records.ts";

/** Names of the styles used, as `styleText` has them. */
type Style = "bold" | "cyan" | "dim" | "green" | "magenta" | "yellow";

/** Paints a text, or leaves it as it is. */
type Paint = (style: Style, text: string) => string;

/** Longest piece of a typed part that is shown, in code points. */
const SHOWN = 100;

/**
 * Describes an article in some lines: its head, the card with its voices, figures with who gives them,
 * dates, names, and the parts of the text that are not plain.
 *
 * @param isColored Whether a terminal shows it.
 */
export function describeArticle(record: ArticleRecord, isColored: boolean): string {
  const paint: Paint = (style, text) =>
    isColored ? styleText(style, text, { validateStream: false }) : text;
  const letters = Array.from(record.text);
  const cut = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    oneLine(letters.slice(start, Math.min(end, start + SHOWN)).join(""));
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ["card", record.card.sentences.map((sentence) => describeSentence(sentence, paint))],
    ["figures", record.figures.map((figure) => describeFigure(figure, paint))],
    [
      "dates",
      record.dates.map((date) => `${cut(date)} → ${spanOf(date)} ${paint("dim", date.basis)}`),
    ],
    ["names", [record.names.map(({ id, count }) => `${id} ${count}`).join(", ")]],
    ["parts", record.spans.map((span) => `${paint("magenta", span.kind)} ${cut(span)}`)],
  ];
  const told = sections
    .filter(([, lines]) => lines.some((line) => line !== ""))
    .map(
      ([name, lines]) => `${paint("bold", name)}\n${lines.map((line) => `  ${line}\n`).join("")}`,
    );
  return `${headOf(record, paint)}\n${told.join("")}`;
}

function headOf(
  { id, title, lang, published, outlet, main_place, authors, agencies }: ArticleRecord,
  paint: Paint,
): string {
  const date = published ? `${published.value} (${published.basis})` : "no date";
  const place = main_place === null ? "" : labelOf(main_place);
  const by = authors.length > 0 ? `by ${authors.join(", ")}` : "";
  const sent = agencies.length > 0 ? `sent by ${agencies.map(labelOf).join(", ")}` : "";
  const about = [id, lang, date, outlet ?? "", by, sent, place].filter((text) => text !== "");
  return `${paint("bold", paint("cyan", oneLine(title)))}\n${paint("dim", about.join(" · "))}`;
}

function describeSentence(
  { text, voice, source, why }: ArticleRecord["card"]["sentences"][number],
  paint: Paint,
): string {
  const who = source ? `: ${labelOf(source)}` : "";
  return `${paint("green", `[${why}, ${voice}${who}]`)} ${oneLine(text)}`;
}

function describeFigure(figure: StoredFigure, paint: Paint): string {
  const { kind, value, upper, vague, bound, group, attribution, source, place, from, to } = figure;
  const amount = upper === null ? `${value ?? vague}` : `${value}–${upper}`;
  const what = [kind, bound === "exact" ? "" : bound, amount, group ?? ""];
  const where = place ? labelOf(place) : "";
  const who = source ? `${labelOf(source)}${figure.carried ? " (carried)" : ""}` : attribution;
  const about = [where, spanOf({ from, to }), who].filter((text) => text !== "");
  const words = paint("dim", `“${oneLine(figure.quote.text)}”`);
  return `${paint("yellow", what.filter((text) => text !== "").join(" "))} · ${about.join(" · ")} ${words}`;
}

function spanOf({
  from,
  to,
}: {
  readonly from: string | null;
  readonly to: string | null;
}): string {
  if (from === to) return from ?? "";
  return `${from ?? "…"}/${to ?? "…"}`;
}

function labelOf({ label }: StoredNamed): string {
  return typeof label === "string" ? label : label.en;
}

/** What comes from others: no escapes on a terminal, no line breaks. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, "\ufffd");
}
