/**
 * Reads a build's input: folders and files become a stream of articles, each as it was stored.
 *
 * Formats are told by extension. Nothing is held but the file being read, and of JSON lines only
 * a chunk. What cannot be read is a fault of the stream, by name and reason; the rest goes on.
 */

import { open } from "node:fs/promises";
import { type Decoded, declaredCharset, decodeBytes } from "./encoding.ts";
import { readJsonText } from "./json.ts";
import { readJsonLines } from "./json-lines.ts";
import { defaultLimits, type ReadLimits } from "./limits.ts";
import { faultItem, makeFault, sourceItem } from "./read-item.ts";
import type { Fault, ReadItem, SourcePlace } from "./source-file.ts";
import { type FoundFile, systemFault, walkInput } from "./walk.ts";

type Format = "feed" | "html" | "json" | "json-lines" | "markdown" | "text";

const formats: ReadonlyMap<string, Format> = new Map([
  ["txt", "text"],
  ["md", "markdown"],
  ["markdown", "markdown"],
  ["html", "html"],
  ["htm", "html"],
  ["jsonl", "json-lines"],
  ["ndjson", "json-lines"],
  ["json", "json"],
  ["xml", "feed"],
  ["rss", "feed"],
  ["atom", "feed"],
]);

/** Files that speak about a folder of articles and are none. Passed over without a fault. */
const companions = /^(?:readme|licen[cs]e|copying|notice)(?:\.(?:md|markdown|txt|html?))?$/i;

/**
 * Yields the articles of `inputs` in the order given, those of a folder sorted by the code units
 * of their path: the same on every system and in every locale.
 *
 * @param inputs Folders, read with everything below them, or files. Names beginning with a dot, and
 *   companions such as `README.md` or `LICENSE`, are passed over; a file named as an input is read
 *   whatever it is called.
 * @param limits Replace single {@link defaultLimits}.
 */
export async function* readSources(
  inputs: readonly string[],
  limits: Partial<ReadLimits> = {},
): AsyncGenerator<ReadItem> {
  const all = { ...defaultLimits, ...limits };
  for (const input of inputs) {
    for await (const found of walkInput(input)) {
      if (found.kind === "fault") yield found;
      else yield* readFile(found, all);
    }
  }
}

async function* readFile(file: FoundFile, limits: ReadLimits): AsyncGenerator<ReadItem> {
  const base = file.name.slice(file.name.lastIndexOf("/") + 1);
  if (file.belowFolder && companions.test(base)) return;
  const dot = base.lastIndexOf(".");
  const extension = dot === -1 ? "" : base.slice(dot + 1).toLowerCase();
  const format = formats.get(extension);
  if (format === undefined) yield faultItem(file.place, "unknown-format", { extension });
  else if (format === "json-lines") yield* readJsonLines(file.place, file.realPath, limits);
  else if (file.sizeBytes > limits.fileBytes) {
    yield faultItem(file.place, "file-too-large", {
      bytes: file.sizeBytes,
      limit: limits.fileBytes,
    });
  } else yield* readWhole(file, format, limits);
}

async function* readWhole(
  file: FoundFile,
  format: Exclude<Format, "json-lines">,
  limits: ReadLimits,
): AsyncGenerator<ReadItem> {
  const bytes = await loadBytes(file, limits.fileBytes);
  if (!(bytes instanceof Uint8Array)) {
    yield bytes;
    return;
  }
  const marked = format === "html" || format === "feed";
  const decoded = decodeBytes(bytes, marked ? declaredCharset(bytes) : undefined);
  if (!decoded.ok) {
    yield faultItem({ ...file.place, line: decoded.line }, decoded.code);
    return;
  }
  if (decoded.text.trim() === "") {
    yield faultItem(file.place, "empty");
    return;
  }
  const note = detectionNote(file.place, decoded);
  for (const item of await readText(file, format, decoded.text, limits)) yield withNote(item, note);
}

/** Reads no more than `limit` bytes, even when the file has grown since it was found. */
async function loadBytes(file: FoundFile, limit: number): Promise<Uint8Array | ReadItem> {
  try {
    const handle = await open(file.realPath, "r");
    try {
      const bytes = await handle.readFile();
      if (bytes.length <= limit) return bytes;
      return faultItem(file.place, "file-too-large", { bytes: bytes.length, limit });
    } finally {
      await handle.close();
    }
  } catch (error) {
    return systemFault(file.place, error);
  }
}

/** Parsers are loaded for the first file that needs them: all of them take as long as 500 articles. */
async function readText(
  file: FoundFile,
  format: Exclude<Format, "json-lines">,
  text: string,
  limits: ReadLimits,
): Promise<Iterable<ReadItem>> {
  const { place } = file;
  const name = file.name.replace(/\.[^./]*$/, "");
  switch (format) {
    case "markdown": {
      const { readMarkdown } = await import("./markdown.ts");
      return [readMarkdown(place, text, limits, name)];
    }
    case "json":
      return readJsonText(place, text, limits, name);
    case "feed": {
      const { readFeed } = await import("./feed.ts");
      return readFeed(place, text, limits);
    }
    case "text":
    case "html":
      if (text.length > limits.articleLength) {
        const evidence = { length: text.length, limit: limits.articleLength };
        return [faultItem(place, "article-too-large", evidence)];
      }
      return [sourceItem(format === "text" ? { place, name, text } : { place, name, html: text })];
  }
}

function detectionNote(place: SourcePlace, decoded: Decoded & { ok: true }): Fault | undefined {
  if (decoded.basis !== "detected") return undefined;
  return makeFault(place, "encoding-detected", { encoding: decoded.encoding });
}

function withNote(item: ReadItem, note: Fault | undefined): ReadItem {
  if (note === undefined || item.kind === "fault") return item;
  const { source } = item;
  return sourceItem({ ...source, notes: [...(source.notes ?? []), note] });
}
