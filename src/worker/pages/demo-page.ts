/** `/demo`: the widget as it stands on somebody else's page, which shares nothing with those of the archive. */

import { html } from "hono/html";
import { noParameters } from "../../contract/parameters.ts";
import { uiLanguages } from "../../contract/site-parameters.ts";
import { hereWith, pageAddress } from "./address.ts";
import { pageRoute } from "./answer-page.ts";
import { type Html, joined } from "./html.ts";
import type { PageRequest } from "./page.ts";
import { directionOf } from "./ui-language.ts";
import { wordsOf } from "./words/words.ts";

/** What a careful site allows: the widget needs no more. */
const STRANGER_POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Answers `/demo`. */
export const answerDemoPage = pageRoute(
  noParameters,
  async (request) => {
    return { html: renderDemo(request) };
  },
  STRANGER_POLICY,
);

function renderDemo(request: PageRequest): Html {
  const { words, ui } = request;
  const { language, demo } = words;
  const languages = uiLanguages.map(
    (other) =>
      html`<a lang="${other}" href="${hereWith(request, { ui: other })}">${wordsOf(other).languageName}</a>`,
  );
  const snippet = `<script type="module" src="${request.site ?? ""}/widget/v1.js"></script>
<archive-search lang="${language}"></archive-search>`;
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${demo.title} · Dépêche</title>
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/demo.css">
<script type="module" src="/widget/v1.js"></script>
</head>
<body>
<header><p>${demo.stranger}</p></header>
<main>
<h1>${demo.title}</h1>
<p>${demo.about}</p>
<archive-search lang="${language}"><form action="${pageAddress("/search", ui)}" role="search"><label>${words.search.button} <input name="q" type="search"></label> <button>${words.search.button}</button></form></archive-search>
<h2>${demo.code}</h2>
<pre tabindex="0" dir="ltr"><code>${snippet}</code></pre>
<p><a href="/docs#widget">${words.navigation.docs}</a> · <a href="${pageAddress("/", ui)}">Dépêche</a> · ${joined(languages, " · ")}</p>
</main>
</body>
</html>
`;
}

/** The style sheet of the demonstration: another site's. */
export const demoStyle = `:root { color-scheme: light dark; }
body { margin: 0; font: 18px/1.6 "Trebuchet MS", Verdana, "Noto Sans Arabic", sans-serif; background: light-dark(#eef3ee, #18211a); color: light-dark(#20301f, #dde8dc); }
header { background: #2f5d3a; color: #fff; padding: 1rem 1.5rem; }
header p { margin: 0; font-size: 1.4rem; font-weight: bold; }
main { max-inline-size: 46rem; margin: 2rem auto; padding-inline: 1.25rem; }
a { color: light-dark(#1c4f8f, #9cc8ff); }
archive-search { display: block; min-block-size: 44px; margin-block: 1.5rem; }
pre { overflow-x: auto; padding: 1rem; background: light-dark(#fff, #0e1510); font-size: 0.8em; }
`;
