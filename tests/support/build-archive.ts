import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import * as z from "zod/mini";
import { PROJECT_ROOT } from "./project-root.ts";

/** The command that builds archives. */
export const BUILD_SCRIPT = join(PROJECT_ROOT, "index-build/main.ts");

/** What a build made. */
export interface BuiltArchive {
  /** Id of the build. */
  readonly build: string;
  /** Articles in the archive. Those rejected are not among them. */
  readonly documents: number;
  /** What the command printed, standard output first. */
  readonly output: string;
  readonly seconds: number;
}

const manifestSchema = z.object({ build: z.string(), documents: z.number() });

/**
 * Builds an archive with the command that users have, in a process of its own. Pictures take most of
 * the time of a small build, and few tests look at them.
 *
 * @param inputs Files or folders of articles.
 * @param folder Folder of the archive, made when it is not there.
 * @throws {Error} When the command fails, with what it printed.
 */
export async function buildArchive(
  inputs: readonly string[],
  folder: string,
  pictures = 0,
): Promise<BuiltArchive> {
  const options = inputs.flatMap((input) => ["--input", input]);
  const start = performance.now();
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [BUILD_SCRIPT, "build", ...options, "--out", folder, "--pictures", String(pictures)],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  const seconds = (performance.now() - start) / 1000;
  const manifest = readManifest(folder);
  return { ...manifest, output: `${stdout}${stderr}`, seconds };
}

/** Reads which build is in use in an archive, and how many articles it has. */
export function readManifest(folder: string): { build: string; documents: number } {
  const file = readFileSync(join(folder, "archive/manifest.json"), "utf8");
  return manifestSchema.parse(JSON.parse(file));
}
