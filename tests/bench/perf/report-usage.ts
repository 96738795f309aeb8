/**
 * Loaded before a command (`node --import`), prints its CPU time and its highest resident size when
 * it ends, in the form in which the harness's own engines report theirs.
 */

import { isMainThread } from "node:worker_threads";

if (isMainThread) process.on("exit", printUsage);

function printUsage(): void {
  const { user, system } = process.cpuUsage();
  const peakMB = process.resourceUsage().maxRSS / 1024;
  console.log(`\n@@${JSON.stringify({ cpuS: (user + system) / 1e6, peakMB })}`);
}
