/** What the reading tests have in common: a folder that is thrown away, and everything it yields. */

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { ReadLimits } from "../../../index-build/read/limits.ts";
import { readSources } from "../../../index-build/read/read-sources.ts";
import type { Fault, SourceFile } from "../../../index-build/read/source-file.ts";

/** Lists of bad input kept beside the repository; absent elsewhere. */
export const badInputFolder = path.resolve("../shared/badinput");
export const hasBadInput = existsSync(badInputFolder);

/** Makes a folder of the files given, removed when the test ends. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "depeche-read-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** Everything that the inputs yield. */
export async function readAll(
  inputs: readonly string[],
  limits?: Partial<ReadLimits>,
): Promise<{ sources: SourceFile[]; faults: Fault[]; codes: string[] }> {
  const sources: SourceFile[] = [];
  const faults: Fault[] = [];
  for await (const item of readSources(inputs, limits)) {
    if (item.kind === "source") sources.push(item.source);
    else faults.push(item.fault);
  }
  return { sources, faults, codes: faults.map(({ code }) => code) };
}

/** What one file yields. */
export async function readOne(
  name: string,
  content: string | Uint8Array,
  limits?: Partial<ReadLimits>,
) {
  const folder = makeFolder({ [name]: content });
  const read = await readAll([folder], limits);
  return { ...read, source: read.sources[0], code: read.codes[0] };
}
