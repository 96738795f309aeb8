/** The text of HTML as a reader sees it: paragraphs, without what is not shown. */

import type { HtmlNode } from "./html-document.ts";
import { isCaption } from "./html-page-parts.ts";
import { isPageLine } from "./spans/find-spans.ts";

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

/** A node still to be visited, or the end of a block, a link or a caption. */
type Pending = HtmlNode | "end" | "link-end" | "caption-end";

/** One block of text. */
export interface TextBlock {
  readonly text: string;
  /** Code units of it that are within links. */
  readonly linked: number;
}

/**
 * Returns the blocks of text below `root` in reading order, white space collapsed, none empty.
 * A `<br>` ends a line within its block. A caption is one line, kept when its credit tells what it is:
 * without, nothing would tell it from a sentence of the article.
 *
 * @param whole True for the body of a page, to leave out headers, footers and asides.
 */
export function htmlBlocks(root: HtmlNode, whole: boolean): TextBlock[] {
  const blocks = new BlockList();
  const stack: Pending[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === "string") blocks.close(next);
    else if (next.nodeType === 3) blocks.add(next.nodeValue ?? "");
    else if (next.localName === "br") blocks.addBreak();
    else if (isShown(next, whole)) pushChildren(stack, next, blocks);
  }
  blocks.close("end");
  return blocks.blocks;
}

function pushChildren(stack: Pending[], node: HtmlNode, blocks: BlockList): void {
  const isBlock = !inline.has(node.localName ?? "");
  if (isBlock) blocks.close("end");
  if (node.localName === "a") blocks.links += 1;
  const ends = blocks.captions === 0 && isCaption(node);
  if (ends) {
    blocks.close("end");
    blocks.captions += 1;
    stack.push("caption-end");
  } else if (isBlock) stack.push("end");
  if (node.localName === "a") stack.push("link-end");
  for (const child of [...node.childNodes].toReversed()) stack.push(child);
}

/** Blocks as they are read, and the one that is being read. */
class BlockList {
  readonly blocks: TextBlock[] = [];
  /** How many links and captions the place is in. */
  links = 0;
  captions = 0;
  #text = "";
  #linked = 0;

  add(text: string): void {
    // A soft hyphen is a place to break a word, not a part of it.
    const shown = text.replace(/[ \t\n\r\f]+/g, " ").replace(/\u00ad/g, "");
    this.#text += shown;
    if (this.links > 0) this.#linked += shown.length;
  }

  addBreak(): void {
    this.#text += this.captions > 0 ? " " : "\n";
  }

  close(what: Exclude<Pending, HtmlNode>): void {
    if (what === "link-end") this.links -= 1;
    else if (what === "end" && this.captions > 0) this.#text += " ";
    else if (what === "caption-end") this.#closeCaption();
    else this.#closeBlock();
  }

  #closeCaption(): void {
    this.captions -= 1;
    if (isPageLine(tidy(this.#text).replace(/\n/g, " "))) this.#closeBlock();
    this.#text = "";
    this.#linked = 0;
  }

  #closeBlock(): void {
    const text = tidy(this.#text);
    if (text !== "") this.blocks.push({ text, linked: this.#linked });
    this.#text = "";
    this.#linked = 0;
  }
}

function tidy(text: string): string {
  return text
    .replace(/ *\n */g, "\n")
    .replace(/ {2,}/g, " ")
    .trim()
    .replace(/\n{2,}/g, "\n\n");
}

/** A header with the headline in it is the article's own. */
function isSurrounding(node: HtmlNode, name: string): boolean {
  return surroundings.has(name) && !(name === "header" && node.querySelector?.("h1"));
}

function isShown(node: HtmlNode, whole: boolean): boolean {
  const name = node.localName;
  if (node.nodeType !== 1 || name === undefined || hidden.has(name)) return false;
  if (controls.has(name) || (whole && isSurrounding(node, name))) return false;
  return node.getAttribute?.("hidden") == null && node.getAttribute?.("aria-hidden") !== "true";
}
