/** A temporary file that holds what was made in the order of reading until it is wanted in another. */

import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";

/**
 * Bytes collected before they are written, and read entries that share one piece of memory: small
 * entries should cost neither a system call nor a buffer of their own.
 */
const BUFFER_BYTES = 1024 * 1024;

/** Most bytes of UTF-8 for one UTF-16 code unit. */
const MAX_BYTES_A_UNIT = 3;

/** Texts by the number of their {@link add}, on disk, in UTF-8. */
export class Spool {
  readonly #path: string;
  readonly #file: number;
  readonly #starts: number[] = [0];
  #waiting = Buffer.allocUnsafeSlow(BUFFER_BYTES);
  #waitingBytes = 0;
  #end = 0;
  #memory = new Uint8Array(0);
  #memoryUsed = 0;

  /** @param path File to make; it must not exist. */
  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, "wx+");
  }

  /** Number of entries. */
  get count(): number {
    return this.#starts.length - 1;
  }

  /** Sum of the entries' sizes in bytes. */
  get totalBytes(): number {
    return this.#end;
  }

  /** Appends an entry; the first has number 0. */
  add(text: string): void {
    const needed = text.length * MAX_BYTES_A_UNIT;
    if (this.#waitingBytes + needed > this.#waiting.length) {
      this.#flush();
      if (needed > this.#waiting.length) this.#waiting = Buffer.allocUnsafeSlow(needed);
    }
    const size = this.#waiting.write(text, this.#waitingBytes);
    this.#waitingBytes += size;
    this.#end += size;
    this.#starts.push(this.#end);
  }

  /** Reads an entry back. Its memory is used again after the next {@link release}. */
  read(number: number): Uint8Array {
    this.#flush();
    const start = this.#starts[number] ?? 0;
    const entry = this.#allocate((this.#starts[number + 1] ?? start) - start);
    for (let done = 0; done < entry.length; ) {
      const count = readSync(this.#file, entry, done, entry.length - done, start + done);
      if (count === 0) throw new Error(`the temporary file ${this.#path} was cut short`);
      done += count;
    }
    return entry;
  }

  /** Ends the use of the entries read so far. */
  release(): void {
    this.#memoryUsed = 0;
  }

  /** Closes and removes the file. */
  remove(): void {
    closeSync(this.#file);
    rmSync(this.#path, { force: true });
  }

  #allocate(size: number): Uint8Array {
    if (this.#memoryUsed + size > this.#memory.length) {
      this.#memory = new Uint8Array(Math.max(size, BUFFER_BYTES));
      this.#memoryUsed = 0;
    }
    const start = this.#memoryUsed;
    this.#memoryUsed += size;
    return this.#memory.subarray(start, this.#memoryUsed);
  }

  #flush(): void {
    for (let done = 0; done < this.#waitingBytes; ) {
      done += writeSync(this.#file, this.#waiting, done, this.#waitingBytes - done);
    }
    this.#waitingBytes = 0;
  }
}
