/** Dates that a reader of a page sees: near the headline, behind a label, in an element that is named after them. */

import type { HtmlDocument, HtmlNode } from "../article/html-document.ts";
import { foldWord } from "./date-rules.ts";
import { findLooseDate } from "./loose-date.ts";
import { pageRules } from "./page-rules.ts";

/** A piece of a page's text, and what is known of the elements around it. */
interface Piece {
  readonly text: string;
  /** Code units of the page's text before it. */
  readonly offset: number;
  /** True in an element that is named after dates, and in a short one. */
  readonly isNamed: boolean;
  /** True in what stands beside the article: comments, lists of others, the footer. */
  readonly isAside: boolean;
}

/** Pages are walked up to here. */
const MAX_NODES = 60_000;
/** A date may stand this many code units before or behind the headline and be that of the article. */
const NEAR_HEADLINE = 800;
/** A label and a date are short; a paragraph that holds a date tells a story. */
const MAX_LABEL = 80;

/**
 * Finds the date that is most likely that of the page.
 *
 * @param among `"marked"` asks for a name or a label; `"any"` takes any whole date.
 */
export function findVisibleDate(
  document: HtmlDocument,
  isMonthFirst: boolean,
  among: "marked" | "any",
): string | undefined {
  const { pieces, headline } = readPieces(document);
  let best: { value: string; score: number } | undefined;
  for (const piece of pieces) {
    const date = findLooseDate(piece.text, isMonthFirst);
    if (!date) continue;
    const score = scoreOf(piece, date.start, headline);
    if (among === "marked" && score < MARKED) continue;
    if (score > (best?.score ?? 0)) best = { value: date.value, score };
  }
  return best?.value;
}

/** Points of a date; one that is named, labelled or alone near the headline has {@link MARKED} at least. */
const MARKED = 30;

function scoreOf(
  { text, offset, isNamed, isAside }: Piece,
  start: number,
  headline: number | undefined,
): number {
  const distance = headline === undefined ? Number.POSITIVE_INFINITY : Math.abs(offset - headline);
  const isNear = distance <= NEAR_HEADLINE;
  const isShort = text.trim().length <= MAX_LABEL;
  const label = labelBefore(text.slice(0, start));
  let score = 10;
  if (isNamed && isShort) score += 20;
  if (label === "published") score += 30;
  if (label === "updated") score += 8;
  if (isNear && isShort && !isAside) score += 25 - (10 * distance) / NEAR_HEADLINE;
  if (!isShort) score -= 4;
  if (isAside) score -= 30;
  return Math.max(score, 1);
}

function labelBefore(text: string): "published" | "updated" | undefined {
  const words =
    text
      .slice(-60)
      .match(/\p{L}[\p{L}\p{M}]*/gu)
      ?.slice(-3) ?? [];
  const { publishedLabels, updatedLabels } = pageRules();
  if (words.some((word) => updatedLabels.has(foldWord(word)))) return "updated";
  return words.some((word) => publishedLabels.has(foldWord(word))) ? "published" : undefined;
}

interface Open {
  readonly node: HtmlNode;
  readonly isNamed: boolean;
  readonly isAside: boolean;
}

const skipped = new Set(["script", "style", "noscript", "template", "svg", "select", "head"]);
const asideElements = new Set(["footer", "aside", "nav"]);

/** The pieces of a page's text that hold a number of two digits or more, and where its headline begins. */
function readPieces(document: HtmlDocument): {
  pieces: readonly Piece[];
  headline: number | undefined;
} {
  const pieces: Piece[] = [];
  let offset = 0;
  let headline: number | undefined;
  const title = (document.querySelector("title")?.textContent ?? "").trim();
  for (const { node, isNamed, isAside } of nodesOf(document)) {
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? "";
      if (/\d\d/.test(text)) pieces.push({ text, offset, isNamed, isAside });
      offset += text.trim().length;
    } else if (isHeadline(node, title, headline)) headline = offset;
  }
  return { pieces, headline };
}

/** The nodes of a page that are shown, in its order. */
function* nodesOf(document: HtmlDocument): Generator<Open> {
  const open: Open[] = [{ node: document.body, isNamed: false, isAside: false }];
  let nodes = 0;
  for (let at = open.pop(); at !== undefined && nodes < MAX_NODES; at = open.pop()) {
    nodes += 1;
    yield at;
    for (const child of childrenOf(at)) open.push(child);
  }
}

/** Shorter headings are names of sections and of the site. */
const MIN_HEADLINE = 12;

/** The first `h1` or `h2` that the title repeats; until there is one, the first `h1`. */
function isHeadline(node: HtmlNode, title: string, known: number | undefined): boolean {
  if (node.localName !== "h1" && node.localName !== "h2") return false;
  if (known === undefined && node.localName === "h1") return true;
  const text = (node.textContent ?? "").trim();
  return known === undefined && text.length >= MIN_HEADLINE && title.startsWith(text.slice(0, 60));
}

function childrenOf({ node, isNamed, isAside }: Open): Open[] {
  if (node.nodeType !== 1 || skipped.has(node.localName ?? "")) return [];
  const name =
    `${node.getAttribute?.("class") ?? ""} ${node.getAttribute?.("id") ?? ""}`.toLowerCase();
  const { dateClasses, asideClasses } = pageRules();
  const isHere = node.localName === "time" || dateClasses.some((part) => name.includes(part));
  const isBeside =
    asideElements.has(node.localName ?? "") || asideClasses.some((part) => name.includes(part));
  // Walked last in, first out.
  return Array.from(node.childNodes)
    .reverse()
    .map((child) => ({ node: child, isNamed: isHere || isNamed, isAside: isBeside || isAside }));
}
