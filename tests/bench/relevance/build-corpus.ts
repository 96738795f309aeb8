import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { BUILD_SCRIPT, type BuiltArchive, readManifest } from "../../support/build-archive.ts";

/**
 * Builds an archive with the command that users have, and with dictionaries of their own.
 *
 * @param input File of articles.
 * @param folder Folder of the archive, made when it is not there.
 * @param dictionaries Files of words of two languages.
 * @throws {Error} When the command fails, with what it printed.
 */
export async function buildCorpus(
  input: string,
  folder: string,
  dictionaries: readonly string[],
): Promise<BuiltArchive> {
  const lists = dictionaries.flatMap((file) => ["--dictionary", file]);
  const start = performance.now();
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [BUILD_SCRIPT, "build", "--input", input, "--out", folder, ...lists],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  const seconds = (performance.now() - start) / 1000;
  return { ...readManifest(folder), output: `${stdout}${stderr}`, seconds };
}
