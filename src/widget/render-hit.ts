/** A hit as the content of an option. */

import { makeElement } from "./make-element.ts";
import type { ShownHit } from "./reply.ts";
import type { Wording } from "./wording.ts";

/** As what a word is found where the reader sees it. */
const EXPECTED = /exact|folded|stem|prefix/;

/**
 * Gives title, date, outlet, what stood for the words typed, the passage, and who says what it says.
 *
 * Title and passage have the language and direction of the article, so that an Arabic title that begins
 * with a name in Latin letters still reads from the right.
 */
export function renderHit(hit: ShownHit, wording: Wording): Node[] {
  const { title, lang, published, outlet, snippet, highlights, matches = [] } = hit;
  const own = { lang, dir: lang === "ar" ? "rtl" : lang === "und" ? "auto" : "ltr" };
  const isolated = (text: string) => makeElement("bdi", {}, text);
  const facts = [
    published
      ? makeElement(
          "time",
          { part: "date", datetime: published.value },
          wording.date(published.value),
        )
      : wording.undated,
    ...(outlet ? [isolated(outlet)] : ""),
    ...matches.flatMap(({ kind, term, matched_as }) =>
      matched_as && !EXPECTED.test(kind)
        ? makeElement("span", { part: "match" }, isolated(term), " = ", isolated(matched_as))
        : [],
    ),
  ];
  const sources = (snippet?.voices ?? []).flatMap(({ source }) =>
    source ? (Object(source.label)[wording.language] ?? source.label) : [],
  );
  return [
    makeElement("b", { part: "title", ...own }, ...mark(title, highlights?.title)),
    makeElement("small", { part: "facts" }, ...facts.flatMap((fact) => [" · ", fact]).slice(1)),
    makeElement("span", { part: "snippet", ...own }, ...(snippet ? quote(snippet) : "")),
    makeElement(
      "small",
      { part: "source" },
      sources[0] ? wording.source.replace("{}", () => sources.join(" · ")) : "",
    ),
  ];
}

/** What was left out before and behind a passage is told outside of its own words. */
function quote({ text, highlights }: NonNullable<ShownHit["snippet"]>): (Node | string)[] {
  const isBegun = /^\p{Ll}/u.test(text);
  const isEnded = /[.!?؟»”"]$/.test(text);
  return [isBegun ? "… " : "", ...mark(text, highlights), isEnded ? "" : " …"];
}

/** Marks ranges of code points. */
function mark(
  text: string,
  ranges: readonly (readonly [start: number, end: number])[] = [],
): (Node | string)[] {
  const points = [...text];
  const cut = (start: number, end?: number) => points.slice(start, end).join("");
  let shown = 0;
  const parts = ranges.flatMap(([start, end]) => {
    const before = cut(shown, start);
    shown = end;
    return [before, makeElement("mark", {}, cut(start, end))];
  });
  return [...parts, cut(shown)];
}
