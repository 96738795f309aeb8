/** The frame of what other sites embed: small, without a need for a script, its links opening outside of it. */

import { html } from "hono/html";
import { pageAddress, withQuery } from "../pages/address.ts";
import type { Html } from "../pages/html.ts";
import { type PageRequest, partialNotice } from "../pages/page.ts";
import { directionOf } from "../pages/ui-language.ts";

/** As for pages, but that every site may show it. */
export const EMBED_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors *; require-trusted-types-for 'script'; trusted-types 'none'";

/** What one embed has of its own. */
interface Embed {
  readonly title: string;
  readonly main: Html;
  /** Path and query of the page that shows the same and more. */
  readonly page: string;
}

/** Writes an embed. Its script tells the page around it how high it is, and nothing else. */
export function renderFrame(request: PageRequest, { title, main, page }: Embed): Html {
  const { words, ui } = request;
  const { language } = words;
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Dépêche</title>
<meta name="robots" content="noindex">
<base target="_blank">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
<script src="/embed/frame.js" type="module"></script>
</head>
<body class="frame">
<main>
${partialNotice(request)}${main}
</main>
<footer><a href="${page}">${title}</a> · <a href="${pageAddress("/", ui)}">Dépêche</a></footer>
</body>
</html>
`;
}

/** The page of an embed, with the embed's own parameters. */
export function pageOf(path: string, { query, ui }: PageRequest): string {
  const language = ui === undefined ? "" : `${query === "" ? "" : "&"}ui=${ui}`;
  return withQuery(path, `${query}${language}`);
}
