import { expect, test } from "vitest";
import { readCommand } from "../../index-build/command-line.ts";

/** The lists that come with the project. */
const lists = { names: ["data/names"], lexicon: ["data/lexicon"], dictionaries: [] };

const building = {
  lists,
  inputs: ["data/articles"],
  out: "dist",
  strict: false,
  allowedRejects: 0.2,
  pictures: 1_000_000,
};

test.each([
  { words: "build", command: { name: "build", options: building } },
  {
    words: "build --input a --input b --out c --strict --allow-rejects 5 --pictures 3",
    command: {
      name: "build",
      options: {
        lists,
        inputs: ["a", "b"],
        out: "c",
        strict: true,
        allowedRejects: 0.05,
        pictures: 3,
      },
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
  { words: "inspect a b", command: { name: "inspect", options: { inputs: ["a", "b"], lists } } },
  {
    words: "build --names a.jsonl --names b --dictionary c.tsv --dictionary d",
    command: {
      name: "build",
      options: {
        ...building,
        lists: {
          ...lists,
          names: ["data/names", "a.jsonl", "b"],
          dictionaries: ["c.tsv", "d"],
        },
      },
    },
  },
  {
    words: "start --names a --dictionary c",
    command: {
      name: "start",
      options: {
        ...building,
        lists: { ...lists, names: ["data/names", "a"], dictionaries: ["c"] },
        archive: "dist",
        port: 8787,
      },
    },
  },
  {
    words: "inspect --names a --input b c",
    command: {
      name: "inspect",
      options: { inputs: ["b", "c"], lists: { ...lists, names: ["data/names", "a"] } },
    },
  },
  {
    words: "check-names a b",
    command: { name: "check-names", options: { paths: ["data/names", "a", "b"] } },
  },
  {
    words: "check-lexicon",
    command: { name: "check-lexicon", options: { paths: ["data/lexicon"] } },
  },
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
  { words: "dev --names a", reason: '"dev" does not take --names.' },
  {
    words: "inspect --dictionary a b",
    reason: '"inspect" does not take --dictionary.',
  },
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
