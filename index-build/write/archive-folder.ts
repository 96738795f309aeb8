/**
 * The folder of an archive: files named by their hash, a build visible whole or not at all.
 *
 *     OUT/archive/.staging-PID/...   while it is made, with the temporary files
 *     OUT/archive/BUILD/...          a rename a file later
 *     OUT/archive/manifest.json      one rename later, and only this makes it the build in use
 *
 * A build that dies leaves the manifest, and so the build in use, as they were.
 */

import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import {
  FILE_NAME_LENGTH,
  MANIFEST_PATH,
  type Manifest,
  type Section,
  writeManifest,
} from "../../src/contract/manifest.ts";

const STAGING = ".staging-";

/**
 * Files that the free plan serves; a paid one serves 100,000.
 * https://developers.cloudflare.com/workers/platform/limits/#static-assets
 */
export const FREE_PLAN_FILES = 20_000;

/** Files kept free for the manifests, and for the build before this one while it is read. */
const FILES_KEPT_FREE = 100;

/** Files and bytes of one section. */
export interface SectionSize {
  files: number;
  bytes: number;
}

/** A build that is being written. */
export class ArchiveFolder {
  /** The folder of static assets. */
  readonly out: string;
  readonly #manifestPath: string;
  readonly #root: string;
  readonly #staging: string;
  readonly #files: string;
  /** A folder for files that this build needs while it runs. */
  readonly workFolder: string;
  /** What was written so far, by section. */
  readonly sizes = new Map<Section, SectionSize>();

  /** Makes the staging folder, and removes those that builds now dead have left. */
  constructor(out: string) {
    this.out = out;
    this.#manifestPath = join(out, MANIFEST_PATH);
    this.#root = dirname(this.#manifestPath);
    this.#staging = join(this.#root, `${STAGING}${process.pid}`);
    this.#files = join(this.#staging, "files");
    this.workFolder = join(this.#staging, "work");
    mkdirSync(this.#root, { recursive: true });
    for (const name of readdirSync(this.#root)) {
      if (name.startsWith(STAGING) && !isOfRunning(name)) {
        rmSync(join(this.#root, name), { recursive: true, force: true });
      }
    }
    rmSync(this.#staging, { recursive: true, force: true });
    mkdirSync(this.#files, { recursive: true });
    mkdirSync(this.workFolder);
  }

  /** Stores a file in a section and returns its name. Equal bytes are one file. */
  put(section: Section, bytes: Uint8Array): string {
    const name = createHash("sha256").update(bytes).digest("hex").slice(0, FILE_NAME_LENGTH);
    const folder = join(this.#files, section);
    const size = this.sizes.get(section) ?? { files: 0, bytes: 0 };
    if (size.files === 0) mkdirSync(folder, { recursive: true });
    const path = join(folder, name);
    if (!existsSync(path)) {
      writeFileSync(path, bytes);
      size.files += 1;
      size.bytes += bytes.length;
    }
    this.sizes.set(section, size);
    return name;
  }

  /** Files that may still be written before the free plan has no room for them; 0 when it has none now. */
  get room(): number {
    const files = [...this.sizes.values()].reduce((sum, size) => sum + size.files, 0);
    return Math.max(0, FREE_PLAN_FILES - FILES_KEPT_FREE - files);
  }

  /**
   * Makes this build the one in use, and removes all others but the one that it replaces.
   *
   * @param replaced Build in use before, kept for those who are reading it.
   * @returns The build's id.
   */
  publish(content: Omit<Manifest, "build">, replaced: string | undefined): string {
    const { build, file } = writeManifest(content, (text) =>
      createHash("sha256").update(text).digest("hex"),
    );
    writeFileSync(join(this.#files, "manifest.json"), file);
    moveFiles(this.#files, join(this.#root, build));
    this.replace(MANIFEST_PATH, file);
    // Built again without a change: the build before is still the one before.
    if (build !== replaced) this.#removeOthers([build, replaced]);
    return build;
  }

  /**
   * Writes a file aside and renames it, so that a reader sees the old one or the new one.
   *
   * @param path Below the folder of static assets.
   */
  replace(path: string, content: string | Uint8Array): void {
    const aside = join(this.workFolder, basename(path));
    const target = join(this.out, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(aside, content);
    renameSync(aside, target);
  }

  /** Removes all builds but these and the one in use, unless another build is just being made. */
  #removeOthers(kept: readonly (string | undefined)[]): void {
    const names = readdirSync(this.#root);
    // What looks old may be what another process is about to put to use; the next build removes it.
    if (names.some((name) => name.startsWith(STAGING) && isOfRunning(name))) return;
    // Read after the folder: whoever was done before has written the manifest before.
    const inUse = this.buildInUse();
    for (const name of names) {
      if (!/^[0-9a-f]{16}$/.test(name) || kept.includes(name) || name === inUse) continue;
      const removed = join(this.workFolder, name);
      // Renamed first, so that a process that dies here does not leave half a build behind.
      renameSync(join(this.#root, name), removed);
      rmSync(removed, { recursive: true, force: true });
    }
  }

  /** The build that the manifest names now; a manifest that cannot be read names none. */
  buildInUse(): string | undefined {
    try {
      const { build } = JSON.parse(readFileSync(this.#manifestPath, "utf8")) as Manifest;
      return build;
    } catch {
      return undefined;
    }
  }

  /** Removes what this build left beside the published files. The build in use stays. */
  discard(): void {
    rmSync(this.#staging, { recursive: true, force: true });
  }
}

/**
 * Moves the files of a build's folder, one by one. The same content has the same id: when the build
 * is there already, each of its files is replaced by itself, which mends what was lost or damaged.
 */
function moveFiles(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(to, relative(from, source));
    mkdirSync(dirname(target), { recursive: true });
    renameSync(source, target);
  }
}

/** Whether the process that a staging folder is named after lives and is another than this one. */
function isOfRunning(staging: string): boolean {
  return isRunning(Number(staging.slice(STAGING.length)));
}

/** Whether a process lives; one of another user, which may not be signalled, does. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
