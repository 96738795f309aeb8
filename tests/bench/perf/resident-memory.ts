/** How much memory the Worker takes in plain workerd once it has answered many different queries. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as z from "zod/mini";
import { COMPATIBILITY_DATE } from "../../support/compatibility-date.ts";

/** What was measured. */
export interface ResidentMemory {
  readonly megabytes: number;
  /** Queries answered: fewer than given when the time was over. */
  readonly queries: number;
}

/** Queries under way at once, as many connections as an isolate at the edge may well have. */
const CONCURRENCY = 16;

/** Longest time that queries are asked for. */
const MAX_ASKING_MS = 180_000;

/** Longest time until the first answer. */
const MAX_START_MS = 30_000;

const harnessSchema = z.object({
  workerdCmd: z.custom<(options: object) => string>((value) => typeof value === "function"),
});

/**
 * Starts the harness's workerd, which has no inspector and no development server in it, asks the
 * queries and reads the resident size.
 *
 * @param home Home of the harness, where it has put its sources and its workerd.
 * @param script The bundled Worker.
 * @param site Root of the static assets.
 * @throws {Error} When an answer is not of status 200.
 */
export async function measureResidentMemory(
  home: string,
  script: string,
  site: string,
  queries: readonly string[],
): Promise<ResidentMemory> {
  const port = await findFreePort();
  const command = await workerdCommand(home, script, site, port);
  const server = spawn("bash", ["-c", `exec ${command}`], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const exit = once(server, "exit");
  const kill = () => server.kill("SIGKILL");
  process.once("exit", kill);
  try {
    const address = `http://127.0.0.1:${port}/v1/search?q=`;
    await untilAnswered(address);
    const asked = await askAll(address, queries);
    return { megabytes: readResidentMegabytes(server.pid), queries: asked };
  } finally {
    process.off("exit", kill);
    kill();
    await exit;
  }
}

/** The harness writes the configuration; it embeds scripts from its own folder only. */
async function workerdCommand(
  home: string,
  script: string,
  assets: string,
  port: number,
): Promise<string> {
  process.env["PERF_HOME"] = home;
  const copy = join(home, "build", `depeche-memory-${port}.js`);
  copyFileSync(script, copy);
  const harness: unknown = await import(pathToFileURL(join(home, "src/lib/workerd.mjs")).href);
  return harnessSchema
    .parse({ ...Object(harness) })
    .workerdCmd({ name: "depeche-memory", script: copy, port, assets, compat: COMPATIBILITY_DATE });
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

async function askAll(address: string, queries: readonly string[]): Promise<number> {
  const deadline = performance.now() + MAX_ASKING_MS;
  let asked = 0;
  const queue = queries.values();
  const askRest = async () => {
    for (const query of queue) {
      if (performance.now() > deadline) return;
      await ask(`${address}${encodeURIComponent(query)}`);
      asked += 1;
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, askRest));
  return asked;
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
