/**
 * The folder of an archive: files named by their hash, a build visible whole or not at all.
 *
 *     OUT/archive/.staging-PID/...   while it is made, with the temporary files
 *     OUT/archive/BUILD/...          one rename later
 *     OUT/archive/manifest.json      one rename later, and only this makes it the build in use
 *
 * A build that dies leaves the manifest, and so the build in use, as they were.
 */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  FILE_NAME_LENGTH,
  MANIFEST_PATH,
  type Manifest,
  type Section,
  writeManifest,
} from "../../src/contract/manifest.ts";

const STAGING = ".staging-";

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
      if (name.startsWith(STAGING) && !isRunning(Number(name.slice(STAGING.length)))) {
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
    const folder = join(this.#root, build);
    // The same content has the same id: what is there already is this build.
    if (!existsSync(folder)) renameSync(this.#files, folder);
    replaceFile(this.#manifestPath, file);
    for (const name of readdirSync(this.#root)) {
      const isBuild = /^[0-9a-f]{16}$/.test(name);
      if (isBuild && name !== build && name !== replaced) {
        rmSync(join(this.#root, name), { recursive: true, force: true });
      }
    }
    return build;
  }

  /** Removes what this build left beside the published files. The build in use stays. */
  discard(): void {
    rmSync(this.#staging, { recursive: true, force: true });
  }
}

/** Writes a file aside and renames it, so that a reader sees the old one or the new one. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const aside = `${path}.${process.pid}.new`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(aside, content);
  renameSync(aside, path);
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
