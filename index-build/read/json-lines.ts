/** JSON lines, read in chunks: a file of any size takes the memory of its longest line. */

import { isUtf8 } from "node:buffer";
import { type FileHandle, open } from "node:fs/promises";
import { readJsonLine } from "./json.ts";
import type { ReadLimits } from "./limits.ts";
import { faultItem } from "./read-item.ts";
import type { ReadItem, SourcePlace } from "./source-file.ts";
import { systemFault } from "./walk.ts";

const CHUNK_BYTES = 1024 * 1024;
const NEWLINE = 10;

/** A line's bytes, or `"too-long"`. Lines are numbered from one; the newline is not part of them. */
interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | "too-long";
}

/** Yields what each line of the file holds; lines of white space are passed over, wherever they are. */
export async function* readJsonLines(
  place: SourcePlace,
  realPath: string,
  limits: ReadLimits,
): AsyncGenerator<ReadItem> {
  let file: FileHandle;
  try {
    file = await open(realPath, "r");
  } catch (error) {
    yield systemFault(place, error);
    return;
  }
  let count = 0;
  try {
    for await (const line of readLines(file, limits.lineBytes)) {
      const item = readLine({ ...place, line: line.number }, line, limits);
      if (item === undefined) continue;
      count += 1;
      yield item;
    }
    if (count === 0) yield faultItem(place, "empty");
  } catch (error) {
    yield systemFault(place, error);
  } finally {
    await file.close();
  }
}

function readLine(place: SourcePlace, line: Line, limits: ReadLimits): ReadItem | undefined {
  if (line.bytes === "too-long") {
    return faultItem(place, "line-too-long", { limit: limits.lineBytes });
  }
  const bytes = line.number === 1 ? withoutMark(line.bytes) : line.bytes;
  if (isBlank(bytes)) return undefined;
  if (bytes.includes(0)) return faultItem(place, "binary");
  if (!isUtf8(bytes)) return faultItem(place, "encoding-unknown");
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  return readJsonLine(place, text, limits);
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked ? bytes.subarray(3) : bytes;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 13 || byte === 9);
}

async function* readLines(file: FileHandle, limit: number): AsyncGenerator<Line> {
  const splitter = new LineSplitter(limit);
  for (;;) {
    // A new buffer each time: the pieces of a line outlive the chunk that they came with.
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES);
    if (bytesRead === 0) break;
    yield* splitter.split(buffer.subarray(0, bytesRead));
  }
  if (splitter.hasRest) yield splitter.endLine();
}

/** Cuts chunks at newlines. Past the limit only a line's length is kept, until it ends. */
class LineSplitter {
  readonly #limit: number;
  #number = 0;
  #parts: Buffer[] = [];
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get hasRest(): boolean {
    return this.#bytes > 0;
  }

  *split(chunk: Buffer): Generator<Line> {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      this.#add(chunk.subarray(start, end));
      yield this.endLine();
      start = end + 1;
    }
    this.#add(chunk.subarray(start));
  }

  endLine(): Line {
    const bytes = this.#bytes > this.#limit ? "too-long" : joined(this.#parts);
    this.#number += 1;
    this.#parts = [];
    this.#bytes = 0;
    return { number: this.#number, bytes };
  }

  #add(part: Buffer): void {
    this.#bytes += part.length;
    if (this.#bytes > this.#limit) this.#parts = [];
    else this.#parts.push(part);
  }
}

function joined(parts: readonly Buffer[]): Uint8Array {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
}
