/** Row 44 to 46: while the archive is replaced, an answer is of the old build or of the new, never of both. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildArchive } from "../support/build-archive.ts";
import { writeJsonLines } from "../support/serve-articles.ts";
import { type FileServer, serveFiles } from "../support/serve-files.ts";
import { ChangingFiles, readFiles } from "./faulty-files.ts";

const MANIFEST = "archive/manifest.json";
const paths = [
  "/v1/search?q=aleppo",
  "/v1/search?q=aleppo+town&facets=lang&snippet=80",
  "/v1/articles?limit=5&sort=published",
  "/v1/articles/r3",
  "/v1/articles/r3/text",
  "/v1/meta",
  "/",
] as const;

let folder: string;
const builds: { files: Map<string, Uint8Array>; answers: Map<string, string> }[] = [];
let files: ChangingFiles;
let server: FileServer;
/** The same files for a Worker that keeps nothing. */
let forgetful: FileServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "depeche-replaced-"));
  for (const [number, town] of ["Aleppo", "Idlib"].entries()) {
    const articles = Array.from({ length: 30 + number }, (_, index) => ({
      id: `r${index}`,
      lang: "en",
      title: `${town} ${index}`,
      text: `The town of ${town} and Aleppo, number ${index * (number + 3)}.`,
      date: "2020-01",
    }));
    writeJsonLines(join(folder, `${town}.jsonl`), articles);
    await buildArchive([join(folder, `${town}.jsonl`)], join(folder, town));
    builds.push({ files: readFiles(join(folder, town)), answers: new Map() });
  }
  files = new ChangingFiles(new Map());
  // Pages say where they are served, and a Worker that begins anew has another port.
  const vars = { SITE_URL: "https://archive.example" };
  server = await serveFiles(files.give, vars);
  forgetful = await serveFiles(files.give, { ...vars, KEEP: "none" });
  for (const { files: own, answers } of builds) {
    files.replace(own);
    await forgetful.restart();
    for (const path of paths) answers.set(path, await bodyOf(forgetful, path));
  }
});
afterAll(async () => {
  await server.stop();
  await forgetful.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function bodyOf(at: FileServer, path: string): Promise<string> {
  const response = await at.fetch(path);
  const body = await response.text();
  return response.status === 200 ? body : `${response.status}`;
}

/** Number of the build whose answer this is; -1 for neither. */
function buildOf(path: string, body: string): number {
  return builds.findIndex(({ answers }) => answers.get(path) === body);
}

const [before, after] = [0, 1];

describe("when the archive in the folder is replaced by another build", () => {
  test("a Worker that keeps nothing answers from the new build at once", async () => {
    files.replace(builds[before]?.files ?? new Map());
    await forgetful.restart();
    await bodyOf(forgetful, "/v1/search?q=aleppo");
    files.replace(builds[after]?.files ?? new Map());
    for (const path of paths.filter((asked) => asked !== "/v1/meta")) {
      expect([path, buildOf(path, await bodyOf(forgetful, path))]).toEqual([path, after]);
    }
  });

  test("a Worker never goes back: after the first answer of the new build all are", async () => {
    files.replace(builds[before]?.files ?? new Map());
    await server.restart();
    for (const path of paths) expect(buildOf(path, await bodyOf(server, path))).toBe(before);
    files.replace(builds[after]?.files ?? new Map());
    // A word that it has not looked up needs a file, which is gone.
    await bodyOf(server, "/v1/search?q=idlib+number&snippet=60&facets=year,outlet");
    await bodyOf(server, "/v1/articles/r17?");
    const seen: [string, number][] = [];
    for (const path of paths) seen.push([path, buildOf(path, await bodyOf(server, path))]);
    const moved = seen.some(([, build]) => build === after);
    expect(moved).toBe(true);
    expect(seen).toEqual(paths.map((path) => [path, after]));
  });

  test("a cursor of the old build is refused by name", async () => {
    files.replace(builds[before]?.files ?? new Map());
    await forgetful.restart();
    const page = await forgetful.fetch("/v1/search?q=aleppo&limit=2");
    const { next } = (await page.json()) as { next: string };
    files.replace(builds[after]?.files ?? new Map());
    await bodyOf(forgetful, "/v1/search?q=aleppo");
    const response = await forgetful.fetch(next);
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining("has changed since"),
    ]);
  });
});

