/** The documentation in English. Routes are told by their own summaries. */

import type { ApiRoute } from "../api-routes.ts";
import type { DocsProse } from "./docs-prose.ts";

/** English. */
export function englishProse(routes: readonly ApiRoute[]): DocsProse {
  return {
    ...english,
    routes: Object.fromEntries(routes.map(({ path, summary }) => [path, summary])),
  };
}

const english: Omit<DocsProse, "routes"> = {
  language: "en",
  introduction: [
    "Every address answers GET, HEAD and OPTIONS, without a key and from any origin. Answers depend on the address and the build of the archive alone: they may be cached, and `ETag` tells whether anything has changed.",
    'Offsets are half-open ranges `[start, end)` of Unicode code points: those of a card and a snippet in the article’s canonical text, those of highlights in the string beside them. In JavaScript, `Array.from(text).slice(start, end).join("")` cuts a range out.',
    'An answer that could not read a file of the archive says `"partial": true` and names the file; its `total` is then not the whole one, and `total_relation` is `unknown`.',
    "Several values of one filter mean any of them, several filters all of them; a leading `-` leaves a value out, and `\\` takes the next character as it is: `\\-x`, `a\\,b`. `filters` of an answer tells what each name, tag and outlet was taken for: ids, or nothing for one that no article has. When a filter wants only such, nothing is found and `reason` is `filter-unknown`.",
  ],
  parametersNote: "",
  example: "Example",
  run: "Run",
  inPrograms: "In a shell, in Python, in a browser",
  table: {
    parameter: "Parameter",
    meaning: "Meaning",
    example: "Example",
    without: "Without it",
    several: "Several values with commas.",
  },
  headings: {
    query: "A query",
    answer: "The answer of a search",
    places: "Pages, embeds and files",
    problems: "Problems",
    widget: "A search box for other sites",
  },
  grammar: [
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
  ],
  words:
    "A word is looked up in all languages of the archive. Beside itself it finds the other spellings and names of what the list of names has under it, names on no list that sound alike, and the words of the lexicon that mean the same (`variants`, `translate`). A word that no article and no list has is mended (`fuzzy`); a word on a list never is.",
  answers: [
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
      "As what a hit has each word: `exact`, `folded` (other capitals or marks), `stem`, `variant` (another spelling of a name), `alias` (another name of a body), `synonym`, `translation`, `typo`, `prefix`. `matched_as` and `field` tell where title, card or snippet show it. What is exact stands before a variant, a variant before a translation, other things being equal.",
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
  ],
  places: [
    [
      "/, /search",
      "Pages for readers, without a need for a script; `ui=fr`, `en` or `ar` chooses their language. They take the parameters of the API for the same.",
    ],
    [
      "/articles/{id}",
      "An article: its card, figures, names, parts of its text; also as Markdown, at `/articles/{id}.md`.",
    ],
    ["/names, /names/{id}", "The names, and all that is told of one."],
    ["/compare, /timeline, /map", "Figures side by side, what happened when, and where."],
    ["/digests, /digests/{id}", "What marked a week or a month."],
    [
      "/embed/card/{id}, /embed/entity/{id}, /embed/compare, /embed/timeline, /embed/search",
      "The same for frames on other sites. `/embed/v1.js` on the page around them makes them as high as their content, which tells it by `/embed/frame.js`.",
    ],
    [
      "/oembed",
      `How other software embeds a page of the archive (oEmbed 1.0). The address given is never fetched.`,
    ],
    [
      "/opensearch.xml, /robots.txt, /sitemap.xml, /sitemap/{file}",
      "For browsers’ search boxes and for search engines.",
    ],
    [
      "/llms.txt, /.well-known/api-catalog, /mcp",
      "For programs that find their own way: `/mcp` is the Model Context Protocol over Streamable HTTP, by POST, without a key.",
    ],
    [
      "/pictures/{file}, /archive.png, /icon-16.png, /icon-64.png, /icon-180.png",
      "What a shared link is shown with: `{id}.png` is an article’s.",
    ],
    [
      "/map/region.svg, /map/world.svg, /style.css, /page.js, /demo, /demo.css",
      "What pages are drawn with, and a page that stands for another site, with the search box on it.",
    ],
  ],
  problemsIntroduction:
    "Every error is a problem detail (RFC 9457) of type `application/problem+json`.",
  problems: {
    "invalid-parameters":
      "A parameter is unknown, given twice, or has a value that is not taken. `errors` names each.",
    cursor: "A cursor belongs to another search, or the archive was built anew since it was given.",
    "not-found":
      "There is no such article, name or address. Of names, `nearest` has ids that may be meant.",
    "method-not-allowed": "Only GET, HEAD and OPTIONS are answered.",
    "query-too-complex": "The query has more characters or words than are searched for.",
    internal: "A fault of the service itself.",
    "not-implemented": "oEmbed was asked for as XML, which is not made.",
    "site-unknown":
      "What was asked for has absolute addresses, and the archive was not told where it is served.",
    "archive-unavailable":
      "Files of the archive are missing or damaged. Ask again after the seconds in `Retry-After`.",
  },
  widget: {
    introduction:
      "Two lines put the archive’s search into any page; `HOST` is the host of this one. The form inside is for readers without scripts. The address with a version has the same bytes for ever, which `integrity` checks; `/widget/v1.js`, without `integrity`, follows the archive; there is no other `/widget/{file}`.",
    twoLines: "The two lines",
    promises:
      "It keeps nothing in the browser, sends neither cookies nor a referrer, asks nobody but the archive, and works under `script-src HOST; connect-src HOST` and `require-trusted-types-for 'script'`. With `data-target=\"#place\"` the script’s tag alone will do: the box is put into that element, and other `data-` attributes become its own. The form’s three lines keep the place of the widget, so that the page does not move while the script loads; without a form, or with a lower one: `archive-search { display: block; min-block-size: 44px }`.",
    attributes: [
      [
        "lang",
        "Language of texts and dates: French, English or Arabic; else that of the page, else the browser's.",
      ],
      ["endpoint", "Address of the archive, when it is not the host of the script."],
      ["filters", "Parameters of `/v1/search` that narrow every search: `place=aleppo&lang=fr`."],
      [
        "param",
        'Parameter of the page\'s own address to search for at once: with `param="q"`, `?q=Alep`.',
      ],
    ],
    looks:
      'Colors follow the page’s `color-scheme`. `--as-font`, `--as-bg`, `--as-fg`, `--as-muted`, `--as-accent`, `--as-border`, `--as-mark`, `--as-radius`, `--as-gap`, `--as-max-height`, `--as-shadow` and `--as-z` of the element change its looks, as do the parts `label form input button panel list option all title facts date match snippet source state retry`. An element with `slot="label"` inside is a visible label. Events: `archive-search:ready`, `query`, `results`, `select` (cancelable), `error`, `close`; methods: `open()`, `close()`, `search(q)`; properties: `value`, `messages`, `transform`, a function that changes a hit or leaves it out. Links to articles show their cards with one more line, `<script type="module" src="HOST/widget/cards.v1.js"></script>`, when they have `data-archive-card`, or `data-archive-card="id"` where they lead elsewhere: when the pointer rests on them or they have the focus; Escape closes.',
  },
};
