/** Tells which body a phrase of a source means. */

import type { NameEntry } from "../recognize/names.ts";
import type { KnownBody } from "./attribution-rules.ts";
import { bodyCalled, bodySource, hasWords, labelOf, namesCountryOf } from "./body-names.ts";
import type { FigureSource } from "./figure.ts";
import { countBefore, rangesNear } from "./near.ts";
import { DETERMINER, fightingKinds, officeInCountry, officeOf } from "./office.ts";
import { PLAIN_WORDS } from "./read-source-behind.ts";
import type { SourcePhrase, SourceText } from "./source-phrase.ts";

const NOT_LETTERS = /^[^\p{L}\p{N}]+/u;

/** A name on no list of one word may be anything. */
const MIN_NAME_WORDS = 2;
/** How far back "he" and "the report" go, in UTF-16 code units: about six sentences. */
const MAX_BACK_REFERENCE = 900;
/** Adjectives between an article and its noun that are no part of the phrase. */
const MAX_ADJECTIVES = 2;
const MAX_REMEMBERED = 8;
const MIN_NAME_LENGTH = 3;
const ACRONYM = /^\p{Lu}{3,}$/u;
const HOME = /^-based/u;
const HOME_LENGTH = 6;
/** Words of an office between a person and the body. */
const MAX_TITLE_WORDS = 7;

/** Resolves the sources of one text, in reading order. */
export class SourceResolver {
  readonly #read: SourceText;
  readonly #entries: ReadonlyMap<string, NameEntry>;
  /** The last source, and the sources of persons by their last name. */
  #last: FigureSource | undefined;
  /** Where the phrase of the last source ends. */
  #lastEnd = 0;
  /** True while somebody spoke since whom the text does not tell: "he" is not known. */
  #isUnsure = false;
  /** The last listed sources. */
  #spoke: readonly FigureSource[] = [];
  #knownBodies: readonly NameEntry[] | undefined;
  readonly #bySurname = new Map<string, FigureSource>();

  constructor(read: SourceText, entries: ReadonlyMap<string, NameEntry>) {
    this.#read = read;
    this.#entries = entries;
  }

  /** The source that a phrase means; `undefined` when the text does not tell. */
  resolve(phrase: SourcePhrase): FigureSource | undefined {
    const source = this.#find(phrase);
    this.#isUnsure = source === undefined;
    if (!source) return undefined;
    this.#last = source;
    if (source.id !== undefined) this.#spoke = [...this.#spoke.slice(-MAX_REMEMBERED), source];
    this.#lastEnd = this.#read.tokens[phrase.next - 1]?.end ?? 0;
    return source;
  }

  /** Tells that somebody speaks whom no words near name. */
  forgetSpeaker(): void {
    this.#isUnsure = true;
  }

