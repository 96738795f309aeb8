/** A temporary file that holds what was made in the order of reading until it is wanted in another. */

import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";

/** Bytes collected before they are written, so that small entries do not cost a system call each. */
const BUFFER_BYTES = 1024 * 1024;

/** Entries by the number of their {@link add}, on disk. */
export class Spool {
  readonly #path: string;
  readonly #file: number;
  readonly #starts: number[] = [0];
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #end = 0;

  /** @param path File to make; it must not exist. */
  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, "wx+");
  }

  /** Number of entries. */
  get count(): number {
    return this.#starts.length - 1;
  }

  /** Sum of the entries' sizes. */
  get totalBytes(): number {
    return this.#end;
  }

  /** Appends an entry; the first has number 0. */
  add(entry: Uint8Array): void {
    this.#waiting.push(entry);
    this.#waitingBytes += entry.length;
    this.#end += entry.length;
    this.#starts.push(this.#end);
    if (this.#waitingBytes >= BUFFER_BYTES) this.#flush();
  }

  /** Reads an entry back. */
  read(number: number): Uint8Array {
    this.#flush();
    const start = this.#starts[number] ?? 0;
    const entry = new Uint8Array((this.#starts[number + 1] ?? start) - start);
    for (let done = 0; done < entry.length; ) {
      const count = readSync(this.#file, entry, done, entry.length - done, start + done);
      if (count === 0) throw new Error(`the temporary file ${this.#path} was cut short`);
      done += count;
    }
    return entry;
  }

  /** Closes and removes the file. */
  remove(): void {
    closeSync(this.#file);
    rmSync(this.#path, { force: true });
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(this.#file, bytes, done);
    }
    this.#waiting = [];
    this.#waitingBytes = 0;
  }
}
