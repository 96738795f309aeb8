import { expect, test } from "vitest";
import { readCommand } from "../../index-build/command-line.ts";

const building = {
  inputs: ["data/articles"],
  out: "dist",
  strict: false,
  allowedRejects: 0.2,
};

test.each([
  { words: "build", command: { name: "build", options: building } },
  {
    words: "build --input a --input b --out c --strict --allow-rejects 5",
    command: {
      name: "build",
      options: { inputs: ["a", "b"], out: "c", strict: true, allowedRejects: 0.05 },
    },
  },
  {
    words: "start --port 9000 --out x",
    command: {
      name: "start",
      options: { ...building, out: "x", archive: "x", port: 9000 },
    },
  },
  { words: "dev --archive x", command: { name: "dev", options: { archive: "x", port: 8787 } } },
  { words: "inspect a b", command: { name: "inspect", options: { inputs: ["a", "b"] } } },
  {
    words: "deploy --dry-run --outdir x",
    command: { name: "deploy", options: { rest: ["--dry-run", "--outdir", "x"] } },
  },
  { words: "build --help", command: { name: "help" } },
])("`$words` is understood", ({ words, command }) => {
  expect(readCommand(words.split(" "))).toEqual(command);
});

test.each([
  { words: "bild", reason: 'There is no command "bild".' },
  { words: "build --port 1", reason: '"build" does not take --port.' },
  { words: "dev --input a", reason: '"dev" does not take --input.' },
  { words: "start --port 0x10", reason: '--port takes a whole number up to 65535, not "0x10".' },
  {
    words: "build --allow-rejects 101",
    reason: '--allow-rejects takes a whole number up to 100, not "101".',
  },
  { words: "inspect", reason: "Name a file or folder to inspect." },
])("`$words` is refused with its reason", ({ words, reason }) => {
  expect(readCommand(words.split(" "))).toEqual({ name: "misused", reason });
});

test("an option that nobody knows is refused by its name", () => {
  expect(readCommand(["build", "--inptu", "a"])).toMatchObject({
    name: "misused",
    reason: expect.stringContaining("--inptu"),
  });
});
