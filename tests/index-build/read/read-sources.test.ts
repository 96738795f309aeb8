import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeFolder, readAll, readOne } from "./shared.ts";

test("articles come sorted by the code units of their path, folders among the files", async () => {
  const folder = makeFolder({
    "b.txt": "b",
    "B.txt": "B",
    "a-b.txt": "x",
    "a/c.txt": "c",
    "a/b/d.txt": "d",
    "é.txt": "é",
    "z.txt": "z",
  });
  const { sources } = await readAll([folder]);
  expect(sources.map(({ name }) => name)).toEqual(["B", "a-b", "a/b/d", "a/c", "b", "z", "é"]);
});

test("inputs are read in the order given, and a path is shown as given", async () => {
  const folder = makeFolder({ "a/x.txt": "x", "b/y.txt": "y" });
  const { sources } = await readAll([path.join(folder, "b"), `${folder}/a/`]);
  expect(sources.map(({ place }) => place.path)).toEqual([
    `${folder}/b/y.txt`,
    `${folder}/a/x.txt`,
  ]);
});

test("an input that does not exist is named", async () => {
  const { faults } = await readAll(["/no/such/folder"]);
  expect(faults).toEqual([{ place: { path: "/no/such/folder" }, code: "not-found", evidence: {} }]);
});

test("hidden files, README and LICENSE of a folder are passed over", async () => {
  const folder = makeFolder({ ".git/a.txt": "x", ".b.txt": "x", "README.md": "x", LICENSE: "x" });
  expect(await readAll([folder])).toEqual({ sources: [], faults: [], codes: [] });
  expect((await readAll([`${folder}/README.md`])).sources).toHaveLength(1);
});

test("a file of an unknown kind is named, not passed over", async () => {
  const { faults } = await readOne("a.docx", "x");
  expect(faults[0]).toMatchObject({ code: "unknown-format", evidence: { extension: "docx" } });
});

test("a link out of the folder is refused, and one to itself does not hang", async () => {
  const folder = makeFolder({ "in/a.txt": "a", "out/secret.txt": "s", "in/.store/b.txt": "b" });
  symlinkSync(path.join(folder, "out/secret.txt"), path.join(folder, "in/leak.txt"));
  symlinkSync(path.join(folder, "out"), path.join(folder, "in/leaks"));
  symlinkSync(path.join(folder, "in"), path.join(folder, "in/again"));
  symlinkSync("loop.txt", path.join(folder, "in/loop.txt"));
  symlinkSync("gone.txt", path.join(folder, "in/dead.txt"));
  symlinkSync(".store/b.txt", path.join(folder, "in/stored.txt"));
  const { sources, faults } = await readAll([path.join(folder, "in")]);
  expect(sources.map(({ name }) => name)).toEqual(["a", "stored"]);
  expect(faults.map(({ place, code }) => [path.basename(place.path), code])).toEqual([
    ["dead.txt", "not-found"],
    ["leak.txt", "symlink-outside"],
    ["leaks", "symlink-outside"],
    ["loop.txt", "unreadable"],
  ]);
});

const isSuperuser = process.getuid?.() === 0;

test.skipIf(isSuperuser)(
  "what the system does not let be read is named, and the rest goes on",
  async () => {
    const folder = makeFolder({ "a.txt": "a", "b.txt": "b", "c.jsonl": "{}" });
    mkdirSync(path.join(folder, "d"));
    for (const name of ["a.txt", "c.jsonl", "d"]) chmodSync(path.join(folder, name), 0);
    const { sources, codes } = await readAll([folder]);
    chmodSync(path.join(folder, "d"), 0o700);
    expect(sources.map(({ name }) => name)).toEqual(["b"]);
    expect(codes).toEqual(["unreadable", "unreadable", "unreadable"]);
  },
);

test.each([
  ["an empty file", "a.txt", "", "empty"],
  ["a file of white space", "a.txt", " \n\t", "empty"],
  ["an empty JSON lines file", "a.jsonl", "\n\n", "empty"],
  ["an empty list", "a.json", "[]", "empty"],
  ["a NUL", "a.txt", "a\0b", "binary"],
  ["a JSON value that is no object", "a.json", "12", "json-shape"],
  ["JSON without a text", "a.json", '{"id":"x"}', "no-text"],
  ["broken JSON", "a.json", "{", "json-invalid"],
  ["a page instead of a feed", "a.xml", "<html></html>", "feed-invalid"],
  [
    "a feed that declares entities",
    "a.xml",
    '<!DOCTYPE x [<!ENTITY a "b">]><rss/>',
    "feed-invalid",
  ],
  ["a feed of open tags", "a.xml", "<a>".repeat(1000), "nesting-too-deep"],
  ["JSON of brackets", "a.json", "[".repeat(100_000), "nesting-too-deep"],
])("%s is refused by name", async (_name, file, content, code) => {
  const read = await readOne(file, content);
  expect(read.codes).toEqual([code]);
  expect(read.sources).toEqual([]);
});

test("files, lines and articles over their limit are refused with it", async () => {
  const text = "x".repeat(200);
  expect((await readOne("a.txt", text, { fileBytes: 100 })).code).toBe("file-too-large");
  expect((await readOne("a.txt", text, { articleLength: 100 })).code).toBe("article-too-large");
  const lines = `${JSON.stringify({ text })}\n${JSON.stringify({ text: "y" })}`;
  const read = await readOne("a.jsonl", lines, { lineBytes: 100 });
  expect(read.faults).toMatchObject([
    { code: "line-too-long", place: { line: 1 }, evidence: { limit: 100 } },
  ]);
  expect(read.source).toMatchObject({ text: "y", place: { line: 2 } });
});

test("a file that is neither folder nor file is never opened", async () => {
  expect((await readAll(["/dev/null"])).codes).toEqual(["unreadable"]);
});