/** A step of a deployment, or a request in the middle of it. */
type Step = { readonly put: string } | { readonly remove: string } | { readonly ask: string };

function filesBesideManifest(number: number): string[] {
  return [...(builds[number]?.files.keys() ?? [])].filter((path) => path !== MANIFEST);
}

async function take(step: Step): Promise<[string, string] | undefined> {
  if ("ask" in step) return [step.ask, await bodyOf(forgetful, step.ask)];
  if ("remove" in step) {
    files.files.delete(step.remove);
    return undefined;
  }
  const bytes = builds[after]?.files.get(step.put);
  if (bytes) files.files.set(step.put, bytes);
  return undefined;
}

const request = fc.constantFrom(...paths).map((ask): Step => ({ ask }));

test("a deployment in the right order answers every request whole, of one build or the other", async () => {
  const [own, old] = [filesBesideManifest(after), filesBesideManifest(before)];
  const gone = old.filter((path) => !own.includes(path));
  const steps = fc
    .record({
      uploads: fc.shuffledSubarray(own, { minLength: own.length }),
      removals: fc.shuffledSubarray(gone),
      requests: fc.array(fc.tuple(fc.nat({ max: 60 }), request), { minLength: 6, maxLength: 12 }),
    })
    .map(({ uploads, removals, requests }) => {
      const all: Step[] = [
        ...uploads.map((put) => ({ put })),
        { put: MANIFEST },
        ...removals.map((remove) => ({ remove })),
      ];
      for (const [place, ask] of requests) all.splice(Math.min(place, all.length), 0, ask);
      return all;
    });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      files.replace(builds[before]?.files ?? new Map());
      await forgetful.restart();
      for (const step of all) {
        const told = await take(step);
        if (told) expect([told[0], buildOf(...told)]).not.toEqual([told[0], -1]);
      }
    }),
    { numRuns: 12 },
  );
});

/** What is neither whole nor an error says that it is a part, and of which build. */
function expectOneBuild(path: string, body: string, ids: readonly string[]): void {
  if (buildOf(path, body) >= 0 || body === "503") return;
  if (path === "/") {
    expect(body).toContain("cannot be read just now");
    return;
  }
  const answer = JSON.parse(body);
  expect(answer.partial).toBe(true);
  expect(ids).toContain(answer.index.build);
}

test("a deployment in any order never gives an answer of two builds", async () => {
  const changes: Step[] = [
    ...filesBesideManifest(after).map((put) => ({ put })),
    { put: MANIFEST },
    ...filesBesideManifest(before).map((remove) => ({ remove })),
  ];
  const steps = fc.tuple(
    fc.shuffledSubarray(changes, { minLength: changes.length }),
    fc.array(fc.tuple(fc.nat({ max: 60 }), request), { minLength: 6, maxLength: 12 }),
  );
  const [oldId, newId] = builds.map(
    ({ answers }) => JSON.parse(answers.get("/v1/meta") ?? "{}").build,
  );
  await fc.assert(
    fc.asyncProperty(steps, async ([changed, requests]) => {
      const all = [...changed];
      for (const [place, ask] of requests) all.splice(Math.min(place, all.length), 0, ask);
      files.replace(builds[before]?.files ?? new Map());
      await forgetful.restart();
      for (const step of all) {
        const told = await take(step);
        if (told) expectOneBuild(told[0], told[1], [oldId, newId]);
      }
    }),
    { numRuns: 12 },
  );
});
