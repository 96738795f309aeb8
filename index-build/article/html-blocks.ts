/** The text of HTML as a reader sees it: paragraphs, without what is not shown. */

import type { HtmlNode } from "./html-document.ts";

const hidden = new Set(
  "script style noscript template svg math iframe object canvas video audio button select textarea input head".split(
    " ",
  ),
);

/** Never part of an article, even where Readability has kept them. */
const controls = new Set("nav menu form dialog".split(" "));

/** Left out where no main text was found: the parts of a page that are on every page. */
const surroundings = new Set("header footer aside".split(" "));

const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img".split(
    " ",
  ),
);

/** A node still to be visited, or the end of a block. */
type Pending = HtmlNode | "end";

/**
 * Returns the blocks of text below `root` in reading order, white space collapsed, none empty.
 * A `<br>` ends a line within its block.
 *
 * @param whole True for the body of a page, to leave out headers, footers and asides.
 */
export function htmlBlocks(root: HtmlNode, whole: boolean): string[] {
  const blocks: string[] = [];
  const stack: Pending[] = [root];
  let current = "";
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === "end") {
      addBlock(blocks, current);
      current = "";
    } else if (next.nodeType === 3) current += (next.nodeValue ?? "").replace(/[ \t\n\r\f]+/g, " ");
    else if (next.localName === "br") current += "\n";
    else if (isShown(next, whole)) pushChildren(stack, next);
  }
  addBlock(blocks, current);
  return blocks;
}

function pushChildren(stack: Pending[], node: HtmlNode): void {
  const isBlock = !inline.has(node.localName ?? "");
  if (isBlock) stack.push("end");
  for (const child of [...node.childNodes].toReversed()) stack.push(child);
  if (isBlock) stack.push("end");
}

function isShown(node: HtmlNode, whole: boolean): boolean {
  const name = node.localName;
  if (node.nodeType !== 1 || name === undefined || hidden.has(name)) return false;
  if (controls.has(name) || (whole && surroundings.has(name))) return false;
  return node.getAttribute?.("hidden") == null && node.getAttribute?.("aria-hidden") !== "true";
}

function addBlock(blocks: string[], text: string): void {
  const block = text
    .replace(/ *\n */g, "\n")
    .replace(/ {2,}/g, " ")
    .trim();
  if (block !== "") blocks.push(block.replace(/\n{2,}/g, "\n\n"));
}
