import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";
import { readProjectFile } from "./project-files.ts";
import { differences, type Example, readExamples } from "./readme-examples.ts";

const examples = readExamples(readProjectFile("README.md"));

let server: ArticleServer;
beforeAll(async () => {
  server = await serveArticles(["data/articles"]);
});
afterAll(() => server.stop());

function ask({ method, path, headers }: Example) {
  return server.fetch(path, { method, headers });
}

describe("examples of the README", () => {
  test("there is a search with its answer among them", () => {
    const searches = examples.filter(({ path }) => path.startsWith("/v1/search?"));
    expect(searches.filter(({ answer }) => answer !== undefined)).not.toEqual([]);
  });

  test.each(examples)("$method $path (line $line) is answered as shown", async (example) => {
    const response = await ask(example);
    const body = await response.text();
    // A page that shows an error shows its JSON; all others are understood to work.
    if (example.answer === undefined) expect(response.status).toBe(200);
    else expect(differences(example.answer, JSON.parse(body))).toEqual([]);
  });
});

describe("reading examples", () => {
  const page = `Text.

\`\`\`sh
npm start
curl -s 'http://localhost:8787/v1/search?q=Alep&limit=1'
\`\`\`

answers

\`\`\`json
{ "total": 3, "…": "…" }
\`\`\`

\`\`\`sh
curl -s -i \\
  -H 'If-None-Match: *' \\
  http://127.0.0.1:8787
\`\`\`

\`\`\`ts
const a = 1;
\`\`\`

\`\`\`json
{ "a": 1 }
\`\`\`
`;

  test("requests are found with the answer in the block that follows", () => {
    expect(readExamples(page)).toEqual([
      {
        line: 3,
        method: "GET",
        path: "/v1/search?q=Alep&limit=1",
        headers: {},
        answer: { total: 3, "…": "…" },
      },
      { line: 14, method: "GET", path: "/", headers: { "If-None-Match": "*" } },
    ]);
  });

  test.each([
    ["a pipe", "curl -s 'http://localhost:8787/' | jq ."],
    ["another host", "curl -s 'http://example.org/'"],
    ["another port", "curl -s 'http://localhost:80/'"],
    ["no address", "curl -s"],
    ["two addresses", "curl http://localhost:8787/ http://localhost:8787/docs"],
    ["an option that is not tested", "curl --data a=1 http://localhost:8787/"],
  ])("a request with %s is refused", (_, command) => {
    const block = `\`\`\`sh\n${command}\n\`\`\``;
    expect(() => readExamples(block)).toThrow(/line 1: .* is not understood/);
  });

  test("an answer that is no JSON is refused", () => {
    const broken = "```sh\ncurl -s http://localhost:8787/\n```\n\n```json\n{ …\n```";
    expect(() => readExamples(broken)).toThrow(/line 5: the answer is not JSON/);
  });

  test.each<[string, unknown, unknown]>([
    ["keys in another order", { a: 1, b: [2] }, { b: [2], a: 1 }],
    ["a string cut short", { a: "Alep…" }, { a: "Alep-Est" }],
    ["any string", "…", "anything"],
    ["any value", { a: "…" }, { a: { b: 1 } }],
    ["further elements", [1, "…"], [1, 2, 3]],
    ["no further elements", [1, "…"], [1]],
    ["one element of any kind", ["…", 2, "…"], [1, 2]],
    ["further keys", { a: 1, "…": "…" }, { a: 1, b: 2 }],
  ])("%s may differ", (_, shown, actual) => {
    expect(differences(shown, actual)).toEqual([]);
  });

  test.each<[string, unknown, unknown, string]>([
    ["a value", { a: { b: 1 } }, { a: { b: 2 } }, "$.a.b is 2, not 1"],
    ["a kind", [1], { 0: 1 }, '$ is {"0":1}, not [1]'],
    ["the beginning of a string", "Alep…", "Damas", '$ is "Damas", not "Alep…"'],
    ["an element too many", [1], [1, 2], "$ has 2 elements, 1 are shown"],
    ["an element too few", [1, 2], [1], "$[1] is not there"],
    ["the order of elements", ["b"], ["a"], '$[0] is "a", not "b"'],
    ["a key that is not shown", {}, { a: 1 }, "$.a is not shown"],
    ["a key that is not there", { a: 1, "…": 0 }, {}, "$.a is not there"],
    ["nothing", { a: null }, { a: 0 }, "$.a is 0, not null"],
  ])("%s may not differ", (_, shown, actual, message) => {
    expect(differences(shown, actual)).toEqual([message]);
  });
});
