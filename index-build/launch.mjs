/** Starts the command line where Node can run TypeScript as it is, and says what is missing elsewhere. */

// Node runs TypeScript without a flag from 22.18 on. On Linux npm installs such a Node for the
// project's own scripts, whatever the machine has.
const NEEDED = [22, 18];

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
