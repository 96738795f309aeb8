/** The documentation of the API as a page in a language: it is whole without a script, and with one its examples run. */

import type { ParameterTable } from "../../../src/contract/parameter.ts";
import { oembedParameters } from "../../../src/contract/site-parameters.ts";
import { type ApiRoute, apiRoutes } from "../api-routes.ts";
import type { WidgetBundle } from "../bundle-widget.ts";
import { arabic } from "./arabic.ts";
import type { DocsProse, Entry } from "./docs-prose.ts";
import { englishProse } from "./english.ts";
import { escapeHtml, prose } from "./escape-html.ts";
import { french } from "./french.ts";
import { HOST, widgetSection } from "./widget-section.ts";

/** Kinds of problems, as `type` of an error names them, and their status. */
const problems = [
  ["invalid-parameters", 400],
  ["cursor", 400],
  ["not-found", 404],
  ["method-not-allowed", 405],
  ["query-too-complex", 422],
  ["internal", 500],
  ["not-implemented", 501],
  ["site-unknown", 503],
  ["archive-unavailable", 503],
] as const;

const languages = { fr: "Français", en: "English", ar: "العربية" } as const;

/** Language of a page of documentation. */
export type DocsLanguage = keyof typeof languages;

/**
 * Returns the page as HTML.
 *
 * @param widget What its section tells the `integrity` of.
 */
export function docsPage(language: DocsLanguage, widget: WidgetBundle): string {
  const said = { fr: french, en: englishProse(apiRoutes), ar: arabic }[language];
  const { headings } = said;
  const direction = language === "ar" ? "rtl" : "ltr";
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API · Dépêche</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
<script src="/page.js" type="module"></script>
</head>
<body>
<header><p class="name"><a href="/?ui=${language}">Dépêche</a></p>
${languageLinks(language)}</header>
<main>
<h1 class="title">API</h1>
${said.introduction.map((paragraph) => `<p>${prose(paragraph)}</p>`).join("\n")}
<p><a href="/openapi.json">OpenAPI 3.1</a></p>
<h2 id="query">${headings.query}</h2>
<dl>${said.grammar.map(plainEntry).join("")}</dl>
<p>${prose(said.words)}</p>
<h2 id="answer">${headings.answer}</h2>
<dl>${said.answers.map(plainEntry).join("")}</dl>
${said.parametersNote === "" ? "" : `<p class="notice">${escapeHtml(said.parametersNote)}</p>`}
${apiRoutes.map((route) => routeSection(route, said)).join("\n")}
<h2 id="places">${headings.places}</h2>
<dl>${said.places.map(placeEntry).join("")}</dl>
${parameterTable("/oembed", oembedParameters, said)}
${widgetSection(widget, said)}
<h2 id="problems">${headings.problems}</h2>
<p>${prose(said.problemsIntroduction)}</p>
<dl>${problems.map(([type, status]) => `<dt id="${type}"><code>${type}</code> (${status})</dt><dd>${prose(said.problems[type] ?? "")}</dd>`).join("")}</dl>
</main>
</body>
</html>
`;
}

function languageLinks(language: DocsLanguage): string {
  const links = Object.entries(languages).map(([code, name]) =>
    code === language
      ? `<li><span lang="${code}">${name}</span></li>`
      : `<li><a lang="${code}" dir="${code === "ar" ? "rtl" : "ltr"}" hreflang="${code}" href="/docs?ui=${code}">${name}</a></li>`,
  );
  return `<nav class="languages" aria-label="${Object.values(languages).join(", ")}"><ul>${links.join("")}</ul></nav>`;
}

function routeSection({ path, parameters, example }: ApiRoute, said: DocsProse): string {
  return `<section data-run="${escapeHtml(example)}" data-run-label="${said.run}">
<h2 id="${anchor(path)}" dir="ltr"><code>${escapeHtml(path)}</code></h2>
<p>${prose(said.routes[path] ?? "")}</p>
<p>${said.example}: <a href="${escapeHtml(example)}"><code dir="ltr">${escapeHtml(example)}</code></a></p>
<details><summary>${said.inPrograms}</summary>${inPrograms(example)}</details>
${parameterTable(path, parameters, said)}
</section>`;
}

/** The example as a command, as a program in Python, and as one for a browser. */
function inPrograms(example: string): string {
  const url = `${HOST}${example}`;
  const isJson = !/\/text$|\.(?:atom|rss|ndjson)/.test(example);
  const programs = [
    `curl -s '${url}'`,
    isJson
      ? `import json, urllib.request\nwith urllib.request.urlopen("${url}") as answer:\n    print(json.load(answer))`
      : `import urllib.request\nwith urllib.request.urlopen("${url}") as answer:\n    print(answer.read().decode("utf-8"))`,
    `const answer = await fetch("${url}");\nconsole.log(await answer.${isJson ? "json" : "text"}());`,
  ];
  return programs
    .map(
      (program) =>
        `<pre tabindex="0" dir="ltr"><code class="host">${escapeHtml(program)}</code></pre>`,
    )
    .join("");
}

function parameterTable(path: string, parameters: ParameterTable, { table }: DocsProse): string {
  const rows = Object.entries(parameters).map(
    ([name, { description, example, fallback, list }]) =>
      `<tr><th scope="row"><code>${name}</code></th><td>${prose(description)}${list ? ` ${escapeHtml(table.several)}` : ""}</td><td>${example === "" ? "" : `<code>${escapeHtml(example)}</code>`}</td><td>${prose(fallback)}</td></tr>`,
  );
  if (rows.length === 0) return "";
  return `<div class="wide" tabindex="0" role="region" aria-label="${table.parameter} ${escapeHtml(path)}" dir="ltr"><table>
<thead><tr><th scope="col">${table.parameter}</th><th scope="col">${table.meaning}</th><th scope="col">${table.example}</th><th scope="col">${table.without}</th></tr></thead>
<tbody lang="en">${rows.join("\n")}</tbody>
</table></div>`;
}

function plainEntry([name, meaning]: Entry): string {
  return `<dt><code dir="ltr">${escapeHtml(name)}</code></dt><dd>${prose(meaning)}</dd>`;
}

/** Several addresses of one kind. */
function placeEntry([paths, meaning]: Entry): string {
  const codes = paths.split(", ").map((path) => `<code dir="ltr">${escapeHtml(path)}</code>`);
  return `<dt>${codes.join(", ")}</dt><dd>${prose(meaning)}</dd>`;
}

function anchor(path: string): string {
  return path.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
