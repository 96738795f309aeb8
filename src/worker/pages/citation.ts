/** How an article is cited: plain, as BibTeX, as CSL JSON. */

import type { ArticleRecord } from "../../contract/records.ts";
import { writeDate } from "./dates.ts";
import type { Words } from "./words/words.ts";

type Cited = Pick<
  ArticleRecord,
  "id" | "title" | "authors" | "outlet" | "published" | "lang" | "url"
>;

/** The address of the original, else that of its page here. */
interface Citation {
  readonly article: Cited;
  readonly address: string;
}

/** A citation as a reader writes it: who, "title", where, when, address. What is not known is left out. */
export function plainCitation({ article, address }: Citation, words: Words): string {
  const { authors, title, outlet, published } = article;
  const parts = [
    authors.join(", "),
    `“${title}”`,
    outlet ?? "",
    published === null ? words.article.undated : writeDate(published.value, words),
    address,
  ];
  return `${parts.filter((part) => part !== "").join(", ")}.`;
}

/** Characters that mean something to BibTeX. */
const SPECIAL = /[\\{}$&#^_%~]/g;

/** A BibTeX entry of the kind `misc`, which every style knows; the key is the id. */
export function bibtexCitation({ article, address }: Citation): string {
  const { id, authors, title, outlet, published, lang } = article;
  const [year, month, day] = published?.value.split("-") ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["author", authors.map(bibtexText).join(" and ")],
    ["title", `{${bibtexText(title)}}`],
    ["howpublished", outlet === null ? undefined : bibtexText(outlet)],
    ["year", year],
    ["month", month === undefined ? undefined : String(Number(month))],
    ["day", day === undefined ? undefined : String(Number(day))],
    ["language", lang === "und" ? undefined : lang],
    ["url", address],
  ];
  const lines = fields
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${id},\n${lines.join(",\n")}\n}`;
}

function bibtexText(text: string): string {
  const named: Record<string, string> = {
    "\\": "\\textbackslash{}",
    "^": "\\textasciicircum{}",
    "~": "\\textasciitilde{}",
  };
  return text.replace(SPECIAL, (character) => named[character] ?? `\\${character}`);
}

/** An item of CSL JSON (citeproc), its date as exact as it is known. */
export function cslCitation({ article, address }: Citation): object {
  const { id, authors, title, outlet, published, lang } = article;
  return {
    id,
    type: "article-newspaper",
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(outlet !== null && { "container-title": outlet }),
    ...(published !== null && {
      issued: { "date-parts": [published.value.split("-").map(Number)] },
    }),
    ...(lang !== "und" && { language: lang }),
    URL: address,
  };
}
