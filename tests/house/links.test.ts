import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROJECT_ROOT } from "../support/project-root.ts";
import { readMarkdown } from "./markdown.ts";
import { projectFiles, readProjectFile } from "./project-files.ts";

const pages = projectFiles().filter((path) => path.endsWith(".md"));
/** Articles are material, not documentation: what they link to is theirs. */
const documentation = pages.filter((path) => !path.startsWith("data/articles/"));

/** Why a link in the page at `path` leads nowhere, or `undefined` when it leads somewhere. */
function faultOf(path: string, link: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return undefined;
  const [file = "", anchor] = link.split("#").map(decodeURIComponent);
  const target = file === "" ? path : join(dirname(path), file);
  if (target.startsWith("..") || file.startsWith("/")) return `${link} leaves the repository`;
  if (!existsSync(join(PROJECT_ROOT, target))) return `${link}: there is no ${target}`;
  if (anchor === undefined || !target.endsWith(".md")) return undefined;
  if (readMarkdown(readProjectFile(target)).anchors.has(anchor)) return undefined;
  return `${link}: ${target} has no heading #${anchor}`;
}

describe("links", () => {
  test("there is a README at the top, and it is among the pages checked", () => {
    expect(documentation).toContain("README.md");
  });

  test.each(documentation)("every link of %s leads to a file or heading of the project", (path) => {
    const { links } = readMarkdown(readProjectFile(path));
    expect(links.map((link) => faultOf(path, link)).filter(Boolean)).toEqual([]);
  });

  test("a link that leads nowhere is found", () => {
    expect(faultOf("data/README.md", "articles")).toBeUndefined();
    expect(faultOf("data/README.md", "#front-matter")).toBeUndefined();
    expect(faultOf("data/README.md", "https://example.org/")).toBeUndefined();
    expect(faultOf("data/README.md", "#no-such-heading")).toMatch(/has no heading/);
    expect(faultOf("data/README.md", "../no-such-file.md")).toMatch(/there is no/);
    expect(faultOf("data/README.md", "../../README.md")).toMatch(/leaves the repository/);
  });
});
