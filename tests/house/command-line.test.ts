import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { USAGE } from "../../index-build/command-line.ts";
import { buildArchive } from "../support/build-archive.ts";
import { PROJECT_ROOT } from "../support/project-root.ts";
import { freePort, launcher, npmCommand, runCommand, startCommand } from "./run-command.ts";

/** What a quiet tool does not say: faults, stack traces, questions, and what it tells its makers. */
const NOISE = [
  /error/i,
  /warn/i,
  /^\s+at .+:\d+:\d+/m,
  /\?\s*(?:$|[([›])/m,
  /\b(?:telemetry|metrics|usage data|anonymous)\b/i,
  /\b(?:update available|new version|log ?in|sign up|feedback)\b/i,
];

let temporary: string;
let home: string;
let archive: string;
beforeAll(async () => {
  temporary = mkdtempSync(join(tmpdir(), "depeche-house-"));
  home = join(temporary, "home");
  archive = join(temporary, "archive");
  mkdirSync(home);
  await buildArchive([join(PROJECT_ROOT, "data/articles")], archive);
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

function noiseIn(output: string): string[] {
  return NOISE.filter((pattern) => pattern.test(output)).map(String);
}

describe("command line", () => {
  test.concurrent.each([[["help"]], [["build", "--help"]], [[]]])(
    "the words %j print the usage and succeed",
    async (words) => {
      const { code, output } = await runCommand(launcher(...words), home);
      expect(output).toBe(USAGE);
      expect(code).toBe(0);
    },
  );

  test.concurrent.each([
    [["nonsense"], 'There is no command "nonsense".'],
    [["build", "--nonsense"], "--nonsense"],
    [["build", "--port", "1"], '"build" does not take --port.'],
    [["dev", "--port", "99999"], "--port takes a whole number up to 65535"],
    [["inspect"], "Name a file or folder to inspect."],
  ])("the words %j are misuse: the reason, the usage and exit code 2", async (words, reason) => {
    const { code, output } = await runCommand(launcher(...words), home);
    expect(output).toContain(reason);
    expect(output.endsWith(USAGE)).toBe(true);
    expect(code).toBe(2);
  });

  test("`npm run dev` serves a built archive, says little, and ends when it is interrupted", async () => {
    const port = await freePort();
    const words = ["run", "dev", "--", "--archive", archive, "--port", String(port)];
    const command = startCommand([...npmCommand, ...words], home);
    onTestFinished(() => command.signal("SIGKILL"));
    try {
      await command.awaitOutput(new RegExp(`Ready on http://127\\.0\\.0\\.1:${port}`));
      const response = await fetch(`http://127.0.0.1:${port}/healthz`);
      expect(await response.json()).toMatchObject({ status: "ok" });
      const page = await fetch(`http://127.0.0.1:${port}/?q=Alep`);
      expect(await page.text()).toContain("<mark>");
    } finally {
      command.signal("SIGINT");
    }
    const { output } = await command.ended;
    expect(noiseIn(output), output).toEqual([]);
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  });

  test("`npm run dev` without an archive says how to build one", async () => {
    const words = ["run", "-s", "dev", "--", "--archive", join(temporary, "none")];
    const { code, output } = await runCommand([...npmCommand, ...words], home);
    expect(output).toMatch(/There is no archive in .*npm run build/);
    expect(code).toBe(1);
  });

  test("`npm run deploy -- --dry-run` shows what would be sent, without an account", async () => {
    const sent = join(temporary, "sent");
    const words = ["run", "deploy", "--", "--dry-run", "--outdir", sent, "--assets", archive];
    const { code, output } = await runCommand([...npmCommand, ...words], home);
    expect(output).toMatch(/Read \d+ files from the assets directory/);
    expect(output).toMatch(/Total Upload: .* gzip: /);
    expect(output).toMatch(/env\.ASSETS/);
    expect(noiseIn(output), output).toEqual([]);
    expect(code).toBe(0);
    expect(existsSync(join(sent, "main.js"))).toBe(true);
  });
});

describe("continuous integration", () => {
  const script = join(PROJECT_ROOT, ".ci/run");

  test(".ci/run can be run as it is", () => {
    expect(statSync(script).mode & 0o111).toBe(0o111);
    expect(readFileSync(script, "utf8")).toMatch(/^#!\/usr\/bin\/env bash\n/);
  });

  test(".ci/run installs from the lock file, tests, and closes with a count and the status", () => {
    const lines = readFileSync(script, "utf8").trimEnd().split("\n");
    expect(lines.join("\n")).toMatch(/\bnpm ci && npm test\b/);
    expect(lines.at(-2)).toMatch(/^printf '%s passed, %s failed, %s skipped\\n'/);
    expect(lines.at(-1)).toBe('exit "$status"');
  });
});
