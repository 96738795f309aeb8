/**
 * SourceFile -> Article: canonical text, identifier, headline, language, date.
 *
 * Pure: the same source gives the same article, whatever the day, the zone or the machine. What a
 * source states badly is left out with a note; an article is refused only when it has no text, no
 * safe identifier, or text that is not Unicode.
 */

import { hash } from "node:crypto";
import type { LanguageCode } from "../../src/analysis/languages.ts";
import { corrects } from "../dates/correct-given.ts";
import { findDateline, findPublishedInText } from "../dates/find-published.ts";
import { makeFault } from "../read/read-item.ts";
import type { Fault, FaultCode, SourceFile } from "../read/source-file.ts";
import type { Article } from "./article.ts";
import { idFromName, isSafeId } from "./article-id.ts";
import { cleanText } from "./clean-text.ts";
import { readCredits } from "./credits.ts";
import { extractHtml, type RefusedHtml } from "./html.ts";
import { detectLanguage, readLanguageTag } from "./language.ts";
import { readPublished } from "./published.ts";
import { findSpans } from "./spans/find-spans.ts";
import type { RepeatedLines } from "./spans/repeated-lines.ts";
import { type FoundTitle, findTitle } from "./title.ts";
import { readUrl } from "./url.ts";

/** An article and what had to be left out of it, or why there is none. */
export type ParsedArticle =
  | { readonly ok: true; readonly article: Article; readonly notes: readonly Fault[] }
  | { readonly ok: false; readonly fault: Fault };

/** Notes down what is left out of one article. */
type Note = (code: FaultCode, evidence: Fault["evidence"]) => void;

/**
 * Understands one source. Never throws for what the source holds.
 *
 * @param repeated The lines that the sites of the archive repeat; absent for an article by itself.
 */
export function toArticle(source: SourceFile, repeated?: RepeatedLines): ParsedArticle {
  const refuse = (code: FaultCode, evidence: Fault["evidence"] = {}): ParsedArticle => ({
    ok: false,
    fault: makeFault(source.place, code, evidence),
  });
  const malformed = findMalformed(source);
  if (malformed !== undefined) return refuse("not-unicode", { field: malformed });
  const content = readContent(source);
  if (!content.ok) return refuse(content.code, { limit: content.limit });
  const { stated } = content;
  const { text, removed } = cleanText(content.text);
  if (!/[\p{L}\p{N}]/u.test(text)) return refuse("no-text");
  const textSha256 = hash("sha256", text);
  const id = source.id ?? idFromName(source.name ?? "") ?? textSha256.slice(0, 16);
  if (!isSafeId(id)) return refuse("unsafe-id", { id });

  const notes: Fault[] = [...(source.notes ?? [])];
  const note: Note = (code, evidence) => notes.push(makeFault(source.place, code, evidence));
  if (removed > 0) note("characters-removed", { count: removed });
  const language = findLanguage(stated.lang, text, note);
  const title = findTitle(stated.title, text);
  const article: Article = {
    id,
    place: source.place,
    ...title,
    spans: findSpans(text, {
      title: headingOf(title, text),
      ...(repeated && { isRepeated: repeated.ofOutlet(source.outlet) }),
    }),
    ...language,
    ...findDate(stated.date, text, language.language, note),
    ...findUrl(stated.url, note),
    ...readCredits(stated, note),
    text,
    textSha256,
  };
  return { ok: true, article, notes };
}

/** The headline as a line may repeat it. First words of a sentence make no heading of that sentence. */
function headingOf({ title, titleFrom, titleRange }: FoundTitle, text: string): string {
  const isLine = /^[ \t]*(?:\n|$)/u.test(text.slice(titleRange?.end));
  return titleFrom === "first-words" && !isLine ? "" : title;
}

type Content =
  | { readonly ok: true; readonly text: string; readonly stated: SourceFile }
  | RefusedHtml;

/** What stands beside a page in its file, such as a feed's date, wins over what the page says. */
function readContent(source: SourceFile): Content {
  if (source.html === undefined) return { ok: true, text: source.text ?? "", stated: source };
  const extracted = extractHtml(source.html);
  if (!extracted.ok) return extracted;
  return { ok: true, text: extracted.text, stated: { ...extracted.metadata, ...source } };
}

/** Name of the first field that holds half a surrogate pair: it could not be written as UTF-8. */
function findMalformed(source: SourceFile): string | undefined {
  for (const [field, value] of Object.entries(source)) {
    const strings: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (strings.some((text) => typeof text === "string" && /\p{Cs}/u.test(text))) return field;
  }
  return undefined;
}

/** A language that is stated wins, also as "und" for one that is none of ours. */
function findLanguage(
  tag: string | undefined,
  text: string,
  note: Note,
): Pick<Article, "language" | "languageFrom"> {
  const given = tag === undefined || tag.trim() === "" ? undefined : readLanguageTag(tag);
  if (given !== undefined) return { language: given, languageFrom: "given" };
  if (tag?.trim()) note("language-unknown", { found: tag });
  return { language: detectLanguage(text), languageFrom: "detected" };
}

/** The date given wins, unless the text has a dateline whose weekday proves another day near it, or prints its own. */
function findDate(
  date: string | undefined,
  text: string,
  language: LanguageCode,
  note: Note,
): Pick<Article, "published"> {
  const isGiven = date !== undefined && date.trim() !== "";
  const given = isGiven ? readPublished(date, language) : undefined;
  if (isGiven && !given) note("date-unreadable", { found: date });
  const isKnown = given?.precision === "day";
  const found = isKnown ? findDateline(text, language) : findPublishedInText(text, language);
  if (!found) return given ? { published: given } : {};
  const words = text.slice(found.evidence.start, found.evidence.end);
  if (!given) {
    note("date-from-text", { date: found.date.value, words });
    return { published: found.date };
  }
  if (!corrects(found, given)) return { published: given };
  note("date-corrected", { date: found.date.value, words, given: given.value });
  return { published: found.date };
}

function findUrl(given: string | undefined, note: Note): Pick<Article, "url"> {
  if (given === undefined || given.trim() === "") return {};
  const url = readUrl(given);
  if (url !== undefined) return { url };
  note("url-refused", { found: given });
  return {};
}
