import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readFiles } from "../archive/faulty-files.ts";
import { PROJECT_ROOT } from "../support/project-root.ts";
import { runCommand, temporaryFolder } from "./run-command.ts";

const SAMPLES = join(PROJECT_ROOT, "data/articles");

/** Copies the samples file by file, so that the folder lists them in another order. */
function copyReversed(to: string): string {
  const files = readdirSync(SAMPLES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(SAMPLES.length + 1))
    .sort()
    .reverse();
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(SAMPLES, file), join(to, file));
  }
  return to;
}

async function build(
  folder: string,
  input: string,
  environment: Record<string, string>,
  workers = 1,
) {
  const command = [
    "build",
    "--input",
    input,
    "--out",
    folder,
    "--workers",
    String(workers),
    "--pictures",
    "2",
  ];
  const { code } = await runCommand(command, environment);
  expect(code).toBe(0);
  return readFiles(folder);
}

test("the same articles give the same bytes, whatever the locale, the zone, the folder's order and the number of workers", async () => {
  const folder = temporaryFolder();
  const reversed = copyReversed(join(folder, "reversed"));
  const first = await build(join(folder, "first"), SAMPLES, { LC_ALL: "C", TZ: "UTC" });
  const cases = [
    { input: SAMPLES, environment: { LC_ALL: "C", TZ: "UTC" } },
    {
      input: SAMPLES,
      environment: { LC_ALL: "ar_EG.UTF-8", LANG: "ar_EG", TZ: "Asia/Kolkata" },
      workers: 2,
    },
    { input: reversed, environment: { LC_ALL: "tr_TR.UTF-8", TZ: "America/St_Johns" } },
  ];
  for (const [number, { input, environment, workers }] of cases.entries()) {
    const again = await build(join(folder, `again-${number}`), input, environment, workers);
    expect([...again.keys()].sort()).toEqual([...first.keys()].sort());
    for (const [path, bytes] of first) {
      expect([path, Buffer.compare(bytes, again.get(path) ?? new Uint8Array(0))]).toEqual([
        path,
        0,
      ]);
    }
  }
});

test("building the same again over an archive leaves it byte-same", async () => {
  const folder = join(temporaryFolder(), "site");
  const first = await build(folder, SAMPLES, {});
  expect(await build(folder, SAMPLES, {})).toEqual(first);
});
