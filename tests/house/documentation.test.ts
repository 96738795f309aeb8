import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { USAGE } from "../../index-build/command-line.ts";
import { apiRoutes } from "../../index-build/write/api-routes.ts";
import { bundleWidget } from "../../index-build/write/bundle-widget.ts";
import { docsPage } from "../../index-build/write/docs/docs-page.ts";
import { problemSchema } from "../../src/contract/responses.ts";
import { app } from "../../src/worker/app.ts";
import { problemResponse, type RequestFault } from "../../src/worker/problem.ts";
import { readProjectFile } from "./project-files.ts";

const readme = readProjectFile("README.md");
const widget = bundleWidget();
const page = docsPage("en", widget);
const documentation = `${readme}\n${page}`;

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readProjectFile("package.json")));

/** Names of the options that the command line takes, from its source: the table is no export. */
const options = namesInTable(readProjectFile("index-build/command-line.ts"), "const options = {");

/** Paths that the Worker answers. */
const servedPaths = [...new Set(app.routes.map(({ path }) => path))];

/** One fault of each code. A code that is added is a compile error here until it has one. */
const faults: { readonly [Code in RequestFault["code"]]: Extract<RequestFault, { code: Code }> } = {
  "invalid-parameters": { code: "invalid-parameters", faults: [] },
  "not-found": { code: "not-found", what: "path" },
  "method-not-allowed": { code: "method-not-allowed", method: "POST" },
  "site-unknown": { code: "site-unknown" },
  "not-implemented": { code: "not-implemented", what: "oembed-xml" },
  internal: { code: "internal" },
  "query-too-long": { code: "query-too-long", length: 600, maximum: 512 },
  "query-too-many-words": { code: "query-too-many-words", words: 40, maximum: 32 },
  "cursor-invalid": { code: "cursor-invalid" },
  "cursor-stale": { code: "cursor-stale", build: "a", current: "b" },
  "archive-unavailable": { code: "archive-unavailable", files: [] },
  "manifest-missing": { code: "manifest-missing" },
  "manifest-unreadable": { code: "manifest-unreadable", reason: "" },
  "manifest-damaged": { code: "manifest-damaged", stated: "", found: "" },
  "version-unknown": { code: "version-unknown", found: "", expected: "" },
};

function namesInTable(source: string, opening: string): string[] {
  const start = source.indexOf(opening);
  const table = source.slice(start, source.indexOf("\n}", start));
  return [...table.matchAll(/^ {2}"?([a-z-]+)"?: \{/gm)].map(([, name]) => name ?? "");
}

/** How a newcomer runs a script. */
function commandOf(script: string): RegExp {
  const isShort = script === "start" || script === "test";
  return new RegExp(`\\bnpm (?:run (?:-s |--silent )?)${isShort ? "?" : ""}${script}(?![\\w:-])`);
}

describe("documentation", () => {
  test.each(Object.keys(scripts))("the README tells what `npm run %s` is for", (script) => {
    expect(readme).toMatch(commandOf(script));
  });

  test("the options of the command line are found", () => {
    expect(options).toContain("input");
    expect(options).toContain("allow-rejects");
  });

  test.each(options)("the README names the option --%s", (option) => {
    expect(readme).toMatch(new RegExp(`--${option}(?![\\w-])`));
  });

  test.each(options.filter((option) => option !== "help"))(
    "the usage of the command line names the option --%s",
    (option) => {
      expect(USAGE).toMatch(new RegExp(`--${option}(?![\\w-])`));
    },
  );

  test("the usage of the command line names no option that there is not", () => {
    const named = [...USAGE.matchAll(/--([a-z][a-z-]*)/g)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !options.includes(name))).toEqual([]);
  });

  test.each(servedPaths)("the README or the page /docs names the route %s", (path) => {
    const documented = documentedPath(path);
    expect(documentation).toMatch(
      new RegExp(`(?:[\`"'(>\\s]|:8787)${escapePattern(documented)}[\`"'<?#)\\s,]`),
    );
  });

  test.each(apiRoutes)("the page /docs has a section for $path with its parameters", (route) => {
    const start = page.indexOf(`<code>${route.path}</code></h2>`);
    expect(start).toBeGreaterThan(0);
    const section = page.slice(start, page.indexOf("</section>", start));
    const missing = Object.keys(route.parameters).filter(
      (name) => !section.includes(`<th scope="row"><code>${name}</code></th>`),
    );
    expect(missing).toEqual([]);
  });

  test.each(Object.values(faults))("the page /docs explains the problem $code", async (fault) => {
    const response = problemResponse(fault, "/v1/search?q=a");
    const problem = problemSchema.parse(await response.json());
    const [path, anchor] = problem.type.split("#");
    expect(path).toBe("/docs");
    expect(page).toContain(`id="${anchor}"><code>${anchor}</code> (${response.status})`);
    expect(problem.status).toBe(response.status);
  });

  test.each(["fr", "ar"] as const)(
    "the page /docs in %s tells all that it tells in English",
    (language) => {
      const other = docsPage(language, widget);
      const ids = (text: string) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      const empty = /<(?:p|dd|h2[^>]*)>\s*<\/(?:p|dd|h2)>/;
      expect(ids(other)).toEqual(ids(page));
      expect(page).not.toMatch(empty);
      expect(other).not.toMatch(empty);
      expect(other.match(/<dt/g)?.length).toBe(page.match(/<dt/g)?.length);
    },
  );

  test("the page /docs explains no problem that there is not", async () => {
    const answered = await Promise.all(
      Object.values(faults).map((fault) => problemResponse(fault, "/").json()),
    );
    const types = new Set(answered.map((problem) => problemSchema.parse(problem).type));
    const explained = [...page.matchAll(/<dt id="([^"]+)">/g)].map(([, id]) => `/docs#${id}`);
    expect(explained.filter((type) => !types.has(type))).toEqual([]);
  });

  test("every link inside the page /docs leads to an address that is served or an anchor", () => {
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? "");
    // The empty icon spares the browser a request for one.
    const asked = links.filter((href) => href !== "data:,");
    const wrong = asked.filter((href) =>
      href.startsWith("#") ? !page.includes(`id="${href.slice(1)}"`) : !isServed(href),
    );
    expect(wrong).toEqual([]);
  });
});

/** A path as documentation has it: `:id{.+\\.md}` is an id with an ending. */
function documentedPath(path: string): string {
  return path.replace(/:(\w+)\{\.\+\\(\.\w+)\}/g, "{$1}$2").replace(/:(\w+)/g, "{$1}");
}

function isServed(href: string): boolean {
  const [path = ""] = href.split("?");
  return servedPaths.some((served) =>
    new RegExp(`^${escapePattern(documentedPath(served)).replace(/\\\{\w+\\\}/g, "[^/]+")}$`).test(
      path,
    ),
  );
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
