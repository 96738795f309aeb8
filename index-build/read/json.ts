/** Articles in JSON: one object, an array of them, a JSON Feed, or one object a line. */

import type { ReadLimits } from "./limits.ts";
import { readMetadata } from "./metadata.ts";
import { faultItem, sourceItem } from "./read-item.ts";
import type { ReadItem, SourcePlace } from "./source-file.ts";

type JsonObject = Readonly<Record<string, unknown>>;

/** Names under which the text is looked for; the first that holds a string wins. */
const textNames = ["text", "body", "content", "content_text"] as const;
const htmlNames = ["html", "content_html"] as const;

/** Lines shorter than this cannot nest deep enough to matter, so they are not scanned for it. */
const DEPTH_CHECK_LENGTH = 64 * 1024;

/** Reads the text of one `.json` file. `name` is for a file that holds a single article. */
export function* readJsonText(
  place: SourcePlace,
  json: string,
  limits: ReadLimits,
  name: string,
): Generator<ReadItem> {
  const parsed = parseJson(place, json, limits);
  if (!parsed.ok) {
    yield parsed.item;
    return;
  }
  const list = listIn(parsed.value);
  if (list === undefined) {
    yield readJsonValue(place, parsed.value, limits, name);
    return;
  }
  if (list.length === 0) yield faultItem(place, "empty");
  for (const [index, value] of list.entries()) {
    yield readJsonValue({ ...place, item: index + 1 }, value, limits);
  }
}

/** Reads one line of a JSON lines file. */
export function readJsonLine(place: SourcePlace, line: string, limits: ReadLimits): ReadItem {
  const parsed = parseJson(place, line, limits);
  return parsed.ok ? readJsonValue(place, parsed.value, limits) : parsed.item;
}

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly item: ReadItem };

/**
 * V8's parser does not recurse, but it keeps some 100 bytes for each open bracket: a file of
 * brackets would need gigabytes.
 */
function parseJson(place: SourcePlace, json: string, limits: ReadLimits): Parsed {
  if (json.length >= DEPTH_CHECK_LENGTH && jsonDepth(json, limits.depth) > limits.depth) {
    return { ok: false, item: faultItem(place, "nesting-too-deep", { limit: limits.depth }) };
  }
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, item: faultItem(place, "json-invalid", { reason }) };
  }
}

const structure = /["[\]{}]/g;
const stringRest = /[^"\\]*(?:\\[\s\S][^"\\]*)*"/y;

/** Deepest nesting, or the first depth past `limit`. Assumes nothing about well-formedness. */
function jsonDepth(json: string, limit: number): number {
  let depth = 0;
  let deepest = 0;
  let at = 0;
  while (deepest <= limit) {
    structure.lastIndex = at;
    const mark = structure.exec(json)?.[0];
    if (mark === undefined) break;
    at = mark === '"' ? afterString(json, structure.lastIndex) : structure.lastIndex;
    if (mark === "[" || mark === "{") depth += 1;
    else if (mark !== '"') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function afterString(json: string, start: number): number {
  stringRest.lastIndex = start;
  return stringRest.test(json) ? stringRest.lastIndex : json.length;
}

function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isObject(value) || !Array.isArray(value["items"])) return undefined;
  return String(value["version"]).startsWith("https://jsonfeed.org/") ? value["items"] : undefined;
}

function readJsonValue(
  place: SourcePlace,
  value: unknown,
  limits: ReadLimits,
  name?: string,
): ReadItem {
  if (!isObject(value)) return faultItem(place, "json-shape", { found: typeName(value) });
  const text = firstString(value, textNames);
  const html = text === undefined ? firstString(value, htmlNames) : undefined;
  const content = text ?? html;
  if (content === undefined) return faultItem(place, "no-text");
  if (content.length > limits.articleLength) {
    return faultItem(place, "article-too-large", {
      length: content.length,
      limit: limits.articleLength,
    });
  }
  const metadata = readMetadata(place, (field) => own(value, field));
  const named = name === undefined ? { place } : { place, name };
  return sourceItem({
    ...named,
    ...metadata,
    ...(text === undefined ? { html: content } : { text }),
  });
}

function firstString(value: JsonObject, names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = own(value, name);
    if (typeof found === "string") return found;
  }
  return undefined;
}

function own(value: JsonObject, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
