/**
 * Bytes to text. UTF-8 is tried strictly and first; whatever is not UTF-8 must be declared or be
 * recognized with confidence. Nothing is ever replaced by U+FFFD: text that cannot be read exactly
 * is refused, because a card quotes it.
 */

import { isUtf8 } from "node:buffer";
import { createRequire } from "node:module";

/** Loads chardet when the first file comes that is not UTF-8: most archives have none. */
const load = createRequire(import.meta.url);

/** Decoded text without its byte order mark, or why there is none. */
export type Decoded =
  | {
      readonly ok: true;
      readonly text: string;
      /** WHATWG name of the encoding, in lower case. */
      readonly encoding: string;
      /** `"detected"` is a guess from the bytes: worth a note. */
      readonly basis: "utf-8" | "mark" | "declared" | "detected";
    }
  | {
      readonly ok: false;
      readonly code: "binary" | "encoding-unknown";
      /** One-based line of the first offending byte. */
      readonly line: number;
    };

/**
 * Lowest score of chardet that is believed. The first 400 characters of 254 French articles score 55
 * and more in windows-1252, those of 79 of 80 Arabic ones 47 and more in windows-1256; the 80th, with
 * 16, is taken for Hebrew. Three French words score 27. Set in 2026-11 on chardet 2.2.0.
 */
const MIN_CONFIDENCE = 25;

/** Chardet is slow, and 64 KiB tell an encoding as well as 64 MiB. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * Decodes a file.
 *
 * @param declared Label that the document itself gives, such as the charset of an HTML page. Only
 *   looked at when the bytes are neither marked nor UTF-8, as a wrong label is common.
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): Decoded {
  const marked = decodeMarked(bytes);
  if (marked) return marked;
  const nul = bytes.indexOf(0);
  if (nul !== -1) return { ok: false, code: "binary", line: lineOf(bytes, nul) };
  if (isUtf8(bytes)) {
    return { ok: true, text: utf8(bytes), encoding: "utf-8", basis: "utf-8" };
  }
  const unknown = { ok: false, code: "encoding-unknown", line: firstBadLine(bytes) } as const;
  if (declared !== undefined && !/^utf-?(?:8|16)/i.test(declared)) {
    const text = decodeAs(bytes, declared);
    if (text !== undefined) {
      return { ok: true, text, encoding: declared.toLowerCase(), basis: "declared" };
    }
  }
  // Mostly valid multi-byte UTF-8 with a broken spot would come out as "Ã©" in any other encoding.
  if (looksLikeDamagedUtf8(bytes)) return unknown;
  return detect(bytes) ?? unknown;
}

function decodeMarked(bytes: Uint8Array): Decoded | undefined {
  const label = markedEncoding(bytes);
  if (label === undefined) return undefined;
  const text = decodeAs(bytes, label);
  if (text === undefined) return { ok: false, code: "encoding-unknown", line: firstBadLine(bytes) };
  const nul = text.indexOf("\0");
  if (nul !== -1) {
    return { ok: false, code: "binary", line: text.slice(0, nul).split("\n").length };
  }
  return { ok: true, text, encoding: label, basis: "mark" };
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return undefined;
}

/** Buffer's decoder, because it is several times as fast as TextDecoder on bytes known to be good. */
function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}

/** Returns `undefined` for a label that is not one and for bytes that the encoding does not have. */
function decodeAs(bytes: Uint8Array, label: string): string | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    // windows-1252 has no error: its five holes come out as C1 controls, which no text contains.
    return /[\u0080-\u0084\u0086-\u009f]/.test(text) ? undefined : text;
  } catch {
    // An unknown label and a byte outside the encoding mean the same here: it is not this one.
    return undefined;
  }
}

function detect(bytes: Uint8Array): Decoded | undefined {
  const { analyse } = load("chardet") as typeof import("chardet");
  for (const { name, confidence } of analyse(bytes.subarray(0, SAMPLE_BYTES))) {
    if (confidence < MIN_CONFIDENCE) return undefined;
    if (name.startsWith("UTF-") || name === "ASCII") continue;
    const text = decodeAs(bytes, name);
    if (text !== undefined) {
      return { ok: true, text, encoding: name.toLowerCase(), basis: "detected" };
    }
  }
  return undefined;
}

function looksLikeDamagedUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) bad += 1;
    else if (length > 1) good += 1;
    at += Math.max(length, 1);
  }
  return good > bad;
}

/** Bytes of the well-formed UTF-8 sequence at `at`, or 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  return length > 0 && isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}

function firstBadLine(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) break;
    at += length;
  }
  return lineOf(bytes, at);
}

function lineOf(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at !== -1 && at < end; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
}

/**
 * Returns the charset that an HTML page or XML document declares in its first 1,024 bytes, if any.
 *
 * @example
 * declaredCharset(Buffer.from('<meta charset="windows-1256">')); // "windows-1256"
 */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  return (/<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ??
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/i.exec(head))?.[1];
}
