/** Markdown as the checks of the documentation see it: headings, links and blocks of code. */

import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

/** A block of code between fences. */
interface CodeBlock {
  /** First word after the opening fence; empty when there is none. */
  readonly language: string;
  readonly text: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
}

/** What a page of Markdown holds. */
export interface MarkdownPage {
  /** Anchors that a link to the page may name: those of headings as GitHub makes them, and ids in HTML. */
  readonly anchors: ReadonlySet<string>;
  /** Targets of links and images, as written, in order. */
  readonly links: readonly string[];
  readonly code: readonly CodeBlock[];
}

/** Reads a page. */
export function readMarkdown(markdown: string): MarkdownPage {
  const anchors = new Set<string>();
  const links: string[] = [];
  const code: CodeBlock[] = [];
  for (const node of walk(fromMarkdown(markdown))) {
    switch (node.type) {
      case "heading":
        anchors.add(freeAnchor(textOf(node), anchors));
        break;
      case "link":
      case "image":
      case "definition":
        links.push(node.url);
        break;
      case "html":
        for (const id of attributesOf(node.value, "id|name")) anchors.add(id);
        links.push(...attributesOf(node.value, "href|src"));
        break;
      case "code":
        code.push({
          language: node.lang ?? "",
          text: node.value,
          line: node.position?.start.line ?? 0,
        });
        break;
    }
  }
  return { anchors, links, code };
}

function attributesOf(html: string, names: string): string[] {
  return [...html.matchAll(new RegExp(`\\b(?:${names})="([^"]+)"`, "g"))].map(
    ([, value]) => value ?? "",
  );
}

function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* walk(child);
}

function textOf(node: Nodes): string {
  if ("children" in node) return node.children.map(textOf).join("");
  return node.type === "text" || node.type === "inlineCode" ? node.value : "";
}

/** GitHub's way: lower case, no punctuation, hyphens for spaces, a number behind one that is taken. */
function freeAnchor(heading: string, taken: ReadonlySet<string>): string {
  const plain = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
    .replaceAll(" ", "-");
  let anchor = plain;
  for (let number = 1; taken.has(anchor); number += 1) anchor = `${plain}-${number}`;
  return anchor;
}
