/** The words of figures in each language, from `data/rules/figures.json`. */

import { z } from "zod";
import {
  type FigureBound,
  type FigureKind,
  figureKinds,
} from "../../src/contract/figure-records.ts";
import type { NumberLanguage } from "../numbers/number-rules.ts";
import { type PhraseTable, phraseList, PhraseTable as Table } from "../rules/phrase-table.ts";
import { readRules } from "../rules/read-rules.ts";

/** The words of one language. */
export interface FigureRules {
  /** Nouns that tell the kind by themselves: "18 dead". */
  readonly counted: PhraseTable<FigureKind>;
  /** Words before a number: "killing 18". */
  readonly before: PhraseTable<FigureKind>;
  /** Words behind what is counted: "18 rebels died". */
  readonly after: PhraseTable<FigureKind>;
  /** Nouns of a toll, and verbs between one and its number. */
  readonly toll: PhraseTable<true>;
  readonly tollVerbs: PhraseTable<true>;
  readonly people: PhraseTable<true>;
  readonly places: PhraseTable<true>;
  /** Words that tell that places were taken or hit. */
  readonly placeWords: PhraseTable<true>;
  /** What is counted in figures of no kind: years, kilometres, votes. */
  readonly notCounted: PhraseTable<true>;
  /** What stands before a number that counts nothing: "aged", "No". */
  readonly notBefore: PhraseTable<true>;
  /** Words between a verb and its number. */
  readonly determiners: PhraseTable<true>;
  /** Words between a number and what is counted. */
  readonly modifiers: PhraseTable<true>;
  /** Words between what is counted and its participle. */
  readonly auxiliaries: PhraseTable<true>;
  readonly bounds: PhraseTable<FigureBound>;
  readonly boundsAfter: PhraseTable<FigureBound>;
  /** "including": opens a breakdown. */
  readonly including: PhraseTable<true>;
  /** "were among": what stands before is a part of what follows, or of the toll before. */
  readonly parts: PhraseTable<true>;
  /** Articles that count one in a breakdown. */
  readonly members: PhraseTable<true>;
  readonly joins: PhraseTable<true>;
  /** "each": so many of every one, of whom nobody says how many they are. */
  readonly each: PhraseTable<true>;
  /** "their": missiles that somebody has are none that were fired. */
  readonly owned: PhraseTable<true>;
  /** "breaks down": announces a list of parts, a line each. */
  readonly listed: PhraseTable<true>;
  /** Words of what an outlet says of a whole war in its own voice. */
  readonly background: PhraseTable<true>;
  /** Nouns that make something else of a strike: "rocket launchers". */
  readonly notStrike: PhraseTable<true>;
  /** Words that no noun phrase goes past: prepositions, relative words. */
  readonly ends: PhraseTable<true>;
  /** Words that begin another clause: "when", "which". */
  readonly barriers: PhraseTable<true>;
  /** Nouns of people that are adjectives too, and count people only right behind the number: "Français". */
  readonly nationals: PhraseTable<true>;
  /** As `notCounted`, where it is written with a capital: "May". */
  readonly notCountedCapital: PhraseTable<true>;
  /** Prepositions inside a noun phrase: "residents of two villages". */
  readonly inside: PhraseTable<true>;
  /** Words behind a place where a body is at home: "London-based". */
  readonly homeBehind: PhraseTable<true>;
  /** Words before one: "basée à". */
  readonly homeBefore: PhraseTable<true>;
  /** Words of disease, accident and crime, whose victims are no figures. */
  readonly notConflict: PhraseTable<true>;
  /** Phrases with words of an effect that tell none: "sentenced to death". */
  readonly notEffect: PhraseTable<true>;
  /** Those of `toll` that say nothing without a word of the effect: "the number of wounded". */
  readonly plainToll: PhraseTable<true>;
  /** Words before who did it: "by". */
  readonly agents: PhraseTable<true>;
  /** Nouns of what a percentage may be taken of: "territory". */
  readonly areas: PhraseTable<true>;
  /** Definite articles, which begin another phrase right behind a number. */
  readonly definite: PhraseTable<true>;
  /** Words before a year: "since", "en". */
  readonly yearBefore: PhraseTable<true>;
}

