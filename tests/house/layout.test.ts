import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectFiles, readProjectFile, sourceFiles } from "./project-files.ts";

/** What the top of the repository may hold: a newcomer reads it in one glance. */
const topLevel = [
  ".ci",
  ".gitattributes",
  ".gitignore",
  ".npmrc",
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "biome.json",
  "data",
  "index-build",
  "knip.json",
  "package-lock.json",
  "package.json",
  "src",
  "tests",
  "tsconfig.base.json",
  "tsconfig.json",
  "wrangler.toml",
];

/** What each part may import of ours; itself always. The direction in which knowledge flows. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "src/analysis": [],
  "src/contract": ["src/analysis"],
  "src/engine": ["src/analysis", "src/contract"],
  "src/archive": ["src/analysis", "src/contract", "src/engine"],
  "src/search": ["src/analysis", "src/contract", "src/engine", "src/archive"],
  "src/worker": ["src/analysis", "src/contract", "src/archive", "src/search"],
  "src/scripts": [],
  "src/client": ["src/contract"],
  // Of the contract it takes types only: `tests/widget/bundle.test.ts` weighs what readers load.
  "src/widget": ["src/contract"],
  "index-build": ["src/analysis", "src/contract", "src/engine"],
};

/** The only parts that may know a package. The build may use what it likes of the rest. */
const packageOwners: Readonly<Record<string, readonly string[]>> = {
  flexsearch: ["src/engine"],
  hono: ["src/worker"],
  feedsmith: ["src/worker", "index-build"],
  "@modelcontextprotocol/server": ["src/worker"],
  zod: ["src/contract", "src/client", "index-build"],
  "@orama/stemmers": ["src/analysis"],
};

const MAX_LINES = 300;

/** Folders named after what things are in code, not after what they are about. */
const emptyNames = ["utils", "util", "helpers", "common", "core", "shared", "types", "lib", "misc"];

interface Import {
  readonly from: string;
  readonly specifier: string;
}

const imports = sourceFiles().flatMap((from) =>
  specifiersOf(readProjectFile(from)).map((specifier): Import => ({ from, specifier })),
);

/** What a source imports, statically, for its effects or when it is needed. */
function specifiersOf(source: string): string[] {
  const pattern =
    /^(?:import|export (?:type )?[{*])[^;"=(]*?["']([^"']+)["'];|\bimport\(\s*["']([^"']+)["']/gm;
  return [...source.matchAll(pattern)].map(([, statically, lazily]) => statically ?? lazily ?? "");
}

/** The part of the house that a path belongs to. */
function partOf(path: string): string {
  return path.startsWith("src/")
    ? path.split("/").slice(0, 2).join("/")
    : (path.split("/")[0] ?? "");
}

function isOurs({ specifier }: Import): boolean {
  return specifier.startsWith(".");
}

function targetOf({ from, specifier }: Import): string {
  return partOf(join(dirname(from), specifier));
}

function describeImport({ from, specifier }: Import): string {
  return `${from} imports ${specifier}`;
}

describe("layout", () => {
  test("the top of the repository holds only the names prescribed", () => {
    const names = new Set(projectFiles().map((path) => path.split("/")[0] ?? ""));
    expect([...names].filter((name) => !topLevel.includes(name))).toEqual([]);
  });

  test("every part of the house is known to the rules of imports", () => {
    const parts = new Set(sourceFiles().map(partOf));
    expect([...parts].sort()).toEqual(Object.keys(mayImport).sort());
  });

  test.each(Object.entries(mayImport))("%s imports nothing of ours but %j", (part, allowed) => {
    const wrong = imports
      .filter((line) => isOurs(line) && partOf(line.from) === part)
      .filter((line) => targetOf(line) !== part && !allowed.includes(targetOf(line)));
    expect(wrong.map(describeImport)).toEqual([]);
  });

  test.each(Object.entries(packageOwners))("%s is imported in %j only", (name, owners) => {
    const wrong = imports
      .filter(({ specifier }) => specifier === name || specifier.startsWith(`${name}/`))
      .filter(({ from }) => !owners.includes(partOf(from)));
    expect(wrong.map(describeImport)).toEqual([]);
  });

  test("the Worker imports nothing of Node and no package but those with an owner", () => {
    const wrong = imports
      .filter((line) => !isOurs(line) && line.from.startsWith("src/"))
      .filter(
        ({ specifier }) =>
          !Object.keys(packageOwners).some((name) => `${specifier}/`.startsWith(`${name}/`)),
      );
    expect(wrong.map(describeImport)).toEqual([]);
  });

  test("imports of our own files name the file whole", () => {
    const wrong = imports.filter((line) => isOurs(line) && !/\.(?:ts|json)$/.test(line.specifier));
    expect(wrong.map(describeImport)).toEqual([]);
  });

  test("only the Worker's entry has a default export, and no file passes on the exports of another", () => {
    const wrong = sourceFiles().filter((path) =>
      /^export (?:default\b|\*|(?:type )?\{)/m.test(readProjectFile(path)),
    );
    expect(wrong).toEqual(["src/worker/main.ts"]);
  });

  test(`no source is longer than ${MAX_LINES} lines`, () => {
    const long = sourceFiles()
      .map((path) => ({ path, lines: readProjectFile(path).trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > MAX_LINES);
    expect(long).toEqual([]);
  });

  test("names of files and folders are lower case with hyphens", () => {
    const wrong = sourceFiles().filter(
      (path) => !/^[a-z0-9]+(?:[-/][a-z0-9]+)*(?:\.d)?\.ts$/.test(path),
    );
    expect(wrong).toEqual([]);
  });

  test("no folder is named after nothing in particular", () => {
    const wrong = sourceFiles().filter((path) =>
      dirname(path)
        .split("/")
        .some((folder) => emptyNames.includes(folder)),
    );
    expect(wrong).toEqual([]);
  });
});
