/** The files of the project as a reader of the repository sees them. */

import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../support/project-root.ts";

/**
 * Paths of all files below the root, sorted, with `/` between names. What `.gitignore` names is left
 * out; git itself is not asked, so that an unpacked copy of the project passes too.
 */
export function projectFiles(): string[] {
  const ignored = [".git", ...readIgnored()];
  const paths = globSync(["**/*", "**/.*", ".*/**/*"], {
    cwd: PROJECT_ROOT,
    withFileTypes: true,
    exclude: (entry) => ignored.some((pattern) => matches(entry.name, pattern)),
  });
  return paths
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT_ROOT.length + 1))
    .sort();
}

/** Paths of the TypeScript sources of the product, tests not among them. */
export function sourceFiles(): string[] {
  return projectFiles().filter((path) => /^(?:src|index-build)\/.*\.ts$/.test(path));
}

/** The text of a file of the project; empty when there is no such file. */
export function readProjectFile(path: string): string {
  const file = join(PROJECT_ROOT, path);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** The lines of `.gitignore`, of which only names and `*.ending` are understood. */
function readIgnored(): string[] {
  const lines = readProjectFile(".gitignore").split("\n");
  return lines.map((line) => line.trim().replace(/\/$/, "")).filter((line) => line !== "");
}

function matches(name: string, pattern: string): boolean {
  return pattern.startsWith("*") ? name.endsWith(pattern.slice(1)) : name === pattern;
}
