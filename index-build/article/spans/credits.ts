/** Credits of the text: agencies, bylines, the beginnings and the endings of dispatches. */

import type { TextRange } from "../article.ts";
import { readRuleWords } from "../rule-words.ts";
import { agencyPattern, isNameLike, isPictures, namesInCredit } from "./agencies.ts";
import type { CreditSpan } from "./span.ts";
import type { TextLine } from "./text-lines.ts";

const ruleWords = readRuleWords("credits");

/** Longest line that is a credit; agencies name all who helped, in brackets, in up to 700. */
const MAX_CREDIT_LINE = 160;
const MAX_STAFF_LINE = 700;
const MAX_CUE = 40;

const staff = anyOf("staff");
/** An agency behind the outlet that it goes with. */
const goesWith = new RegExp(`\\S\\s(?:${anyOf("with")})\\s(?:${agencyPattern})`, "u");
const withAgency = new RegExp(`^(?:${anyOf("with")})\\s`, "iu");
const sourceLabel = new RegExp(`^(?:${anyOf("source")})\\s?[:–-]?\\s`, "iu");
/** Words with a colon in the list are a byline only where a colon follows. */
const bylineStart = new RegExp(
  `^(?:${anyOf("byline").replace(/:(?=\||$)/g, "\\s?(?=:)")})(?![\\p{L}\\p{M}'’-])\\s*:?\\s*`,
  "iu",
);
const staffCue = new RegExp(`(?<![\\p{L}\\p{M}])(?:${staff})(?![\\p{L}\\p{M}])`, "iu");

/**
 * Place and agency in front of a dispatch, at the start of a line: `BEIRUT (Reuters) -`,
 * `دمشق - أ ف ب:`. What stands in front of the agency is short and has no end of a sentence.
 */
const dispatchStart = new RegExp(
  `^(?:[^.!?:()«»"“”\\n]{0,60}?(?:\\(\\s?(?:${agencyPattern})(?:[\\s/,][^()\\n]{0,30})?\\)\\s?[-–—:]{1,2}|[\\s,–—-]\\s?(?:${agencyPattern})\\s?[–—:]|[\\s,–—-]\\s?(?:${agencyPattern})\\s-)|(?:${agencyPattern})\\s?[-–—:])\\s`,
  "u",
);

/** What an outlet's own credit is followed by: when it was published, and when it was changed. */
const behindDate =
  /[\s|•·–—-]*\b(?:publiée?|published|posted|updated|mis à jour|modifié)\b.*\d{4}.*$/iu;

