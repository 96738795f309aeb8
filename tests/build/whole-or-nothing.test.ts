/** Row 45 and 57 to 60: whatever happens to a build, the archive in use is one whole build. */

import { existsSync, mkdirSync, readdirSync, rmSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readFiles } from "../archive/faulty-files.ts";
import { readManifest } from "../support/build-archive.ts";
import { serveArchive } from "../support/serve-archive.ts";
import { askSearch, writeJsonLines } from "../support/serve-articles.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";
import {
  makeArticles,
  type RunningCommand,
  runCommand,
  startCommand,
  temporaryFolder,
} from "./run-command.ts";

const names = ["one", "two", "three"] as const;
type Name = (typeof names)[number];

/** What the builds are when nothing disturbs them: files by path below `archive/`. */
const references = new Map<Name, { build: string; files: ReadonlyMap<string, Uint8Array> }>();

beforeAll(async () => {
  await inTemporaryFolder(async (folder) => {
    for (const name of names) {
      const site = join(folder, name);
      expect((await build(folder, name, site)).code).toBe(0);
      const files = readFiles(join(site, "archive"));
      references.set(name, { build: readManifest(site).build, files });
    }
  });
});

function commandFor(folder: string, name: Name, site: string): string[] {
  const input = join(folder, `${name}.jsonl`);
  writeJsonLines(input, makeArticles(name, 300));
  return ["build", "--input", input, "--out", site, "--pictures", "0"];
}

function build(folder: string, name: Name, site: string) {
  return runCommand(commandFor(folder, name, site));
}

function idOf(name: Name): string {
  return references.get(name)?.build ?? "";
}

function isBuildFolder(name: string): boolean {
  return /^[0-9a-f]{16}$/.test(name);
}

function buildsIn(site: string): string[] {
  return readdirSync(join(site, "archive")).filter(isBuildFolder);
}

/** The name of the build in use, after every file of it was compared with what it must be. */
function wholeBuildIn(site: string): Name | undefined {
  const { build: id } = readManifest(site);
  const name = names.find((candidate) => idOf(candidate) === id);
  const expected = [...(name ? (references.get(name)?.files ?? []) : [])];
  const found = readFiles(join(site, "archive"));
  const damaged = expected.filter(([path, bytes]) => {
    const other = found.get(path);
    return !other || Buffer.compare(bytes, other) !== 0;
  });
  expect(damaged.map(([path]) => path)).toEqual([]);
  return name;
}

function leftoversIn(site: string): string[] {
  const beside = readdirSync(join(site, "archive"));
  return beside.filter((name) => name !== "manifest.json" && !isBuildFolder(name));
}

describe("builds into one folder, one after another,", () => {
  test("keep the build before the one in use, also when nothing changes, and remove older ones", async () => {
    const folder = temporaryFolder();
    const site = join(folder, "site");
    for (const name of [...names, "three"] as const) await build(folder, name, site);
    expect(wholeBuildIn(site)).toBe("three");
    expect(buildsIn(site).toSorted()).toEqual([idOf("two"), idOf("three")].toSorted());
    expect(leftoversIn(site)).toEqual([]);
  });

  test("remove what builds now dead have left, and not what a living one writes", async () => {
    const folder = temporaryFolder();
    const archive = join(folder, "site/archive");
    // No process has a number beyond 2^22 on Linux; this test's own is alive.
    const [dead, alive] = [".staging-99999999", `.staging-${process.pid}`];
    for (const staging of [dead, alive]) {
      mkdirSync(join(archive, staging, "files"), { recursive: true });
      writeFileSync(join(archive, staging, "files/terms"), "half");
    }
    expect((await build(folder, "one", join(folder, "site"))).code).toBe(0);
    expect(readdirSync(archive).toSorted()).toEqual(
      [alive, idOf("one"), "manifest.json"].toSorted(),
    );
  });

  test("do not remove a build that another one is about to put to use", async () => {
    const folder = temporaryFolder();
    const archive = join(folder, "site/archive");
    await build(folder, "one", join(folder, "site"));
    mkdirSync(join(archive, `.staging-${process.pid}`));
    mkdirSync(join(archive, "0123456789abcdef"));
    await build(folder, "two", join(folder, "site"));
    await build(folder, "three", join(folder, "site"));
    expect(existsSync(join(archive, "0123456789abcdef"))).toBe(true);
  });

  test("mend files of the same build that were lost or damaged", async () => {
    const folder = temporaryFolder();
    const site = join(folder, "site");
    await build(folder, "one", site);
    const [terms = ""] = readdirSync(join(site, "archive", idOf("one"), "terms"));
    rmSync(join(site, "archive", idOf("one"), "terms", terms));
    rmSync(join(site, "archive", idOf("one"), "export"), { recursive: true });
    const [cards = ""] = readdirSync(join(site, "archive", idOf("one"), "cards"));
    writeFileSync(join(site, "archive", idOf("one"), "cards", cards), "damaged");
    expect((await build(folder, "one", site)).code).toBe(0);
    expect(wholeBuildIn(site)).toBe("one");
  });
});

