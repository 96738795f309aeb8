/** YAML front matter as names and values in the way they were written. */

import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import type { FieldLookup } from "./metadata.ts";

/** Names and values of a front matter, or why it cannot be read. */
export type FrontMatter =
  | { readonly ok: true; readonly lookup: FieldLookup }
  | { readonly ok: false; readonly reason: string; readonly line: number };

/**
 * Reads the YAML between the fences.
 *
 * Values stay as written: `no` is the language, not false, `0123` keeps its zero, a date is not
 * moved to another zone. The document is never turned into objects, so aliases are not expanded
 * (one step at most), tags build nothing, and `__proto__` is a name.
 *
 * @returns Lines are counted from the first line inside the fences, which is 1.
 */
export function readFrontMatter(yaml: string): FrontMatter {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, {
    schema: "core",
    lineCounter,
    logLevel: "silent",
    uniqueKeys: true,
    prettyErrors: false,
  });
  const [error] = document.errors;
  if (error) {
    return { ok: false, reason: error.message, line: lineCounter.linePos(error.pos[0]).line };
  }
  if (document.contents === null) return { ok: true, lookup: () => undefined };
  if (!isMap(document.contents)) return { ok: false, reason: "not a list of fields", line: 1 };
  const fields = fieldsOf(document.contents, (node) =>
    isAlias(node) ? node.resolve(document) : node,
  );
  return { ok: true, lookup: (name) => fields.get(name) };
}

function fieldsOf(map: YAMLMap, resolve: (node: unknown) => unknown): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const pair of map.items) {
    const key = scalarOf(pair.key);
    if (typeof key === "string") fields.set(key, readValue(resolve(pair.value), resolve));
  }
  return fields;
}

function readValue(node: unknown, resolve: (node: unknown) => unknown): unknown {
  if (!isSeq(node)) return isMap(node) ? {} : scalarOf(node);
  return node.items.map((item) => scalarOf(resolve(item)) ?? {});
}

/** `null` for an empty value and `null` itself, else the text as written (without its quotes). */
function scalarOf(node: unknown): string | null | undefined {
  if (node === null) return null;
  if (!isScalar(node)) return undefined;
  if (node.value === null) return null;
  return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
}
