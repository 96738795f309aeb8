/** How much memory a Worker takes in plain workerd once it has answered many requests. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as z from "zod/mini";
import { COMPATIBILITY_DATE } from "../../support/compatibility-date.ts";

/** A Worker to start. */
export interface MeasuredWorker {
  /** File of its bundle. */
  readonly script: string;
  /** Root of its static assets, if it has some. */
  readonly assets?: string;
}

/** What was measured. */
export interface MemoryUse {
  /** Resident size of the process. Garbage that workerd had no need to collect is in it. */
  readonly residentMB: number;
  /** JavaScript heap after a collection. */
  readonly heapMB: number;
  /** Array buffers after a collection: files, postings, answers. */
  readonly buffersMB: number;
  /** Requests answered: fewer than given when the time was over. */
  readonly answers: number;
}

/** Requests under way at once, as many connections as an isolate at the edge may well have. */
const CONCURRENCY = 16;

/** Longest time that requests are sent for. */
const MAX_ASKING_MS = 180_000;

/** Longest time until the first answer. */
const MAX_START_MS = 30_000;

const isFunction = (value: unknown) => typeof value === "function";

const workerdSchema = z.object({ workerdCmd: z.custom<(options: object) => string>(isFunction) });

const utilSchema = z.object({ heapMB: z.custom<(port: number) => unknown>(isFunction) });

const heapSchema = z.object({ used: z.number(), backing: z.number() });

/**
 * Starts the harness's workerd, which has no development server in it, sends the requests and reads
 * the sizes.
 *
 * @param home Home of the harness, where it has put its sources and its workerd.
 * @param paths Path and query of each request.
 * @throws {Error} When an answer is not of status 200.
 */
export async function measureMemory(
  home: string,
  worker: MeasuredWorker,
  paths: readonly string[],
): Promise<MemoryUse> {
  const port = await findFreePort();
  const inspector = await findFreePort();
  const command = await workerdCommand(home, worker, port, inspector);
  const server = spawn("bash", ["-c", `exec ${command}`], { stdio: "ignore" });
  const exit = once(server, "exit");
  const kill = () => server.kill("SIGKILL");
  process.once("exit", kill);
  try {
    const origin = `http://127.0.0.1:${port}`;
    await untilAnswered(`${origin}${paths[0] ?? "/"}`);
    const answers = await askAll(origin, paths);
    const residentMB = readResidentMegabytes(server.pid);
    return { residentMB, ...(await readLiveMegabytes(home, inspector)), answers };
  } finally {
    process.off("exit", kill);
    kill();
    await exit;
  }
}

/** The harness writes the configuration; it embeds scripts from its own folder only. */
async function workerdCommand(
  home: string,
  { script, assets }: MeasuredWorker,
  port: number,
  inspector: number,
): Promise<string> {
  const copy = join(home, "build", `depeche-memory-${port}.js`);
  copyFileSync(script, copy);
  const { workerdCmd } = workerdSchema.parse(await importHarness(home, "workerd.mjs"));
  const name = "depeche-memory";
  return workerdCmd({ name, script: copy, port, assets, inspector, compat: COMPATIBILITY_DATE });
}

async function readLiveMegabytes(
  home: string,
  inspector: number,
): Promise<{ heapMB: number; buffersMB: number }> {
  const { heapMB } = utilSchema.parse(await importHarness(home, "util.mjs"));
  const { used, backing } = heapSchema.parse(await heapMB(inspector));
  return { heapMB: used, buffersMB: backing };
}

async function importHarness(home: string, file: string): Promise<object> {
  // Read by the harness when it is loaded.
  process.env["PERF_HOME"] = home;
  const loaded: unknown = await import(pathToFileURL(join(home, "src/lib", file)).href);
  return { ...Object(loaded) };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return address.port;
}

async function untilAnswered(address: string): Promise<void> {
  const deadline = performance.now() + MAX_START_MS;
  for (;;) {
    try {
      await ask(address);
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

async function askAll(origin: string, paths: readonly string[]): Promise<number> {
  const deadline = performance.now() + MAX_ASKING_MS;
  let answers = 0;
  const queue = paths.values();
  const askRest = async () => {
    for (const path of queue) {
      if (performance.now() > deadline) return;
      await ask(`${origin}${path}`);
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, askRest));
  return answers;
}

async function ask(address: string): Promise<void> {
  const response = await fetch(address);
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}: ${body}`);
}

function readResidentMegabytes(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}