test.each<{ name: string; second: Name }>([
  { name: "of different articles", second: "two" },
  { name: "of the same articles", second: "one" },
])("two builds at once $name both succeed and leave one whole archive", async ({ second }) => {
  const folder = temporaryFolder();
  const site = join(folder, "site");
  await build(folder, "three", site);
  const commands = [commandFor(folder, "one", site), commandFor(folder, second, site)];
  const results = await Promise.all(commands.map((words) => runCommand(words)));
  expect(results.map(({ code, stderr }) => (code === 0 ? 0 : stderr))).toEqual([0, 0]);
  expect(["one", second]).toContain(wholeBuildIn(site));
  expect(leftoversIn(site)).toEqual([]);
});

/** Ends a build the hard way as soon as something has happened; `onEvent` starts to look for it. */
async function killWhen(
  words: readonly string[],
  onEvent: (command: RunningCommand, kill: () => void) => void,
): Promise<number | string> {
  const command = startCommand(words);
  onEvent(command, () => command.process.kill("SIGKILL"));
  const { code } = await command.ended;
  return code;
}

describe("a build that is killed leaves the archive whole, and the next one needs no help:", () => {
  const moments: readonly {
    readonly name: string;
    readonly onEvent: (site: string, command: RunningCommand, kill: () => void) => void;
  }[] = [
    {
      name: "when it begins to read",
      onEvent: (_, { process: child }, kill) => {
        child.stderr?.once("data", kill);
      },
    },
    {
      name: "when it begins to write",
      onEvent: (_, { process: child }, kill) => {
        child.stderr?.on("data", (text: string) => text.includes("Writing") && kill());
      },
    },
    ...[1, 2, 3, 4].map((count) => ({
      name: `after change ${count} of the archive's folder`,
      onEvent: (site: string, { process: child }: RunningCommand, kill: () => void) => {
        let seen = 0;
        const watcher = watch(join(site, "archive"), () => {
          seen += 1;
          if (seen === count) kill();
        });
        child.once("close", () => watcher.close());
      },
    })),
  ];

  test("at any of several moments", async () => {
    const folder = temporaryFolder();
    const site = join(folder, "site");
    await build(folder, "three", site);
    await build(folder, "one", site);
    let killed = 0;
    for (const { name, onEvent } of moments) {
      const code = await killWhen(commandFor(folder, "two", site), (command, kill) =>
        onEvent(site, command, kill),
      );
      if (code === "SIGKILL") killed += 1;
      const inUse = wholeBuildIn(site);
      expect({ name, inUse: ["one", "two"].includes(inUse ?? "") }).toEqual({ name, inUse: true });
      expect({ name, code: (await build(folder, "one", site)).code }).toEqual({ name, code: 0 });
      expect(wholeBuildIn(site)).toBe("one");
      expect({ name, left: leftoversIn(site) }).toEqual({ name, left: [] });
    }
    expect(killed).toBeGreaterThan(3);
    const server = await serveArchive(site);
    try {
      expect(await askSearch(server, "/v1/search?q=town+one")).toMatchObject({ total: 300 });
    } finally {
      await server.stop();
    }
  }, 120_000);
});
