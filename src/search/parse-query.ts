/**
 * The grammar of a query: `"phrases"`, `-words` to leave out, `OR` between alternatives, and a `*`
 * behind the last word for what it begins. Everything else is words.
 */

/** A part of a query between spaces, or between quotation marks. */
export interface QueryItem {
  readonly kind: "words" | "phrase";
  /** Where its words stand in the query, in UTF-16 code units, without quotation marks and signs. */
  readonly start: number;
  readonly end: number;
  readonly isExcluded: boolean;
  /** True for an alternative to the item before it. */
  readonly isAlternative: boolean;
  /** True when a `*` says that the word goes on. */
  readonly isPrefix: boolean;
}

/** Why a query was taken as plain words, signs and all. */
type QueryFlaw = "quote-unclosed" | "or-without-words" | "only-excluded";

/** A query taken apart. */
export interface ParsedQuery {
  /** The query with spaces instead of its signs: as long as the query, so that places stay. */
  readonly words: string;
  readonly items: readonly QueryItem[];
  readonly flaw?: QueryFlaw;
}

/** What closes each opening mark: the nearest of them does, since keyboards mix “German” marks. */
const closingMarks: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”",
  "„": "“”",
  "«": "»",
  "”": "”",
};

// U+FEFF is a space to patterns, and to readers nothing: it stands inside words.
const SPACE = /[^\S\ufeff]/u;

/** Takes a query apart. Never throws: a query that cannot be parsed is plain words, and says so. */
export function parseQuery(query: string): ParsedQuery {
  const scanner = new QueryScanner(query);
  const items = scanner.scan();
  const flaw = scanner.flaw ?? flawOf(items, scanner.endsWithOr);
  if (flaw !== undefined) return { words: query, items: plainItems(query), flaw };
  return { words: scanner.words, items };
}

function flawOf(items: readonly QueryItem[], endsWithOr: boolean): QueryFlaw | undefined {
  if (endsWithOr || items[0]?.isAlternative) return "or-without-words";
  const isAllExcluded = items.length > 0 && items.every(({ isExcluded }) => isExcluded);
  return isAllExcluded ? "only-excluded" : undefined;
}

function plainItems(query: string): QueryItem[] {
  return Array.from(query.matchAll(/[\S\ufeff]+/gu), ({ index, 0: text }) => ({
    kind: "words" as const,
    start: index,
    end: index + text.length,
    isExcluded: false,
    isAlternative: false,
    isPrefix: false,
  }));
}

class QueryScanner {
  flaw: QueryFlaw | undefined;
  endsWithOr = false;
  readonly #query: string;
  readonly #blanks: (readonly [start: number, end: number])[] = [];
  #at = 0;

  constructor(query: string) {
    this.#query = query;
  }

  /** The query without the signs that were read. */
  get words(): string {
    let words = "";
    let from = 0;
    for (const [start, end] of this.#blanks) {
      words += this.#query.slice(from, start) + " ".repeat(end - start);
      from = end;
    }
    return words + this.#query.slice(from);
  }

  scan(): QueryItem[] {
    const items: QueryItem[] = [];
    while (this.#skipSpaces()) {
      if (this.#takeOr()) continue;
      const item = this.#takeItem();
      if (!item) continue;
      items.push(item);
      this.endsWithOr = false;
    }
    return items;
  }

  #skipSpaces(): boolean {
    while (this.#at < this.#query.length && SPACE.test(this.#query[this.#at] ?? "")) this.#at += 1;
    return this.#at < this.#query.length;
  }

  #takeOr(): boolean {
    const sign = /^(?:OR|\|)(?=\s|$)/u.exec(this.#query.slice(this.#at))?.[0];
    if (sign === undefined) return false;
    // Two in a row have nothing between them.
    if (this.endsWithOr) this.flaw = "or-without-words";
    this.#blank(this.#at, this.#at + sign.length);
    this.#at += sign.length;
    this.endsWithOr = true;
    return true;
  }

  #takeItem(): QueryItem | undefined {
    const isExcluded =
      this.#query[this.#at] === "-" && /[\p{L}\p{N}"“„«#]/u.test(this.#query[this.#at + 1] ?? "");
    if (isExcluded) {
      this.#blank(this.#at, this.#at + 1);
      this.#at += 1;
    }
    const closing = closingMarks[this.#query[this.#at] ?? ""];
    const place = closing === undefined ? this.#takeWord() : this.#takePhrase(closing);
    if (!place) return undefined;
    const isAlternative = this.endsWithOr;
    return { ...place, isExcluded, isAlternative };
  }

  #takePhrase(closing: string): Omit<QueryItem, "isExcluded" | "isAlternative"> | undefined {
    const open = this.#at;
    const close = indexOfAny(this.#query, closing, open + 1);
    if (close < 0) {
      this.flaw = "quote-unclosed";
      this.#at = this.#query.length;
      return undefined;
    }
    this.#blank(open, open + 1);
    this.#blank(close, close + 1);
    this.#at = close + 1;
    return { kind: "phrase", start: open + 1, end: close, isPrefix: false };
  }

  #takeWord(): Omit<QueryItem, "isExcluded" | "isAlternative"> {
    const start = this.#at;
    while (this.#at < this.#query.length && !this.#endsWord()) this.#at += 1;
    const end = this.#at;
    const isPrefix = end - start > 1 && this.#query[end - 1] === "*";
    if (isPrefix) this.#blank(end - 1, end);
    return { kind: "words", start, end: isPrefix ? end - 1 : end, isPrefix };
  }

  /** Spaces end a word, and so does a quotation mark that opens a phrase: `alep"chute d'Alep"`. */
  #endsWord(): boolean {
    const character = this.#query[this.#at] ?? "";
    return SPACE.test(character) || closingMarks[character] !== undefined;
  }

  #blank(start: number, end: number): void {
    this.#blanks.push([start, end]);
  }
}

/** The first place of one of `marks` in `text` from `from`, or -1. */
function indexOfAny(text: string, marks: string, from: number): number {
  for (let place = from; place < text.length; place += 1) {
    if (marks.includes(text.charAt(place))) return place;
  }
  return -1;
}
