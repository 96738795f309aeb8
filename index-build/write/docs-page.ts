/** The documentation of the API as one page: no script, nothing from elsewhere. */

import type { ParameterTable } from "../../src/contract/parameter.ts";
import { type ApiRoute, apiRoutes } from "./api-routes.ts";

/** Kinds of problems, as `type` of an error names them. */
const problems: readonly (readonly [type: string, status: number, meaning: string])[] = [
  [
    "invalid-parameters",
    400,
    "A parameter is unknown, given twice, or has a value that is not taken. `errors` names each.",
  ],
  [
    "cursor",
    400,
    "A cursor belongs to another search, or the archive was built anew since it was given.",
  ],
  [
    "not-found",
    404,
    "There is no such article, name or address. Of names, `nearest` has ids that may be meant.",
  ],
  ["method-not-allowed", 405, "Only GET, HEAD and OPTIONS are answered."],
  ["query-too-complex", 422, "The query has more characters or words than are searched for."],
  ["internal", 500, "A fault of the service itself."],
  [
    "archive-unavailable",
    503,
    "Files of the archive are missing or damaged. Ask again after the seconds in `Retry-After`.",
  ],
];

/** The grammar of `q`, as `src/search/parse-query.ts` reads it. */
const grammar: readonly Entry[] = [
  [
    "Alep civils",
    "Words, in any order, case and spelling. One or two must all be there. Where fewer than ten articles have all of three or four, articles that lack some are added; from five on any of them will do, and articles with all of them gain. `match` changes that.",
  ],
  [
    '"majeure partie"',
    "The words one behind the other in one sentence, by their stems; no other spelling, translation or mended error. `“…”`, `„…“` and `«…»` do as well.",
  ],
  [
    '-OSDH, -"majeure partie"',
    "No article with this word or phrase, by its stem; its other spellings and translations stay.",
  ],
  ["trêve OR accord, trêve | accord", "Either; the two count as one word. `OR` in capitals."],
  ["dépla*", "Words and names that begin so; the last word only, of two letters at least."],
];

/** What a search tells of itself. */
const answers: readonly Entry[] = [
  [
    "query.interpreted",
    "For each word or phrase: `input` as typed, `terms` as looked up, `documents` that have it in any form, ids of the `names` that it may mean, and all that was `tried` beside it, each with its kind, its writings and its number of articles.",
  ],
  [
    "query.taken_as_words",
    "The query is no query: a quotation mark without its like (`quote-unclosed`), `OR` without words (`or-without-words`), nothing but words to leave out (`only-excluded`). Its words were searched for, signs and all.",
  ],
  [
    "query.relaxed, query.dropped",
    "Articles that lack words were taken in; `dropped` are those words that no article has, `missing` of a hit those that this article lacks.",
  ],
  [
    "matches",
    "As what a hit has each word: `exact`, `folded` (other capitals or marks), `stem`, `variant` (another spelling of a name), `alias` (another name of a body), `synonym`, `translation`, `typo`, `prefix`. `matched_as` and `field` tell where title or card show it. What is exact stands before a variant, a variant before a translation, other things being equal.",
  ],
  [
    "story",
    "Of an article that has copies: the `id` of the one that was published first, and how many `copies` there are, this one among them. `story=ID` lists them; `collapse=story` shows one hit of each story, and the answer then has `articles` beside `total`. The stories of a digest are another thing: articles on one event, in whatever words.",
  ],
  [
    "suggestions",
    "When nothing is found: queries near this one that find something, if there are any, each with its `total`. `reason` is `without-filters`, `any-word`, `correction` or `one-word`; `set` has the parameters to change, an empty value meaning to leave one out.",
  ],
  [
    "explanation",
    "With `explain=1`: `score` = (the sum of the `value` of all `words` + `complete` + `exact` + `sentence`) × `recency`. `value` is BM25F of the word by the `weight` of the form that it was found as, `complete` is 1 for an article with all of three or more words, `exact` and `sentence` are for words that stand as typed, and for those that stand in one sentence. The hundred best articles have it.",
  ],
];