  #find(phrase: SourcePhrase): FigureSource | undefined {
    if (phrase.isPronoun) return this.#isUnsure ? undefined : this.#lastNear(phrase);
    if (phrase.isPlain) return undefined;
    if (phrase.known) return this.#ofKnown(phrase.known, phrase);
    if (phrase.name) return this.#ofName(phrase.name.entry, phrase);
    if (phrase.generic) return this.#ofCommonNoun(phrase);
    return this.#ofUnlisted(phrase);
  }

  /** "Le gouvernement" is the French one where France, or a place in it, is spoken of. */
  #ofKnown({ name, near }: KnownBody, phrase: SourcePhrase): FigureSource {
    const isNear =
      !near ||
      this.#read.tokens.some(({ word }) => near.has(word)) ||
      namesCountryOf(name, this.#read.names, this.#entries);
    if (!isNear) return { name: this.#wordsOf(phrase), isBody: false };
    const id = bodyCalled(name, this.#entries)?.id;
    return { name, ...(id !== undefined && { id }), isBody: true };
  }

  /** The last source, unless it is too far back to be meant. */
  #lastNear({ first }: SourcePhrase): FigureSource | undefined {
    const start = this.#read.tokens[first]?.start ?? 0;
    return start - this.#lastEnd <= MAX_BACK_REFERENCE ? this.#last : undefined;
  }

  #ofName(entry: NameEntry, phrase: SourcePhrase): FigureSource | undefined {
    const surname = this.#surnameOf(phrase);
    if (entry.class === "org") {
      const speaker = phrase.isUnlisted ? this.#wordsBehind(phrase) : undefined;
      const source = { ...bodySource(entry), ...(speaker && { speaker }) };
      this.#rememberPersons(phrase, source);
      return source;
    }
    if (entry.class === "place") return undefined;
    if (this.#isHeld(phrase)) return { name: this.#wordsOf(phrase), isBody: false };
    const source = this.#ofPerson(entry);
    this.#bySurname.set(surname, source);
    return source;
  }

  /** "Un responsable de l'administration Trump" is not Trump. */
  #isHeld({ name }: SourcePhrase): boolean {
    const { tokens, cues } = this.#read;
    return !!name && cues.holders.before(tokens, countBefore(tokens, name.start)) !== undefined;
  }

  /** The body that a person speaks for; the person, when the list knows none. */
  #ofPerson(entry: NameEntry): FigureSource {
    const body = entry.partOf
      .map((id) => this.#entries.get(id))
      .find((each) => each?.class === "org");
    const speaker = labelOf(entry);
    return body ? { ...bodySource(body), speaker } : { name: speaker, id: entry.id, isBody: false };
  }

  #ofCommonNoun(phrase: SourcePhrase): FigureSource | undefined {
    const { kinds = [], isDefinite = false, isDocument = false } = phrase.generic ?? {};
    const isThe = this.#isThe(phrase);
    const isLast = kinds.length === 0 ? this.#mayBeLast(phrase) : this.#lastIs(kinds, phrase);
    if (isThe && isLast) return this.#lastNear(phrase);
    if (kinds.length === 0) {
      return this.#itself(phrase, isDocument || phrase.generic === PLAIN_WORDS);
    }
    if (isDefinite && !isThe) return this.#itself(phrase, true);
    const named =
      this.#bodyOfCountry(phrase, kinds) ?? this.#namedOfKind(kinds, phrase, isDefinite);
    if (named) return bodySource(named);
    return this.#earlier(kinds, phrase) ?? this.#proper(phrase, isDefinite);
  }

  /** "Le Centre d'analyse du terrorisme" is a name, "le centre" is not. */
  #proper(phrase: SourcePhrase, isDefinite: boolean): FigureSource | undefined {
    const isCapital = this.#read.tokens[phrase.noun ?? phrase.first]?.isCapital === true;
    return isDefinite && !isCapital ? undefined : this.#itself(phrase, isDefinite);
  }

  /** A source by its own words; `undefined` for a bare noun that says nothing by itself. */
  #itself(phrase: SourcePhrase, needsMore: boolean): FigureSource | undefined {
    const name = this.#wordsOf(phrase);
    return needsMore && !name.includes(" ") ? undefined : { name, isBody: false };
  }

  /** "The source", and "the report" of a body. */
  #mayBeLast({ generic }: SourcePhrase): boolean {
    return generic?.isDocument ? this.#last?.isBody === true : generic?.isDefinite === true;
  }

  /** The last body that spoke and whose name has the noun: "the ministry". */
  #earlier(kinds: readonly string[], phrase: SourcePhrase): FigureSource | undefined {
    const words = officeOf(this.#read, phrase);
    if (words.length === 0) return undefined;
    return this.#spoke.findLast(({ id }) => {
      const entry = this.#entries.get(id ?? "");
      return entry !== undefined && kinds.includes(entry.kind) && hasWords(entry, words);
    });
  }

  /** True for a noun with a definite article and nothing between that names: "the Britain-based group". */
  #isThe({ first, noun = 0 }: SourcePhrase): boolean {
    const { tokens, cues } = this.#read;
    let at = noun - 1;
    while (at >= first - MAX_ADJECTIVES && !cues.articles.at(tokens, at) && !this.#names(at))
      at -= 1;
    if (tokens[at]?.type === "sign") at -= 1;
    return cues.articles.at(tokens, at) !== undefined;
  }

  /** A capital, but of "Britain-based". */
  #names(at: number): boolean {
    const { tokens, text } = this.#read;
    const token = tokens[at];
    return token?.isCapital === true && !HOME.test(text.slice(token.end, token.end + HOME_LENGTH));
  }

  /** True when the last source may be meant, and no other body that may was named since. */
  #lastIs(kinds: readonly string[], phrase: SourcePhrase): boolean {
    const last = this.#entries.get(this.#last?.id ?? "");
    if (!last || !kinds.includes(last.kind) || !hasWords(last, officeOf(this.#read, phrase)))
      return false;
    return !this.#isOtherNamedSince(kinds, phrase, last);
  }

  #isOtherNamedSince(kinds: readonly string[], { first }: SourcePhrase, last: NameEntry): boolean {
    const { names, tokens } = this.#read;
    const to = tokens[first]?.start ?? 0;
    return rangesNear(names, to).some(
      ({ entry, start }) =>
        start >= this.#lastEnd &&
        start < to &&
        entry !== last &&
        entry.class === "org" &&
        kinds.includes(entry.kind),
    );
  }

  /** "The defense ministry in Moscow", "Russia's defense ministry": a body of the country of a place beside the noun. */
  #bodyOfCountry(phrase: SourcePhrase, kinds: readonly string[]): NameEntry | undefined {
    const found = officeInCountry(this.#read, phrase);
    if (!found) return undefined;
    const { place, office } = found;
    const countries = place.kind === "country" ? [place.id] : place.partOf;
    for (const entry of this.#entries.values()) {
      if (entry.class !== "org" || !kinds.includes(entry.kind)) continue;
      if (!entry.partOf.some((id) => countries.includes(id))) continue;
      const words = entry.names[this.#read.language].map((name) => name.toLowerCase().split(" "));
      if (words.some((each) => each.slice(1).join(" ") === office)) return entry;
    }
    return undefined;
  }

  /** The last body of some kind named before a phrase; for "a monitor" the first named behind, too. */
  #namedOfKind(
    kinds: readonly string[],
    phrase: SourcePhrase,
    isDefinite: boolean,
  ): NameEntry | undefined {
    const { names, tokens } = this.#read;
    const place = tokens[phrase.first]?.start ?? 0;
    const office = officeOf(this.#read, phrase);
    const fitting = rangesNear(names, place).filter(
      ({ entry }) =>
        entry.class === "org" &&
        kinds.includes(entry.kind) &&
        (phrase.generic?.isNamed === true || !fightingKinds.has(entry.kind)) &&
        hasWords(entry, office),
    );
    const before = fitting.filter(({ start }) => start < place).at(-1);
    const behind = isDefinite ? undefined : fitting.find(({ start }) => start >= place);
    return (before ?? behind)?.entry ?? (isDefinite ? undefined : this.#knownOfKind(kinds));
  }

  /** A body of some kind that the text means by common words: "the Observatory". */
  #knownOfKind(kinds: readonly string[]): NameEntry | undefined {
    this.#knownBodies ??= this.#findKnownBodies();
    return this.#knownBodies.find(({ kind }) => kinds.includes(kind));
  }

  #findKnownBodies(): NameEntry[] {
    const { tokens, cues } = this.#read;
    const names = new Set<string>();
    for (let at = 0; at < tokens.length; at += 1) {
      const name = cues.known.at(tokens, at)?.value.name;
      if (name !== undefined) names.add(name);
    }
    if (names.size === 0) return [];
    return [...this.#entries.values()].filter((entry) => names.has(labelOf(entry)));
  }

  #ofUnlisted(phrase: SourcePhrase): FigureSource | undefined {
    const surname = this.#surnameOf(phrase);
    const known = this.#bySurname.get(surname);
    if (known) return known;
    const words = this.#wordsOf(phrase);
    if (words.length < MIN_NAME_LENGTH) return undefined;
    const isName =
      phrase.isAfterPrefix || words.split(/\s+/u).length >= MIN_NAME_WORDS || ACRONYM.test(words);
    if (!isName) return undefined;
    const source = { name: words, isBody: this.#isBodyByArticle(phrase) || ACRONYM.test(words) };
    this.#bySurname.set(surname, source);
    return source;
  }

  /** "The Delta Media Office", but no person, has an article. */
  #isBodyByArticle({ first }: SourcePhrase): boolean {
    const { tokens, cues } = this.#read;
    const before = tokens[first - 1]?.type === "sign" ? first - 2 : first - 1;
    return !!cues.articles.at(tokens, first) || !!cues.articles.at(tokens, before);
  }

  #wordsOf({ first, next }: SourcePhrase): string {
    const { tokens, text } = this.#read;
    const words = text.slice(tokens[first]?.start ?? 0, tokens[next - 1]?.end ?? 0);
    return words.replace(NOT_LETTERS, "").replace(DETERMINER, "").replaceAll(/\s+/gu, " ");
  }

  /** The capitals before and behind a body, which may be the name of who speaks for it. */
  #rememberPersons({ first, next }: SourcePhrase, source: FigureSource): void {
    const { tokens } = this.#read;
    for (let at = Math.max(0, first - MAX_TITLE_WORDS); at < next; at += 1) {
      const token = tokens[at];
      if (token?.isCapital) this.#bySurname.set(token.word, source);
    }
  }

  #surnameOf({ next }: SourcePhrase): string {
    return this.#read.tokens[next - 1]?.word ?? "";
  }

  /** The words of a phrase behind the listed name in it: the person behind the body. */
  #wordsBehind({ name, next }: SourcePhrase): string {
    const { tokens, text } = this.#read;
    return text.slice(name?.end ?? 0, tokens[next - 1]?.end ?? 0).trim();
  }
}
