/** Starts the command line where Node can run TypeScript as it is, and says what is missing elsewhere. */

import * as module from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

// Node runs TypeScript without a flag from 22.18 on. On Linux npm installs such a Node for the
// project's own scripts, whatever the machine has.
const NEEDED = [22, 18];

// A build runs some thousand functions, most of them not often enough to earn what it costs to optimize them
// with all that they call. With these limits 600 and 1,000 articles take a tenth less processor time (2026-11).
setFlagsFromString("--invocation-count-for-turbofan=20000");
setFlagsFromString("--max-inlined-bytecode-size-cumulative=300");

// What was compiled is kept for the next start and for each thread. Where that cannot be, it is done again.
module.enableCompileCache?.(
  fileURLToPath(new URL("../node_modules/.cache/depeche", import.meta.url)),
);

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) {
  await import("./main.ts");
} else {
  process.stderr.write(
    `This command needs Node ${NEEDED.join(".")} or later and runs on ${process.versions.node}. ` +
      "On Linux `npm ci` brings one along; elsewhere install a newer Node.\n",
  );
  process.exitCode = 1;
}
