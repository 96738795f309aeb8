/** Markdown with YAML front matter: the text of its blocks, without markup. */

import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { frontmatter } from "micromark-extension-frontmatter";
import { readFrontMatter } from "./front-matter.ts";
import type { ReadLimits } from "./limits.ts";
import { readMetadata } from "./metadata.ts";
import { faultItem, sourceItem } from "./read-item.ts";
import type { ReadItem, SourcePlace } from "./source-file.ts";

/** Reads one Markdown file. */
export function readMarkdown(
  place: SourcePlace,
  markdown: string,
  limits: ReadLimits,
  name: string,
): ReadItem {
  if (markdown.length > limits.articleLength) {
    return faultItem(place, "article-too-large", {
      length: markdown.length,
      limit: limits.articleLength,
    });
  }
  if (lineDepth(markdown) > limits.depth) {
    return faultItem(place, "nesting-too-deep", { limit: limits.depth });
  }
  if (mostMarks(markdown) > MAX_MARKS) {
    return faultItem(place, "markup-too-dense", { limit: MAX_MARKS });
  }
  if (/^---\r?\n[A-Za-z_][\w-]*:/.test(markdown) && !/\r?\n---[ \t]*(?:\r?\n|$)/.test(markdown)) {
    return faultItem(place, "front-matter-invalid", { reason: "it is not closed", line: 1 });
  }
  const tree = fromMarkdown(markdown, {
    extensions: [frontmatter()],
    mdastExtensions: [frontmatterFromMarkdown()],
  });
  const [first] = tree.children;
  const front = readFrontMatter(first?.type === "yaml" ? first.value : "");
  if (!front.ok) {
    // The opening fence is line 1 of the file.
    return faultItem(place, "front-matter-invalid", { reason: front.reason, line: front.line + 1 });
  }
  const text = blockTexts(tree).join("\n\n");
  return sourceItem({ place, name, ...readMetadata(place, front.lookup), text });
}

const containerMarks = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm;

/**
 * Most container marks or levels of indentation that one line opens: the parser's time grows with
 * their square, and its stack with their number.
 */
function lineDepth(markdown: string): number {
  let deepest = 0;
  for (const [marks] of markdown.matchAll(containerMarks)) {
    const indentation = marks.length - marks.trimStart().length;
    const count = marks.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;
    deepest = Math.max(deepest, count + Math.floor(indentation / 2));
  }
  return deepest;
}

/**
 * Most `*`, `_`, `[` and `` ` `` of one block: the parser's time grows with their square, to half a
 * minute for 80,000.
 */
const MAX_MARKS = 1000;

const blockStart = /\n(?=[ \t]*(?:\r?\n|[-+*][ \t]|#|>|\d{1,9}[.)][ \t]))/;

function mostMarks(markdown: string): number {
  let most = 0;
  for (const block of markdown.split(blockStart)) {
    if (block.length > MAX_MARKS) most = Math.max(most, block.match(/[*_[`]/g)?.length ?? 0);
  }
  return most;
}

/** Blocks in reading order, one a paragraph, heading, list paragraph or block of code. */
function blockTexts(root: Nodes): string[] {
  const texts: string[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === "paragraph" || node.type === "heading") addText(texts, inlineText(node));
    else if (node.type === "code") addText(texts, node.value);
    else if ("children" in node) stack.push(...node.children.toReversed());
  }
  return texts;
}

function addText(texts: string[], text: string): void {
  const trimmed = text.trim();
  if (trimmed !== "") texts.push(trimmed);
}

/** Text of links and emphasis stays; images, and what stands in `<script>` or `<style>`, go. */
function inlineText(block: Nodes): string {
  const stack: Nodes[] = [block];
  let text = "";
  let hidden = false;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === "html") hidden = hides(node.value, hidden);
    if (hidden) continue;
    text += ownText(node);
    if ("children" in node) stack.push(...node.children.toReversed());
  }
  return text;
}

/** A line break of the source is only a space; one that the author asked for stays. */
function ownText(node: Nodes): string {
  if (node.type === "text") return node.value.replace(/[ \t]*\n[ \t]*/g, " ");
  if (node.type === "inlineCode") return node.value;
  return node.type === "break" ? "\n" : "";
}

function hides(tag: string, hidden: boolean): boolean {
  if (/^<(?:script|style)\b/i.test(tag)) return true;
  return hidden && !/^<\/(?:script|style)\b/i.test(tag);
}
