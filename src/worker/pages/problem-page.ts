/** A request for a page that cannot be answered, told as a page. */

import { html } from "hono/html";
import { type UiLanguage, uiLanguages } from "../../contract/site-parameters.ts";
import type { Html } from "./html.ts";
import { directionOf } from "./ui-language.ts";
import { type Words, wordsOf } from "./words/words.ts";

/** Paths of pages and frames, where a person reads what goes wrong: those of the API get problem details. */
const PAGE_PATH =
  /^\/(?:$|search$|articles\/[^/.]+$|names(?:\/|$)|compare$|timeline$|map$|digests(?:\/|$)|docs$|demo$|embed\/)/;

/** Whether a fault at this path is told as a page. */
export function isPagePath(address: string): boolean {
  return PAGE_PATH.test(address.split("?", 1)[0] ?? "");
}

/** The language that an address asks its page in, or that which is usual, or English. */
export function languageOfAddress(address: string, usual: UiLanguage = "en"): UiLanguage {
  const asked = /[?&]ui=([a-z]{2})(?:&|$)/.exec(address)?.[1];
  return uiLanguages.find((language) => language === asked) ?? usual;
}

/** Writes the page of a problem: what it means in the reader's language, and the problem's own sentence in English. */
export function renderProblem(language: UiLanguage, status: number, detail: string): Html {
  const words = wordsOf(language);
  const { title, help } = words.problem[kindOf(status)];
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Dépêche</title>
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><p class="name"><a href="/">Dépêche</a></p>
<form action="/search" role="search"><label for="q">${words.search.button}</label><div class="box"><input id="q" name="q" type="search" dir="auto"><button>${words.search.button}</button></div></form></header>
<main id="content"><h1 class="title">${title}</h1>
<p>${help}</p>
<p class="facts" lang="en" dir="ltr">${detail}</p></main>
</body>
</html>
`;
}

function kindOf(status: number): keyof Words["problem"] {
  switch (status) {
    case 404:
      return "not-found";
    case 422:
      return "too-complex";
    case 503:
      return "unavailable";
    default:
      return status < 500 ? "bad-request" : "internal";
  }
}
