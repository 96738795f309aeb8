/** Walks an input: every file below it that may be read, in an order that no system changes. */

import type { Dirent, Stats } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { type FaultItem, faultItem } from "./read-item.ts";
import type { SourcePlace } from "./source-file.ts";

/** A file to read, and how it is called in reports and identifiers. */
export interface FoundFile {
  readonly kind: "file";
  readonly place: SourcePlace;
  /** Where to open it. */
  readonly realPath: string;
  /** Path below the input with its extension; the base name when the input is the file itself. */
  readonly name: string;
  readonly sizeBytes: number;
  /** True when the file was found in a folder, false when it was named as an input itself. */
  readonly belowFolder: boolean;
}

/** A file of the input, or the reason that there is none. */
export type Found = FoundFile | FaultItem;

interface Walk {
  readonly rootReal: string;
  readonly input: string;
  /** Real paths of folders reached through a link, so that no cycle is walked twice. */
  readonly linked: Set<string>;
}

/**
 * Yields the files of one input, sorted by the UTF-16 code units of their path below it.
 *
 * Names that begin with a dot are not looked at. A symbolic link is followed when its target is
 * inside the input but hidden there (a store such as git-annex's); one to a visible target is
 * passed over, because that is read in its own place; one that leaves the input is refused.
 * The input itself may be a link. Devices, sockets and pipes are never opened.
 */
export async function* walkInput(input: string): AsyncGenerator<Found> {
  const shown = toSlashes(input);
  let rootReal: string;
  let stats: Stats;
  try {
    rootReal = await realpath(input);
    stats = await stat(rootReal);
  } catch (error) {
    yield systemFault({ path: shown }, error);
    return;
  }
  if (stats.isDirectory()) {
    yield* walkFolder({ rootReal, input: shown, linked: new Set() }, rootReal, "");
  } else {
    yield* fileOrRefusal({ path: shown }, rootReal, path.basename(input), stats, false);
  }
}

/**
 * Wraps an error of the file system: `not-found` for a missing path, else `unreadable` with its code.
 *
 * @throws Whatever it is given that is not an error of the system: that is a bug of ours.
 */
export function systemFault(place: SourcePlace, error: unknown): FaultItem {
  if (!(error instanceof Error && "code" in error && "syscall" in error)) throw error;
  return error.code === "ENOENT"
    ? faultItem(place, "not-found")
    : faultItem(place, "unreadable", { system: String(error.code) });
}

async function* walkFolder(walk: Walk, realFolder: string, below: string): AsyncGenerator<Found> {
  let entries: Dirent[];
  try {
    entries = await readdir(realFolder, { withFileTypes: true });
  } catch (error) {
    yield systemFault(placeOf(walk, below), error);
    return;
  }
  for (const entry of sortEntries(entries)) {
    if (entry.name.startsWith(".")) continue;
    const name = below === "" ? entry.name : `${below}/${entry.name}`;
    const real = path.join(realFolder, entry.name);
    if (entry.isDirectory()) yield* walkFolder(walk, real, name);
    else if (entry.isSymbolicLink()) yield* followLink(walk, real, name);
    else yield* statFile(walk, real, name);
  }
}

/** Folders sort as if their name ended in `/`, which is the order of the whole paths. */
function sortEntries(entries: readonly Dirent[]): Dirent[] {
  const key = (entry: Dirent) => (entry.isDirectory() ? `${entry.name}/` : entry.name);
  return entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

async function* followLink(walk: Walk, link: string, name: string): AsyncGenerator<Found> {
  const place = placeOf(walk, name);
  let target: string;
  let stats: Stats;
  try {
    target = await realpath(link);
    stats = await lstat(target);
  } catch (error) {
    yield systemFault(place, error);
    return;
  }
  const inside = path.relative(walk.rootReal, target);
  if (inside.startsWith("..") || path.isAbsolute(inside)) {
    yield faultItem(place, "symlink-outside");
    return;
  }
  const hidden = inside.split(path.sep).some((part) => part.startsWith("."));
  if (!hidden || walk.linked.has(target)) return;
  if (stats.isDirectory()) {
    walk.linked.add(target);
    yield* walkFolder(walk, target, name);
  } else {
    yield* fileOrRefusal(place, target, name, stats);
  }
}

async function* statFile(walk: Walk, real: string, name: string): AsyncGenerator<Found> {
  const place = placeOf(walk, name);
  try {
    yield* fileOrRefusal(place, real, name, await lstat(real));
  } catch (error) {
    yield systemFault(place, error);
  }
}

function* fileOrRefusal(
  place: SourcePlace,
  realPath: string,
  name: string,
  stats: Stats,
  belowFolder = true,
): Generator<Found> {
  if (stats.isFile()) {
    yield { kind: "file", place, realPath, name, sizeBytes: stats.size, belowFolder };
    return;
  }
  yield faultItem(place, "unreadable", { system: "not a regular file" });
}

function placeOf(walk: Walk, name: string): SourcePlace {
  return { path: name === "" ? walk.input : `${walk.input.replace(/\/+$/, "")}/${name}` };
}

function toSlashes(given: string): string {
  return path.sep === "\\" ? given.replaceAll("\\", "/") : given;
}
