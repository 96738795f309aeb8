/** The command line as its users call it, in a process of its own. */

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { BUILD_SCRIPT } from "../support/build-archive.ts";

/** What a command that ended has left. */
export interface CommandResult {
  /** Exit code; the name of the signal when one ended it. */
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that runs. */
export interface RunningCommand {
  readonly process: ChildProcess;
  readonly ended: Promise<CommandResult>;
}

/** Starts a command. `environment` is added to that of the test. */
export function startCommand(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): RunningCommand {
  const child = spawn(process.execPath, [BUILD_SCRIPT, ...words], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  }
  const ended = new Promise<CommandResult>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code: code ?? signal ?? "", ...output }));
  });
  return { process: child, ended };
}

/** Runs a command until it ends. It may fail. */
export function runCommand(
  words: readonly string[],
  environment?: Readonly<Record<string, string>>,
): Promise<CommandResult> {
  return startCommand(words, environment).ended;
}

/** A new folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "depeche-build-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Articles in English, all different. `name` is part of their ids and texts. */
export function makeArticles(name: string, count: number): object[] {
  return Array.from({ length: count }, (_, number) => ({
    id: `${name}-${number}`,
    title: `Report ${number} of ${name}`,
    text: `The town of ${name} reported number ${number}. ${"More was said there. ".repeat(number % 9)}`,
    lang: "en",
    date: "2020-02-04",
  }));
}
