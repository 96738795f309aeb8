/** Blocks of an extracted page that are not of its article: its title, lists of links. */

import type { TextBlock } from "./html-blocks.ts";
import { endsLikeSentence } from "./sentence-like.ts";

/** How many blocks may stand in front of the headline: a section's name, a date. */
const MAX_BEFORE_TITLE = 3;

/** Longest headline of another article. */
const MAX_LINK = 200;

/** Share of a block's text in links from which on it is a link. */
const LINKED = 0.8;

const MAX_LABEL = 30;
const MAX_ANNOUNCEMENT = 60;

/** An article that is itself a list of links loses more than the rest. */
const LEAST_KEPT = 0.7;

/** Fewest links in a row that are a list of other articles; one alone may be of the article. */
const MIN_LINKS = 2;

/** Letters by which a standfirst is known: a description of the page is often cut behind them. */
const STANDFIRST_KEY = 60;

/**
 * Returns the blocks with the standfirst in front, where the page describes itself by one that stands
 * outside what was taken for the article.
 *
 * @param page All blocks of the page, in order.
 */
export function withStandfirst(
  blocks: readonly TextBlock[],
  page: readonly TextBlock[],
  description: string,
): readonly TextBlock[] {
  const key = keyOf(description).slice(0, STANDFIRST_KEY);
  const begins = ({ text }: TextBlock) => keyOf(text.slice(0, STANDFIRST_KEY * 3)).startsWith(key);
  if (key.length < STANDFIRST_KEY || blocks.some(begins)) return blocks;
  const standfirst = page.find(begins);
  return standfirst === undefined ? blocks : [standfirst, ...blocks];
}

/**
 * Returns the blocks without the headline, which the article has by itself, and without lists of
 * nothing but links, with the line above that announces them.
 */
export function trimBlocks(blocks: readonly TextBlock[], title: string): TextBlock[] {
  const trimmed = withoutLinkLists(withInitials(blocks));
  const kept = lengthOf(trimmed) >= lengthOf(blocks) * LEAST_KEPT ? trimmed : [...blocks];
  const key = keyOf(title);
  const at =
    key === "" ? -1 : kept.slice(0, MAX_BEFORE_TITLE).findIndex(({ text }) => keyOf(text) === key);
  return at === -1 ? kept : kept.toSpliced(at, 1);
}

/** Joins a large first letter, which has an element of its own, with its word. */
function withInitials(blocks: readonly TextBlock[]): TextBlock[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1]?.text ?? "";
    if (isInitial(block.text, blocks[index + 1]?.text)) return [];
    return [isInitial(before, block.text) ? { ...block, text: before + block.text } : block];
  });
}

function isInitial(text: string, next: string | undefined): boolean {
  return next !== undefined && /^\p{Lu}$/u.test(text) && /^\p{Ll}/u.test(next);
}

function lengthOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function withoutLinkLists(blocks: readonly TextBlock[]): TextBlock[] {
  const kept: TextBlock[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const end = linksEnd(blocks, index);
    if (end > index) {
      while (kept.length > 0 && announcesLinks(kept.at(-1))) kept.pop();
      index = end - 1;
    } else kept.push(...blocks.slice(index, index + 1));
  }
  return kept;
}

/** One past the last link of a list that begins at `index`; `index` when none does. */
function linksEnd(blocks: readonly TextBlock[], index: number): number {
  let links = 0;
  let end = index;
  for (let at = index; isLink(blocks[at]) || (links > 0 && isLabel(blocks[at])); at += 1) {
    if (!isLink(blocks[at])) continue;
    links += 1;
    end = at + 1;
  }
  return links >= MIN_LINKS ? end : index;
}

/** True for what stands with the links of a list: a section's name, a day. */
function isLabel(block: TextBlock | undefined): boolean {
  return block !== undefined && block.text.length <= MAX_LABEL && !endsLikeSentence(block.text);
}

function isLink(block: TextBlock | undefined): boolean {
  if (block === undefined || block.text.length > MAX_LINK) return false;
  return block.linked >= block.text.length * LINKED && !/[.؟…]["'”»)]?$/u.test(block.text);
}

/** True for a few words without a full stop: "More from this author", "Sur le même sujet :". */
function announcesLinks(block: TextBlock | undefined): boolean {
  return (
    block !== undefined && block.text.length <= MAX_ANNOUNCEMENT && !endsLikeSentence(block.text)
  );
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
