/**
 * Requests that a page of Markdown shows, and the answers it shows beside them.
 *
 * A request is a line of a block marked `sh` that begins with `curl`:
 *
 *     curl -s 'http://localhost:8787/v1/search?q=Alep&limit=1'
 *
 * `-s`, `-i`, `-X METHOD`, `-H 'Name: value'` and line ends with a backslash are understood; anything
 * else, a pipe for instance, makes reading fail, since it would not be tested. Every such request is
 * sent to the sample archive. When the next block of the page, whatever text stands between, is
 * marked `json`, it is the answer to the last request of the block before, told in whole or in part:
 *
 * - Keys may come in any order; elements of an array may not.
 * - The string `"…"` stands for any one value; as the last element of an array also for any number
 *   of further ones, none included.
 * - Any other string that ends in `…` stands for every string that begins with what is before it.
 * - A key `"…"`, whatever its value, says that the object has further keys.
 */

import { parseArgs } from "node:util";
import { readMarkdown } from "./markdown.ts";

/** A request, and the answer the page shows. */
export interface Example {
  /** Line of the page on which the block of the request begins, from 1. */
  readonly line: number;
  readonly method: string;
  /** Path and query, as `fetch` takes it. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The answer as read from JSON; absent when the page shows none. */
  readonly answer?: unknown;
}

/** Where the product listens when a newcomer starts it. */
const ORIGIN = /^http:\/\/(?:localhost|127\.0\.0\.1):8787(?=\/|$)/;

/**
 * Reads the examples of a page, in order.
 *
 * @throws {Error} When a request has a part that is not understood, or an answer is not JSON; the
 *   message has the line.
 */
export function readExamples(markdown: string): Example[] {
  const examples: Example[] = [];
  let awaiting = false;
  for (const { language, text, line } of readMarkdown(markdown).code) {
    const last = examples.at(-1);
    if (language === "json" && awaiting && last) {
      examples[examples.length - 1] = { ...last, answer: parseAnswer(text, line) };
    }
    awaiting = false;
    if (language !== "sh") continue;
    const commands = text
      .replaceAll("\\\n", " ")
      .split("\n")
      .filter((command) => command.trim().startsWith("curl "));
    examples.push(...commands.map((command) => ({ line, ...parseRequest(command, line) })));
    awaiting = commands.length > 0;
  }
  return examples;
}

function parseRequest(command: string, line: number): Omit<Example, "line" | "answer"> {
  const words = [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? "",
  );
  const { values, positionals } = parseCurl(words.slice(1), command, line);
  const [address = "", ...further] = positionals;
  if (!ORIGIN.test(address) || /\s/.test(address) || further.length > 0) {
    throw new Error(`line ${line}: "${command.trim()}" is not understood`);
  }
  const headers = values.header?.map((header) => {
    const [name = "", ...value] = header.split(":");
    return [name, value.join(":").trim()] as const;
  });
  return {
    method: values.request ?? "GET",
    path: address.replace(ORIGIN, "") || "/",
    headers: Object.fromEntries(headers ?? []),
  };
}

function parseCurl(words: string[], command: string, line: number) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        silent: { type: "boolean", short: "s" },
        include: { type: "boolean", short: "i" },
        request: { type: "string", short: "X" },
        header: { type: "string", short: "H", multiple: true },
      },
    });
  } catch (cause) {
    throw new Error(`line ${line}: "${command.trim()}" is not understood`, { cause });
  }
}

function parseAnswer(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`line ${line}: the answer is not JSON`, { cause });
  }
}

/**
 * Holds an answer against the one that the page shows.
 *
 * @param at Where in the answer, for what is returned.
 * @returns What is different, a line each; empty when the page tells the truth.
 */
export function differences(shown: unknown, actual: unknown, at = "$"): string[] {
  if (shown === "…") return [];
  if (typeof shown === "string" && shown.endsWith("…") && typeof actual === "string") {
    return actual.startsWith(shown.slice(0, -1)) ? [] : [tell(at, shown, actual)];
  }
  if (Array.isArray(shown) && Array.isArray(actual)) return arrayDifferences(shown, actual, at);
  if (isRecord(shown) && isRecord(actual)) return recordDifferences(shown, actual, at);
  return Object.is(shown, actual) ? [] : [tell(at, shown, actual)];
}

function arrayDifferences(
  shown: readonly unknown[],
  actual: readonly unknown[],
  at: string,
): string[] {
  const isOpen = shown.at(-1) === "…";
  const told = isOpen ? shown.slice(0, -1) : shown;
  const found = told.flatMap((item, index) =>
    index < actual.length
      ? differences(item, actual[index], `${at}[${index}]`)
      : [`${at}[${index}] is not there`],
  );
  if (isOpen || actual.length <= told.length) return found;
  return [...found, `${at} has ${actual.length} elements, ${told.length} are shown`];
}

function recordDifferences(
  shown: Readonly<Record<string, unknown>>,
  actual: Readonly<Record<string, unknown>>,
  at: string,
): string[] {
  const told = Object.keys(shown).filter((key) => key !== "…");
  const found = told.flatMap((key) =>
    Object.hasOwn(actual, key)
      ? differences(shown[key], actual[key], `${at}.${key}`)
      : [`${at}.${key} is not there`],
  );
  if (Object.hasOwn(shown, "…")) return found;
  const untold = Object.keys(actual).filter((key) => !told.includes(key));
  return [...found, ...untold.map((key) => `${at}.${key} is not shown`)];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function tell(at: string, shown: unknown, actual: unknown): string {
  return `${at} is ${JSON.stringify(actual)}, not ${JSON.stringify(shown)}`;
}