const phrases = z.array(z.string().min(1));
const kindWords = z.strictObject({ counted: phrases, before: phrases, after: phrases });
const languageRules = z.strictObject({
  kinds: z.strictObject(
    Object.fromEntries(figureKinds.map((kind) => [kind, kindWords])) as Record<
      FigureKind,
      typeof kindWords
    >,
  ),
  toll: phrases,
  tollVerbs: phrases,
  people: phrases,
  places: phrases,
  placeWords: phrases,
  notCounted: phrases,
  notBefore: phrases,
  determiners: phrases,
  modifiers: phrases,
  auxiliaries: phrases,
  bounds: z.strictObject({ "at-least": phrases, "at-most": phrases, about: phrases }),
  boundsAfter: z.strictObject({ "at-least": phrases, "at-most": phrases, about: phrases }),
  including: phrases,
  parts: phrases,
  members: phrases,
  joins: phrases,
  each: phrases,
  owned: phrases,
  listed: phrases,
  background: phrases,
  notStrike: phrases,
  ends: phrases,
  barriers: phrases,
  nationals: phrases,
  notCountedCapital: phrases,
  inside: phrases,
  homeBehind: phrases,
  homeBefore: phrases,
  notConflict: phrases,
  notEffect: phrases,
  plainToll: phrases,
  agents: phrases,
  yearBefore: phrases,
  areas: phrases,
  definite: phrases,
});
const figuresFile = z.strictObject({ ar: languageRules, en: languageRules, fr: languageRules });

type LanguageRules = z.infer<typeof languageRules>;

let rulesByLanguage: Readonly<Record<NumberLanguage, FigureRules>> | undefined;

/**
 * Returns the words of figures of a language. The file is read once.
 *
 * @throws {Error} When the file is malformed.
 */
export function figureRules(language: NumberLanguage): FigureRules {
  rulesByLanguage ??= readFigureRules();
  return rulesByLanguage[language];
}

function readFigureRules(): Readonly<Record<NumberLanguage, FigureRules>> {
  const { ar, en, fr } = readRules("figures", figuresFile);
  return { ar: toRules(ar), en: toRules(en), fr: toRules(fr) };
}

function toRules(rules: LanguageRules): FigureRules {
  return {
    counted: kindTable(rules, "counted"),
    before: kindTable(rules, "before"),
    after: kindTable(rules, "after"),
    toll: phraseList(rules.toll),
    tollVerbs: phraseList(rules.tollVerbs),
    people: phraseList(rules.people),
    places: phraseList(rules.places),
    placeWords: phraseList(rules.placeWords),
    notCounted: phraseList(rules.notCounted),
    notBefore: phraseList(rules.notBefore),
    determiners: phraseList(rules.determiners),
    modifiers: phraseList(rules.modifiers),
    auxiliaries: phraseList(rules.auxiliaries),
    bounds: boundTable(rules.bounds),
    boundsAfter: boundTable(rules.boundsAfter),
    including: phraseList(rules.including),
    parts: phraseList(rules.parts),
    members: phraseList(rules.members),
    joins: phraseList(rules.joins),
    each: phraseList(rules.each),
    owned: phraseList(rules.owned),
    listed: phraseList(rules.listed),
    background: phraseList(rules.background),
    notStrike: phraseList(rules.notStrike),
    ends: phraseList(rules.ends),
    barriers: phraseList(rules.barriers),
    nationals: phraseList(rules.nationals),
    notCountedCapital: phraseList(rules.notCountedCapital),
    inside: phraseList(rules.inside),
    homeBehind: phraseList(rules.homeBehind),
    homeBefore: phraseList(rules.homeBefore),
    notConflict: phraseList(rules.notConflict),
    notEffect: phraseList(rules.notEffect),
    plainToll: phraseList(rules.plainToll),
    agents: phraseList(rules.agents),
    yearBefore: phraseList(rules.yearBefore),
    areas: phraseList(rules.areas),
    definite: phraseList(rules.definite),
  };
}

function kindTable(
  { kinds }: LanguageRules,
  role: keyof z.infer<typeof kindWords>,
): PhraseTable<FigureKind> {
  return new Table(
    figureKinds.flatMap((kind) => kinds[kind][role].map((phrase) => [phrase, kind] as const)),
  );
}

function boundTable(bounds: LanguageRules["bounds"]): PhraseTable<FigureBound> {
  const names = ["at-least", "at-most", "about"] as const;
  return new Table(
    names.flatMap((bound) => bounds[bound].map((phrase) => [phrase, bound] as const)),
  );
}
