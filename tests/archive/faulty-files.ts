/** Files of an archive, damaged in the ways that files are damaged on their way. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GiveFile } from "../support/serve-files.ts";

/** How a file can be at fault. */
export const faults = [
  "missing",
  "empty",
  "cut by one byte",
  "cut in half",
  "changed in one bit",
  "replaced by a page",
  "swapped with another",
] as const;

/** One of {@link faults}. */
export type FaultName = (typeof faults)[number];

const PAGE = Buffer.from("<!doctype html><title>Log in</title><p>Please log in to continue.");

/** Returns what is served in place of `bytes`; `other` are those of another file. */
function damage(bytes: Uint8Array, fault: FaultName, other: Uint8Array): Uint8Array | undefined {
  switch (fault) {
    case "missing":
      return undefined;
    case "empty":
      return new Uint8Array(0);
    case "cut by one byte":
      return bytes.slice(0, -1);
    case "cut in half":
      return bytes.slice(0, Math.floor(bytes.length / 2));
    case "changed in one bit": {
      const changed = bytes.slice();
      const place = Math.floor(bytes.length / 3);
      changed[place] = (changed[place] ?? 0) ^ 4;
      return changed;
    }
    case "replaced by a page":
      return PAGE;
    case "swapped with another":
      return other;
  }
}

/** Every file of a folder of static assets, by its path below it. */
export function readFiles(folder: string): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      // A copy: a slice of a Buffer would share its memory.
      return [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))];
    }),
  );
}

/** Files held in memory, to be changed while they are served. */
export class ChangingFiles {
  readonly files: Map<string, Uint8Array>;

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.files = new Map(files);
  }

  readonly give: GiveFile = (path) => this.files.get(path);

  /** Puts a fault in the place of a file. */
  damage(path: string, fault: FaultName, other: string): void {
    const [bytes, otherBytes] = [this.files.get(path), this.files.get(other)];
    if (!bytes || !otherBytes) throw new Error(`There is no file ${path} or ${other}.`);
    const damaged = damage(bytes, fault, otherBytes);
    if (damaged) this.files.set(path, damaged);
    else this.files.delete(path);
    if (fault === "swapped with another") this.files.set(other, bytes);
  }

  /** Makes the files be these and no others. */
  replace(files: ReadonlyMap<string, Uint8Array>): void {
    this.files.clear();
    for (const [path, bytes] of files) this.files.set(path, bytes);
  }
}
