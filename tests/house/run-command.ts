/** Commands as a newcomer gives them: in a process of their own, at a machine that has never seen them. */

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { PROJECT_ROOT } from "../support/project-root.ts";

/** A command that was started. */
export interface RunningCommand {
  /** Resolves when the output has text that matches. Rejects when the command ends without. */
  awaitOutput(pattern: RegExp): Promise<void>;
  /** Signals the whole group of processes, as Ctrl+C in a terminal does; nothing once all have ended. */
  signal(name: NodeJS.Signals): void;
  /** Resolves when the command and all that it started have ended. */
  readonly ended: Promise<EndedCommand>;
}

/** A command that has ended. */
export interface EndedCommand {
  /** Exit code; `null` when a signal ended it. */
  readonly code: number | null;
  /** Standard output and standard error as they came, without the codes of colors. */
  readonly output: string;
}

/** Runs npm without its own remarks on updates and money. */
export const npmCommand = ["npm", "--no-update-notifier", "--no-fund"] as const;

/**
 * Starts a command at the root of the project, in a group of processes of its own.
 *
 * @param home Folder that stands for the newcomer's home, so that whatever a tool asks or tells the
 *   first time it runs is asked or told.
 */
export function startCommand(words: readonly string[], home: string): RunningCommand {
  const [program = "", ...rest] = words;
  const child = spawn(program, rest, {
    cwd: PROJECT_ROOT,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: newcomerEnvironment(home),
  });
  let output = "";
  let hasEnded = false;
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<EndedCommand>((resolve, reject) => {
    child.on("error", reject);
    // Not `exit`: the streams close when the last process that holds them has ended.
    child.on("close", (code) => {
      hasEnded = true;
      resolve({ code, output: withoutColors(output) });
    });
  });
  const awaitOutput = (pattern: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!pattern.test(withoutColors(output))) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
      ended.then((end) => reject(new Error(`ended without ${pattern}:\n${end.output}`)), reject);
    });
  const signal = (name: NodeJS.Signals): void => {
    if (child.pid !== undefined && !hasEnded) process.kill(-child.pid, name);
  };
  return { awaitOutput, signal, ended };
}

/** Runs a command to its end. */
export function runCommand(words: readonly string[], home: string): Promise<EndedCommand> {
  return startCommand(words, home).ended;
}

/** Words that run the project's launcher with this Node. */
export function launcher(...words: string[]): string[] {
  return [process.execPath, join(PROJECT_ROOT, "index-build/launch.mjs"), ...words];
}

/** A port that nobody listened on a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === "object" && address) resolve(address.port);
        else reject(new Error("The system named no port."));
      });
    });
  });
}

/** What a newcomer's shell has: nothing of the test runner's, of npm's or of an account. */
function newcomerEnvironment(home: string): NodeJS.ProcessEnv {
  const { PATH, TMPDIR } = process.env;
  return { PATH, HOME: home, ...(TMPDIR !== undefined && { TMPDIR }) };
}

function withoutColors(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of colors begin with one.
  return text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "");
}
