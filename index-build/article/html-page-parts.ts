/** Parts of a page that are not of its article, told by what their authors call them. */

import type { HtmlDocument, HtmlNode } from "./html-document.ts";
import { readRuleWords } from "./rule-words.ts";

const ruleWords = readRuleWords("page-parts");
const partWords = new Set(ruleWords("parts").get("any"));
const partPhrases = new Set(ruleWords("phrases").get("any"));
const commentWords = new Set(ruleWords("comments").get("any"));
const captionWords = new Set(ruleWords("captions").get("any"));

/** Roles of WAI-ARIA that no article has: https://www.w3.org/TR/wai-aria-1.2/#landmark_roles */
const partRoles = new Set(
  "navigation banner contentinfo complementary search menu menubar toolbar dialog alertdialog tablist".split(
    " ",
  ),
);

/** Elements that hold the page as a whole, whatever their classes say of its state ("has-sidebar"). */
const wholes = new Set("html body main article h1 h2 table tbody".split(" "));

/**
 * A part that holds this share of the text in paragraphs is the article after all. Comments are often
 * longer than what they comment on.
 */
const MOST_TEXT = 0.3;
const MOST_COMMENTS = 0.85;

/** Longest text of a caption, in UTF-16 code units: what is longer is named for a caption in it. */
const MAX_CAPTION = 600;

type Part = "part" | "comments";

interface Suspect {
  readonly node: HtmlNode;
  readonly part: Part;
  /** Letters in its paragraphs, and whether the page's first heading is in it. */
  readonly letters: number;
  readonly hasHeading: boolean;
}

interface Walk {
  letters: number;
  headings: number;
  readonly suspects: Suspect[];
}

/** Takes share buttons, newsletters, lists of other articles, comments and the like out of a page. */
export function removePageParts(document: HtmlDocument): void {
  const walk: Walk = { letters: 0, headings: 0, suspects: [] };
  visit(document.body, walk, false);
  for (const { node, part, letters, hasHeading } of walk.suspects) {
    const most = part === "comments" ? MOST_COMMENTS : MOST_TEXT;
    if (!hasHeading && letters <= walk.letters * most) node.remove?.();
  }
}

function visit(node: HtmlNode, walk: Walk, isInParagraph: boolean): void {
  if (node.nodeType === 3) {
    if (isInParagraph) walk.letters += (node.nodeValue ?? "").trim().length;
    return;
  }
  if (node.nodeType !== 1 || node.localName === "script" || node.localName === "style") return;
  const part = wholes.has(node.localName ?? "") ? undefined : partOf(node);
  const { letters, headings } = walk;
  if (node.localName === "h1") walk.headings += 1;
  const isText = isInParagraph || node.localName === "p" || node.localName === "blockquote";
  for (const child of node.childNodes) visit(child, walk, isText);
  if (part === undefined) return;
  walk.suspects.push({
    node,
    part,
    letters: walk.letters - letters,
    hasHeading: walk.headings > headings,
  });
}

function partOf(node: HtmlNode): Part | undefined {
  if (partRoles.has(node.getAttribute?.("role") ?? "")) return "part";
  const words = nameWords(node);
  if (words.some((word) => commentWords.has(word))) return "comments";
  if (words.some((word) => partWords.has(word))) return "part";
  return words.some((word, index) => isPhrase(words, index, word)) ? "part" : undefined;
}

function isPhrase(words: readonly string[], index: number, word: string): boolean {
  const two = `${word} ${words[index + 1] ?? ""}`;
  return partPhrases.has(two) || partPhrases.has(`${two} ${words[index + 2] ?? ""}`);
}

/** True for what describes a picture: `<figcaption>`, or an element that is called so. */
export function isCaption(node: HtmlNode): boolean {
  if (node.localName === "figcaption") return true;
  if (!nameWords(node).some((word) => captionWords.has(word))) return false;
  return isShort(node);
}

/** Stops counting where it is no longer short: captions within captions would else be counted again and again. */
function isShort(root: HtmlNode): boolean {
  const stack: HtmlNode[] = [root];
  let length = 0;
  let nodes = 0;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    nodes += 1;
    length += node.nodeType === 3 ? (node.nodeValue?.length ?? 0) : 0;
    if (length > MAX_CAPTION || nodes > MAX_CAPTION) return false;
    stack.push(...Array.from(node.childNodes).slice(0, MAX_CAPTION + 1));
  }
  return true;
}

/** Words of an element's classes and id: `relatedPosts share-bar` is related, posts, share, bar. */
function nameWords(node: HtmlNode): string[] {
  const name = `${node.getAttribute?.("class") ?? ""} ${node.getAttribute?.("id") ?? ""}`;
  if (name === " ") return [];
  return name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}
