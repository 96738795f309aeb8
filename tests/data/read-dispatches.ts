/** Reads the sample archive as stored, without the build's own reader: a fault there must not hide one here. */

import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { parse } from "yaml";

/** One sample article: what a reader of the archive will be shown. */
export interface Dispatch {
  /** As the file gives it, or the file's name without its extension. */
  readonly id: string;
  /** Path below `data/articles`; `/` on every system. */
  readonly path: string;
  /** The folder it stands in: `ar`, `en` or `fr`. */
  readonly language: string;
  /** Empty for a kind of file that has none. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Title, if given, and body; no front matter, no markup. Paragraphs are lines. */
  readonly text: string;
}

interface Content {
  readonly id?: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly text: string;
}

const FRONT_MATTER = /^---\n(.*?)\n---\n(.*)$/su;

const readers: Readonly<Record<string, (stored: string) => readonly Content[]>> = {
  ".txt": (stored) => [{ metadata: {}, text: stored }],
  ".md": (stored) => [readMarkdown(stored)],
  ".html": (stored) => [{ metadata: {}, text: textOfHtml(stored) }],
  ".jsonl": (stored) => stored.split("\n").filter(Boolean).map(readJsonLine),
};

/**
 * Every article below `folder`, sorted by path.
 *
 * @param folder The folder that holds one folder a language.
 * @throws {Error} When a file is of a kind that the samples do not use.
 */
export function readDispatches(folder: string): readonly Dispatch[] {
  return readdirSync(folder)
    .sort()
    .flatMap((language) =>
      readdirSync(join(folder, language))
        .filter((name) => name !== "README.md")
        .sort()
        .flatMap((name) => readFile(folder, language, name)),
    );
}

function readFile(folder: string, language: string, name: string): readonly Dispatch[] {
  const extension = extname(name);
  const read = readers[extension];
  const path = `${language}/${name}`;
  if (read === undefined) throw new Error(`No sample is stored as ${extension}: ${path}`);
  const stored = readFileSync(join(folder, language, name), "utf8").replaceAll("\r\n", "\n");
  return read(stored).map((content) => ({
    id: content.id ?? name.slice(0, -extension.length),
    path,
    language,
    metadata: content.metadata,
    text: content.text,
  }));
}

function readMarkdown(stored: string): Content {
  const [, front = "", body = stored] = FRONT_MATTER.exec(stored) ?? [];
  const metadata = (parse(front) ?? {}) as Record<string, unknown>;
  return { metadata, text: `${metadata["title"] ?? ""}\n${body.replaceAll("**", "")}` };
}

function readJsonLine(line: string): Content {
  const { id, text, ...metadata } = JSON.parse(line) as Record<string, unknown>;
  return { id: String(id), metadata, text: `${metadata["title"] ?? ""}\n${text}` };
}

function textOfHtml(stored: string): string {
  return stored
    .replaceAll(/<[^>]*>/gu, "\n")
    .replaceAll("&nbsp;", "\u00a0")
    .replaceAll("&rsquo;", "’");
}