type Entry = readonly [name: string, meaning: string];

/** Returns the page as HTML. */
export function docsPage(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API · Dépêche</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><p class="name"><a href="/">Dépêche</a></p></header>
<main>
<h1 class="title">API</h1>
<p>Every address answers GET, HEAD and OPTIONS, without a key and from any origin. Answers depend on the address and the build of the archive alone: they may be cached, and <code>ETag</code> tells whether anything has changed. The same as a document: <a href="/openapi.json">OpenAPI 3.1</a>.</p>
<p>Offsets are half-open ranges <code>[start, end)</code> of Unicode code points: those of a card and a snippet in the article’s canonical text, those of highlights in the string beside them. In JavaScript, <code>Array.from(text).slice(start, end).join("")</code> cuts a range out.</p>
<p>An answer that could not read a file of the archive says <code>"partial": true</code> and names the file; its <code>total</code> is then not the whole one, and <code>total_relation</code> is <code>unknown</code>.</p>
<p>Several values of one filter mean any of them, several filters all of them; a leading <code>-</code> leaves a value out, and <code>\\</code> takes the next character as it is: <code>\\-x</code>, <code>a\\,b</code>. <code>filters</code> of an answer tells what each name, tag and outlet was taken for: ids, or nothing for one that no article has. When a filter wants only such, nothing is found and <code>reason</code> is <code>filter-unknown</code>.</p>
<h2 id="query">A query</h2>
<dl>${grammar.map(plainEntry).join("")}</dl>
<p>A word is looked up in all languages of the archive. Beside itself it finds the other spellings and names of what the list of names has under it, names on no list that sound alike, and the words of the lexicon that mean the same (<code>variants</code>, <code>translate</code>). A word that no article and no list has is mended (<code>fuzzy</code>); a word on a list never is.</p>
<h2 id="answer">The answer of a search</h2>
<dl>${answers.map(plainEntry).join("")}</dl>
${apiRoutes.map(routeSection).join("\n")}
<h2 id="problems">Problems</h2>
<p>Every error is a problem detail (RFC 9457) of type <code>application/problem+json</code>.</p>
<dl>${problems.map(problemEntry).join("")}</dl>
</main>
</body>
</html>
`;
}

function routeSection({ path, summary, parameters, example }: ApiRoute): string {
  return `<section>
<h2 id="${anchor(path)}"><code>${escapeHtml(path)}</code></h2>
<p>${escapeHtml(summary)}</p>
<p>Example: <a href="${escapeHtml(example)}"><code>${escapeHtml(example)}</code></a></p>
${parameterTable(path, parameters)}
</section>`;
}

function parameterTable(path: string, parameters: ParameterTable): string {
  const rows = Object.entries(parameters).map(
    ([name, { description, example, fallback, list }]) =>
      `<tr><th scope="row"><code>${name}</code></th><td>${prose(description)}${list ? " Several values with commas." : ""}</td><td>${example === "" ? "" : `<code>${escapeHtml(example)}</code>`}</td><td>${prose(fallback)}</td></tr>`,
  );
  if (rows.length === 0) return "";
  return `<div class="wide" tabindex="0" role="region" aria-label="Parameters of ${escapeHtml(path)}"><table>
<thead><tr><th scope="col">Parameter</th><th scope="col">Meaning</th><th scope="col">Example</th><th scope="col">Without it</th></tr></thead>
<tbody>${rows.join("\n")}</tbody>
</table></div>`;
}

function problemEntry([type, status, meaning]: (typeof problems)[number]): string {
  return `<dt id="${type}"><code>${type}</code> (${status})</dt><dd>${prose(meaning)}</dd>`;
}

function plainEntry([name, meaning]: Entry): string {
  return `<dt><code>${escapeHtml(name)}</code></dt><dd>${prose(meaning)}</dd>`;
}

function anchor(path: string): string {
  return path.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/** Text with `code` between backquotes. */
function prose(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
