import { describe, expect, test } from "vitest";
import { readProjectFile, sourceFiles } from "./project-files.ts";

const EXPORT =
  /^export (?:default |declare |abstract |async )*(?:function\*?|const|class|interface|type|enum)\b/;

/** A method, field or accessor at the first depth of a class; the comment of the class speaks for its constructor. */
const MEMBER =
  /^ {2}(?:static |readonly |override |async |get |set |\*)*(?!constructor\b|return\b|static \{)[A-Za-z_$[][\w$\].]*[?!]?(?: ?=|[(:;<])/;

/** Lines of `source` that begin a thing for others without a doc comment directly above it. */
function bareLines(source: string): string[] {
  const lines = source.split("\n");
  const found: string[] = [];
  let inClass = false;
  for (const [index, line] of lines.entries()) {
    if (/^export (?:default |abstract )*class\b/.test(line)) inClass = true;
    else if (line === "}") inClass = false;
    const isForOthers = EXPORT.test(line) || (inClass && MEMBER.test(line));
    if (isForOthers && !isDocumented(lines, index)) found.push(`${index + 1}: ${line.trim()}`);
  }
  return found;
}

/** Whether a doc comment ends on the line above; a comment for the linter may stand between. */
function isDocumented(lines: readonly string[], index: number): boolean {
  let above = index - 1;
  while (/^\s*\/\/ biome-ignore/.test(lines[above] ?? "")) above -= 1;
  if (!/\*\/\s*$/.test(lines[above] ?? "")) return false;
  while (above >= 0 && !(lines[above] ?? "").trimStart().startsWith("/*")) above -= 1;
  return (lines[above] ?? "").trimStart().startsWith("/**");
}

describe("doc comments", () => {
  test.each(sourceFiles())("every export of %s says what it is for", (path) => {
    expect(bareLines(readProjectFile(path))).toEqual([]);
  });

  test("an export or a public member without a comment is found", () => {
    const source = `/** Documented. */
export class Cache {
  /** Documented. */
  readonly size: number;
  bare: string;
  #hidden = 1;

  constructor(size: number) {
    this.size = size;
  }

  get(key: string): string {
    return key;
  }
}

export type Bare = string;
// not a doc comment
export const limit = 1;`;
    expect(bareLines(source)).toEqual([
      "5: bare: string;",
      "12: get(key: string): string {",
      "17: export type Bare = string;",
      "19: export const limit = 1;",
    ]);
  });

  test.each(sourceFiles())("%s has no work left over in its comments", (path) => {
    expect(readProjectFile(path)).not.toMatch(/\b(?:TODO|FIXME|XXX|HACK)\b/);
  });
});