/** What follows a byline on its line: a place, a date, a time, an address. */
const behindName =
  /\s*(?:[|•·–—(@\d]|\s-\s|,\s|\b(?:publié|publiée|published|posted|updated|mis à jour|modifié)\b).*$/iu;

/** A line that is only the place and the agency of a dispatch: `دمشق-سانا`. */
const lonePlace = new RegExp(`^[\\p{L} ]{2,24}\\s?[-–—/]\\s?(${agencyPattern})$`, "u");

/** The whole line as a credit, or `undefined`. */
export function creditLine({ start, end, text, isSentence }: TextLine): CreditSpan | undefined {
  const credit = (agencies: readonly string[] = []): CreditSpan => ({
    kind: "credit",
    start,
    end,
    agencies,
  });
  if (isStaffCredit(text)) return credit(namesInCredit(text).agencies);
  if (text.length > MAX_CREDIT_LINE) return undefined;
  const [, lone] = lonePlace.exec(text) ?? [];
  if (lone !== undefined && !isPictures([lone])) return credit([lone]);
  if (/:$/u.test(text)) return undefined;
  const agencies = creditedAgencies(text.replace(/[.\s]+$/u, ""));
  if (agencies !== undefined) return credit(agencies);
  if (isSentence) return undefined;
  if (isByline(text)) return credit(namesInCredit(text).agencies);
  return undefined;
}

/** Agencies of a text that is nothing but their credit: `(Reuters)`, `With AFP`, `Le Monde avec AFP`. */
function creditedAgencies(text: string): readonly string[] | undefined {
  const bare = text
    .replace(/^\((.*)\)$/u, "$1")
    .replace(sourceLabel, "")
    .replace(withAgency, "")
    .replace(behindDate, "");
  const { agencies, others } = namesInCredit(bare);
  if (agencies.length === 0) return undefined;
  if (others.length === 0) return agencies;
  if (others.length > 2 || !others.every(isOutletLike)) return undefined;
  // "Assad et AFP" could be a headline's words; an outlet goes "with" its agency, or has marks around.
  return bare !== text || /\s(?:avec|with|مع|and agencies)\s?|[/|–-]/iu.test(bare)
    ? agencies
    : undefined;
}

function isOutletLike(name: string): boolean {
  return /^[\w-]+\.\w{2,10}$/.test(name) || (isNameLike(name) && name.length <= 40);
}

function isByline(text: string): boolean {
  const start = bylineStart.exec(text)?.[0].length ?? 0;
  const name = text.slice(start).replace(behindName, "");
  if (!isNameLike(name) || !/[\p{Lu}\p{Lo}]/u.test(name)) return false;
  return start > 0 || (behindDate.test(text.slice(name.length)) && name.split(" ").length <= 4);
}

/** True for `(Reporting by …; editing by …)` and for `Jean Dupont (Beyrouth, correspondant)`. */
function isStaffCredit(text: string): boolean {
  if (text.length > MAX_STAFF_LINE) return false;
  // A longer line is one only where it begins as one.
  const cue = staffCue.exec(text.length > MAX_CREDIT_LINE ? text.slice(0, MAX_CUE) : text);
  if (cue === null) return false;
  const rest = text.slice(cue.index + cue[0].length);
  if (/^\(?\s?$/u.test(text.slice(0, cue.index)))
    return isCapital(rest) && !/\).*\p{L}/u.test(rest);
  if (text.length > MAX_CREDIT_LINE || /[.!?:]$/u.test(text)) return false;
  return isStaffName(text.slice(0, cue.index)) && (!/\p{L}/u.test(rest) || isStaffName(rest));
}

function isStaffName(text: string): boolean {
  return isNameLike(text.replace(/[()[\];,]/gu, " "));
}

function isCapital(rest: string): boolean {
  return /^\s?:?\s?[\p{Lu}\p{Lo}]/u.test(rest);
}

/** Words between a name and where its bearer is, and between two names. */
const behindPlace = /\s(?:à|in|en|at|en|في)\s.*$/iu;
const betweenNames = /\s(?:et|and|&)\s|\s?[,;،]\s/iu;
const reporting = /^(?:reporting|writing)\sby\s([^;()]+)/iu;
const MAX_NAME_WORDS = 5;

/** The names of persons in a credit: `Par Jean Dupont à Beyrouth`, `(Reporting by Anna Bergen; editing by …)`. */
export function authorsIn(credit: string): string[] {
  const text = credit.replace(/^\(|\)$/gu, "");
  const names = text
    .slice(0, nameEnd(text))
    .slice(bylineStart.exec(text)?.[0].length ?? 0)
    .split(betweenNames);
  const found = reporting.exec(text)?.[1]?.split(betweenNames) ?? names;
  return found.map((name) => name.replace(/[\s.,;:(]+$/u, "").trim()).filter(isPerson);
}

/** The outlet of "Le Monde avec AFP": the one name beside the agencies that it goes with. */
export function outletWith(credit: string): string | undefined {
  const { agencies, others } = namesInCredit(credit);
  const isPair = agencies.length > 0 && others.length === 1 && goesWith.test(credit);
  return isPair && isOutletLike(others[0] ?? "") ? others[0] : undefined;
}

/** Where the names of a byline, or those before the words of a correspondent, end. */
function nameEnd(text: string): number {
  const byline = bylineStart.exec(text)?.[0].length ?? 0;
  const rest = text.slice(byline);
  const cue = byline === 0 ? staffCue.exec(text) : null;
  if (byline === 0 && cue === null) return 0;
  const place = [behindPlace.exec(rest)?.index, rest.search(/[(|•·@\d]|,\s|\s-\s/u), cue?.index];
  const ends = place.filter((end): end is number => end !== undefined && end >= 0);
  return byline + Math.min(rest.length, ...ends);
}

function isPerson(name: string): boolean {
  const words = name.split(/\s+/u).length;
  const isAgency = namesInCredit(name).agencies.length > 0;
  return words > 1 && words <= MAX_NAME_WORDS && isNameLike(name) && !isAgency;
}

/** Credits within a line that is the article's own: what begins a dispatch, and credits in brackets. */
export function creditsWithin(line: TextLine): CreditSpan[] {
  const credits: CreditSpan[] = [];
  const add = ({ start, end }: TextRange, agencies: readonly string[]) =>
    credits.push({ kind: "credit", start: line.start + start, end: line.start + end, agencies });
  const dispatch = dispatchStart.exec(line.text.slice(0, 140))?.[0].trimEnd();
  if (dispatch !== undefined)
    add(
      { start: 0, end: dispatch.length },
      namesInCredit(dispatch.replace(/[()]/gu, ",")).agencies,
    );
  for (const { start, end } of brackets(line.text, dispatch?.length ?? 0)) {
    const agencies = bracketedAgencies(line.text.slice(start, end));
    if (agencies !== undefined) add({ start, end }, agencies);
  }
  return credits;
}

/** Brackets that follow the end of a sentence, or end the line. */
function* brackets(text: string, from: number): Generator<TextRange> {
  for (let open = text.indexOf("(", from); open !== -1; open = text.indexOf("(", open + 1)) {
    const close = text.slice(open, open + MAX_STAFF_LINE).indexOf(")");
    const isBehindEnd = /(?:^|[.!?…؟۔»"”]\s?)$/u.test(text.slice(Math.max(0, open - 3), open));
    const isLast = /^\s?[.]?\s*$/u.test(text.slice(open + close + 1));
    if (close > 0 && (open === 0 || isBehindEnd || isLast))
      yield { start: open, end: open + close + 1 };
  }
}

function bracketedAgencies(bracket: string): readonly string[] | undefined {
  if (isStaffCredit(bracket)) return namesInCredit(bracket.slice(1, -1)).agencies;
  return bracket.length <= 80 ? creditedAgencies(bracket) : undefined;
}

function anyOf(name: string): string {
  return [...ruleWords(name).values()].flat().join("|").replace(/ /g, String.raw`\s`);
}
