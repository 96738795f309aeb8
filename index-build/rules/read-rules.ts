/** Reads the tables of words and rules in `data/rules`, which grammars are written against. */

import { readFileSync } from "node:fs";
import type { z } from "zod";

const FOLDER = new URL("../../data/rules/", import.meta.url);

/**
 * Reads `data/rules/<name>.json`.
 *
 * @throws {Error} When the file is not there or not as `schema` wants it; the message names the file and the key.
 */
export function readRules<Rules>(name: string, schema: z.ZodType<Rules>): Rules {
  return parseRules(readFileSync(new URL(`${name}.json`, FOLDER), "utf8"), name, schema);
}

/**
 * Reads a table of rules from the text of its file.
 *
 * @param name Of the file, without `.json`: for the message.
 * @throws {Error} As {@link readRules}.
 */
export function parseRules<Rules>(json: string, name: string, schema: z.ZodType<Rules>): Rules {
  const read = schema.safeParse(JSON.parse(json));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const key = issue?.path.join(".") ?? "";
  throw new Error(`data/rules/${name}.json: ${key}: ${issue?.message ?? "malformed"}.`);
}
