import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { BUILD_SCRIPT, type BuiltArchive, readManifest } from "../../support/build-archive.ts";

/** Lists of a newsroom's own, beside those that come with the project. */
export interface OwnLists {
  /** Files of words of two languages. */
  readonly dictionaries?: readonly string[];
  /** Files of names. */
  readonly names?: readonly string[];
}

/**
 * Builds an archive with the command that users have, and with lists of their own.
 *
 * @param input File of articles.
 * @param folder Folder of the archive, made when it is not there.
 * @throws {Error} When the command fails, with what it printed.
 */
export async function buildCorpus(
  input: string,
  folder: string,
  { dictionaries = [], names = [] }: OwnLists,
): Promise<BuiltArchive> {
  const lists = [
    ...dictionaries.flatMap((file) => ["--dictionary", file]),
    ...names.flatMap((file) => ["--names", file]),
  ];
  const start = performance.now();
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [BUILD_SCRIPT, "build", "--input", input, "--out", folder, "--pictures", "0", ...lists],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  const seconds = (performance.now() - start) / 1000;
  return { ...readManifest(folder), output: `${stdout}${stderr}`, seconds };
}
