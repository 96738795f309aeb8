/** Posts of social networks that stand in an article, told by their signature, handle or address. */

import { hashtagEnd } from "../../../src/analysis/hashtag.ts";
import type { TextRange } from "../article.ts";
import { readRuleWords } from "../rule-words.ts";
import type { PostSpan } from "./span.ts";
import { statedDate } from "./stated-date.ts";
import type { TextLine } from "./text-lines.ts";

/** Longest text of a post looked for above its signature, and the most lines of it. */
const MAX_POST = 700;
const MAX_POST_LINES = 6;

/** How much of a line's end is looked at for a signature. */
const MAX_SIGNATURE = 160;

/** `— OCHA in French (@UNOCHA_fr) February 3, 2020`, alone or behind the post. */
const signature =
  /(?:^|\s)[-–—―]\s?([^()\n—–]{1,70}?)\s?\(@(\w{2,30})\)\s?([\p{L}\p{N}][\p{L}\p{M}\p{N}\s,.:/٠-٩-]{3,40})?$/u;

const shared = [...readRuleWords("posts")("shared").values()].flat().join("|");
const sharedBy = new RegExp(
  `^(?:${shared})\\s([^()]{1,70}?)\\s?\\(@([\\w.]{2,40})\\)(.{0,60})$`,
  "iu",
);

/** `@handle: what was said`. */
const handleFirst = /^@\s?(\w{2,30})\s?:\s\S/u;

const address =
  /https?:\/\/t\.co\/\w+|https?:\/\/[^\s<>"«»]+|(?<![\w./])(?:pic\.twitter\.com|t\.co)\/\w+/g;
const mention = /(?<![\w@.])@(\w{2,30})/g;

interface Signature {
  readonly author: string;
  readonly handle: string;
  readonly date: string | undefined;
  /** Where the signature begins in its line. */
  readonly at: number;
}

/** A post and the lines that it takes, `[first, last]`. */
export interface FoundPost {
  readonly post: PostSpan;
  readonly first: number;
  readonly last: number;
}

/** Finds the posts among the lines of a text, in order, without overlap. */
export function findPosts(text: string, lines: readonly TextLine[]): FoundPost[] {
  const posts: FoundPost[] = [];
  for (const [index, line] of lines.entries()) {
    // The line above a signature may have been known for a post by itself.
    const above = posts.at(-1);
    const isBody = above?.last === index - 1 && above.post.author === undefined;
    const free = ((isBody ? posts.at(-2) : above)?.last ?? -1) + 1;
    const signed = signedPost(text, lines, index, free);
    if (signed !== undefined && isBody && signed.first <= above.first) posts.pop();
    const found = signed ?? unsignedPost(text, line, index);
    if (found !== undefined) posts.push(found);
  }
  return posts;
}

function signedPost(
  text: string,
  lines: readonly TextLine[],
  index: number,
  free: number,
): FoundPost | undefined {
  const line = lines[index];
  const signed = line && signatureOf(line.text);
  if (line === undefined || signed === undefined || line.text.length > MAX_POST) return undefined;
  const first = signed.at > 0 ? index : firstLineAbove(lines, index, free);
  const range = { start: (lines[first] ?? line).start, end: line.end };
  const post = makePost(text, range, signed.at + line.start);
  const { author, handle, date } = signed;
  return {
    post: { ...post, author, handle, ...(date === undefined ? {} : { date }) },
    first,
    last: index,
  };
}

function signatureOf(line: string): Signature | undefined {
  if (!line.includes("(@")) return undefined;
  const offset = Math.max(0, line.length - MAX_SIGNATURE);
  const match = signature.exec(line.slice(offset)) ?? sharedBy.exec(line);
  if (match === null) return undefined;
  const [, author = "", handle = "", rest = ""] = match;
  // Who is only mentioned in a sentence has no date behind: "the envoy – J. Doe (@jdoe)".
  const date = statedDate(rest);
  const at = match.index === 0 && (offset === 0 || sharedBy.test(line)) ? 0 : match.index + offset;
  if (at > 0 && date === undefined) return undefined;
  return { author: author.trim(), handle, date, at };
}

/**
 * The first line of the post that is signed below: the one above the signature, and further lines up to
 * the farthest with a handle, a hashtag or an address.
 */
function firstLineAbove(lines: readonly TextLine[], signed: number, free: number): number {
  let first = signed;
  let length = 0;
  for (let index = signed - 1; index >= Math.max(free, signed - MAX_POST_LINES); index -= 1) {
    const line = lines[index];
    length += line?.text.length ?? 0;
    // "He wrote on Monday:" stands in front of a post.
    if (line === undefined || length > MAX_POST || /:$/u.test(line.text)) break;
    if (index === signed - 1 || /[#@]\p{L}|https?:\/\/|t\.co\/|pic\.twitter/u.test(line.text))
      first = index;
  }
  return first;
}

/** A line that begins with a handle, or is one with the address that a network gives its pictures. */
function unsignedPost(text: string, line: TextLine, index: number): FoundPost | undefined {
  const handle = handleFirst.exec(line.text)?.[1];
  const isPost =
    line.text.length <= MAX_POST &&
    (handle !== undefined || /pic\.twitter\.com\/\w/.test(line.text));
  if (!isPost) return undefined;
  const post = makePost(text, line, line.end);
  return { post: handle === undefined ? post : { ...post, handle }, first: index, last: index };
}

function makePost(text: string, { start, end }: TextRange, bodyEnd: number): PostSpan {
  const body = text.slice(start, bodyEnd);
  const links = distinct(
    [...body.matchAll(address)].map(([link]) => link.replace(/[.,;:!?)»…]+$/u, "")),
  );
  const mentions = distinct([...body.matchAll(mention)].map(([, handle = ""]) => handle));
  const hashtags = distinct(findHashtags(body).map((tag) => body.slice(tag.start + 1, tag.end)));
  return { kind: "post", start, end, links, mentions, hashtags };
}

/**
 * Finds the hashtags of a text, their sign among them. A hyphen ends one: `#Alep-Est` is `#Alep`.
 *
 * @example
 * findHashtags("À #Alep."); // [{ start: 2, end: 7 }]
 */
export function findHashtags(text: string): TextRange[] {
  const tags: TextRange[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}&/])[#＃](?=[\p{L}\p{N}_])/gu)) {
    const tagEnd = hashtagEnd(text, index + 1);
    // An address glued to it is no part of it.
    const glued = text.startsWith("://", tagEnd)
      ? /https?$/i.exec(text.slice(index, tagEnd))
      : null;
    const end = tagEnd - (glued?.[0].length ?? 0);
    // "#1" is a rank, a hashtag has a letter.
    if (/\p{L}/u.test(text.slice(index + 1, end))) tags.push({ start: index, end });
  }
  return tags;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
