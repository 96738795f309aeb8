/**
 * How fast the build is: runs the users' command in this process, which is then nothing but a build, and tells
 * what it took of the machine, its start and all its threads included.
 */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { readManifest } from "../support/build-archive.ts";

/** Words of the articles that speed is told in: those of a dispatch. */
const WORDS_AN_ARTICLE = 400;

const { values } = parseArgs({
  options: {
    input: { type: "string", multiple: true },
    workers: { type: "string" },
  },
});
const inputs = (values.input ?? ["data/articles"]).flatMap((path) => ["--input", path]);
const workers = values.workers === undefined ? [] : ["--workers", values.workers];
const folder = mkdtempSync(join(tmpdir(), "depeche-bench-"));
const start = performance.now();

process.argv.splice(2, process.argv.length, "build", ...inputs, ...workers, "--out", folder);
// What is measured is the command, from reading its code on.
await import(new URL("../../index-build/launch.mjs", import.meta.url).href);

const wall = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage();
const cpu = (user + system) / 1e6;
const { documents } = readManifest(folder);
const words = countWords(folder);
rmSync(folder, { recursive: true });

process.stdout.write(`
articles                       ${documents}, ${Math.round(words / documents)} words each
CPU seconds, seconds           ${cpu.toFixed(1)}, ${wall.toFixed(1)}
articles a CPU second          ${Math.round(documents / cpu)}
articles of ${WORDS_AN_ARTICLE} words, a CPU s  ${Math.round(words / WORDS_AN_ARTICLE / cpu)}
articles of ${WORDS_AN_ARTICLE} words, a second ${Math.round(words / WORDS_AN_ARTICLE / wall)}
most memory                    ${Math.round(process.resourceUsage().maxRSS / 1024)} MB
cores                          ${availableParallelism()}
`);

/** Words of all articles, as white space parts them. */
function countWords(archive: string): number {
  const schema = z.object({ build: z.string(), export: z.object({ files: z.array(z.string()) }) });
  const file = readFileSync(join(archive, "archive/manifest.json"), "utf8");
  const manifest = schema.parse(JSON.parse(file));
  let count = 0;
  for (const part of manifest.export.files) {
    const path = join(archive, "archive", manifest.build, "export", part);
    for (const line of readFileSync(path, "utf8").trim().split("\n")) {
      const { text } = z.object({ text: z.string() }).parse(JSON.parse(line));
      count += text.match(/\S+/gu)?.length ?? 0;
    }
  }
  return count;
}
