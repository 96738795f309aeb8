import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { readProjectFile } from "./project-files.ts";

const versions = z.optional(z.record(z.string(), z.string()));

const packageSchema = z.object({
  license: z.string(),
  version: z.string(),
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
});

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.optional(z.string()),
      integrity: z.optional(z.string()),
      version: z.optional(z.string()),
      optionalDependencies: versions,
    }),
  ),
});

const manifest = packageSchema.parse(JSON.parse(readProjectFile("package.json")));
const lock = lockSchema.parse(JSON.parse(readProjectFile("package-lock.json")));
const locked = Object.entries(lock.packages);
const wanted = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
};

describe("packages", () => {
  test("every version of package.json is exact", () => {
    const loose = Object.entries(wanted).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test("the lock file has every package of package.json in the version it names", () => {
    const different = Object.entries(wanted).filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    );
    expect(different).toEqual([]);
  });

  test("the lock file holds no address: a mirror installs what the registry does", () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(readProjectFile("package-lock.json")).not.toMatch(/"resolved"|https?:\/\/registry/);
  });

  test("the lock file holds the hash of every package", () => {
    const unchecked = locked.filter(([path, { integrity }]) => path !== "" && !integrity);
    expect(unchecked.map(([path]) => path)).toEqual([]);
  });

  // npm leaves out what the registry at hand does not have, and `npm ci` then fails elsewhere.
  test("every optional dependency of every package is in the lock file", () => {
    const names = new Set(locked.map(([path]) => path.split("node_modules/").at(-1)));
    const missing = locked.flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {})
        .filter((name) => !names.has(name))
        .map((name) => `${path || "package.json"} wants ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test("the license is MIT, in the file and in package.json", () => {
    expect(manifest.license).toBe("MIT");
    expect(readProjectFile("LICENSE")).toMatch(/^MIT License\n\nCopyright \(c\) \d{4}/);
  });

  test("the change log has a section for what is unreleased or for the version of package.json", () => {
    const headings = readProjectFile("CHANGELOG.md").match(/^## .*$/gm) ?? [];
    expect(
      headings.filter((line) => /unreleased/i.test(line) || line.includes(manifest.version)),
    ).not.toEqual([]);
  });
});
