/** Articles whose every field tries to become code. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../support/project-root.ts";
import { seededRandom } from "../support/random.ts";
import type { TestArticle } from "../support/serve-articles.ts";

/** Lists of bad input kept beside the repository; absent elsewhere. */
const badInput = join(PROJECT_ROOT, "../shared/badinput");

/** Whether the lists are there. */
export const hasBadInput = existsSync(badInput);

const SAMPLES = 200;
const SEED = 20261120;

/** Ways out of a text, an attribute, a comment, a title, a style and an address. */
export const ownStrings: readonly string[] = [
  "<script>alert(1)</script>",
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '"><svg/onload=alert(1)>',
  '" autofocus onfocus="alert(1)',
  "' onmouseover='alert(1)",
  "</title><script>alert(1)</script>",
  "</textarea><img src=//evil.example/x>",
  "--><script>alert(1)</script><!--",
  "]]><script>alert(1)</script>",
  "<iframe src='javascript:alert(1)'></iframe>",
  "<a href=javascript:alert(1)>alert</a>",
  "<base href=//evil.example/>",
  "<meta http-equiv=refresh content='0;url=//evil.example/'>",
  "<link rel=stylesheet href=//evil.example/x.css>",
  "<style>@import '//evil.example/x.css';</style>",
  "<form action=//evil.example/><button>alert</button></form>",
  "<mark>alert</mark>&lt;script&gt;alert(1)&lt;/script&gt;",
  "{{constructor.constructor('alert(1)')()}}",
  "`$" + "{alert(1)}`",
  "\u202e<script>alert(1)</script>\u2066",
];

const hostileAddresses: readonly string[] = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)//https://example.org/",
  " javascript:alert(1)",
  "java\tscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "//evil.example/",
  'https://example.org/"><script>alert(1)</script>',
  "https://example.org/' onclick='alert(1)",
  "https://example.org/<img src=x onerror=alert(1)>",
];

/** Some strings of the lists, the same every time. */
export function sampledStrings(): string[] {
  const read = (path: string): string[] =>
    readFileSync(join(badInput, path), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "");
  const lists = [
    read("xss/xss-payload-list.txt"),
    read("h5sc/vectors.txt"),
    JSON.parse(readFileSync(join(badInput, "blns/blns.json"), "utf8")) as string[],
  ];
  const random = seededRandom(SEED);
  return Array.from({ length: SAMPLES }, () => random.pick(random.pick(lists)));
}

/** An article a string, which stands in every field that can hold it. */
export function hostileArticles(strings: readonly string[]): TestArticle[] {
  return strings.map((text, index) => ({
    id: `hostile-${index}`,
    title: `${index} ${text}`,
    text: `${text} alert was called ${index} times. A second sentence says so.`,
    outlet: text,
    url: hostileAddresses[index % hostileAddresses.length] ?? "",
    lang: "en",
    date: "2024-11-30",
  }));
}
