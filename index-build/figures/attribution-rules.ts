/** The words that attribute, in each language, from `data/rules/attribution.json`. */

import { z } from "zod";
import type { NumberLanguage } from "../numbers/number-rules.ts";
import { foldWord } from "../recognize/tokens.ts";
import { PhraseTable, phraseList } from "../rules/phrase-table.ts";
import { readRules } from "../rules/read-rules.ts";

/** What a common noun for a source may stand for. */
export interface GenericSource {
  /** Kinds of listed bodies that it may mean; empty when it means what was a source before, or itself. */
  readonly kinds: readonly string[];
  /** True for a noun that is a source only because one was named: "the group", "the report". */
  readonly isDefinite: boolean;
  /** True for a noun that the name of the body must have: "the commission", "the ministry". */
  readonly isNamed: boolean;
  /** True for what a body publishes: "the report". */
  readonly isDocument: boolean;
}

/** A body that common words mean. */
export interface KnownBody {
  readonly name: string;
  /** Words of which a text must have one, as tokens have them; absent when it needs none. */
  readonly near?: ReadonlySet<string>;
}

/** The words of one language. */
export interface AttributionRules {
  /** "said": the source stands before, or behind when the words are turned round. */
  readonly verbs: PhraseTable<true>;
  /** "according to": the source stands behind. */
  readonly prefixes: PhraseTable<true>;
  readonly pronouns: PhraseTable<true>;
  readonly relative: PhraseTable<true>;
  /** Words between a source and its verb. */
  readonly adverbs: PhraseTable<true>;
  /** Words between a verb and the end of its clause: "said on Sunday". */
  readonly afterCue: PhraseTable<true>;
  /** Words of offices, and those between them and names. */
  readonly titles: PhraseTable<true>;
  readonly generic: PhraseTable<GenericSource>;
  /** Common words for one known body, with its English name. */
  readonly known: PhraseTable<KnownBody>;
  /** "auraient été", "reportedly": somebody says so, who is not named. */
  readonly hearsay: PhraseTable<true>;
  /** Definite articles: "the group" was a source before. */
  readonly articles: PhraseTable<true>;
  /** Small words inside names: "al", "ben". */
  readonly particles: PhraseTable<true>;
  /** Prepositions inside the phrase of a source: "residents of Aleppo". */
  readonly prepositions: PhraseTable<true>;
  /** Verbs behind which the listener stands: "told". */
  readonly toListener: PhraseTable<true>;
  /** Prepositions before the listener: "said to". */
  readonly listeners: PhraseTable<true>;
  /** Words that begin a noun phrase, which the words of an office do not go past. */
  readonly nounArticles: PhraseTable<true>;
  /** Words between two sources: "and". */
  readonly joins: PhraseTable<true>;
  /** Prepositions before who did something, not before who is told: "claimed by". */
  readonly agents: PhraseTable<true>;
  /** Adjectives that make another country's of a known body: "ministre de l'Intérieur turc". */
  readonly foreign: PhraseTable<true>;
  /** Phrases that begin with one of `verbs` and attribute nothing: "claimed the lives". */
  readonly notVerbs: PhraseTable<true>;
  /** Words that begin another scene, where no source goes on. */
  readonly scene: PhraseTable<true>;
  /** Participles before "by" and the source: "announced on Sunday by"; in Arabic verbs with an object. */
  readonly passives: PhraseTable<true>;
  /** Words that go back to what the sentence before told: "this success". */
  readonly demonstratives: PhraseTable<true>;
  /** Those of `verbs` that tell what somebody thinks or wants: no report goes on behind them. */
  readonly opinions: PhraseTable<true>;
  /** Words before a person whose people are meant: "l'administration Trump". */
  readonly holders: PhraseTable<true>;
  /** Words that tell that a source has spoken before: "also". */
  readonly also: PhraseTable<true>;
}

const phrases = z.array(z.string().min(1));
const languageRules = z.strictObject({
  verbs: phrases,
  prefixes: phrases,
  pronouns: phrases,
  relative: phrases,
  adverbs: phrases,
  afterCue: phrases,
  titles: phrases,
  generic: z.record(
    z.string(),
    z.strictObject({
      words: phrases,
      kinds: phrases,
      definite: z.boolean().default(false),
      named: z.boolean().default(false),
      document: z.boolean().default(false),
    }),
  ),
  known: z.record(z.string().min(1), z.strictObject({ words: phrases, near: phrases.optional() })),
  hearsay: phrases,
  articles: phrases,
  particles: phrases,
  prepositions: phrases,
  toListener: phrases,
  listeners: phrases,
  nounArticles: phrases,
  joins: phrases,
  agents: phrases,
  foreign: phrases,
  notVerbs: phrases,
  scene: phrases,
  passives: phrases,
  demonstratives: phrases,
  also: phrases,
  opinions: phrases,
  holders: phrases,
});
const attributionFile = z.strictObject({ ar: languageRules, en: languageRules, fr: languageRules });

type LanguageRules = z.infer<typeof languageRules>;

let rulesByLanguage: Readonly<Record<NumberLanguage, AttributionRules>> | undefined;

/**
 * Returns the words that attribute in a language. The file is read once.
 *
 * @throws {Error} When the file is malformed.
 */
export function attributionRules(language: NumberLanguage): AttributionRules {
  rulesByLanguage ??= readAttributionRules();
  return rulesByLanguage[language];
}

function readAttributionRules(): Readonly<Record<NumberLanguage, AttributionRules>> {
  const { ar, en, fr } = readRules("attribution", attributionFile);
  return { ar: toRules(ar), en: toRules(en), fr: toRules(fr) };
}

function toRules(rules: LanguageRules): AttributionRules {
  const generic = Object.values(rules.generic).flatMap((group) => {
    const { words, kinds, definite, named, document } = group;
    const source = { kinds, isDefinite: definite, isNamed: named, isDocument: document };
    return words.map((word) => [word, source] as const);
  });
  const known = Object.entries(rules.known).flatMap(([name, { words, near }]) => {
    const body: KnownBody = { name, ...(near && { near: new Set(near.map(foldWord)) }) };
    return words.map((word) => [word, body] as const);
  });
  return {
    verbs: phraseList(rules.verbs),
    prefixes: phraseList(rules.prefixes),
    pronouns: phraseList(rules.pronouns),
    relative: phraseList(rules.relative),
    adverbs: phraseList(rules.adverbs),
    afterCue: phraseList(rules.afterCue),
    titles: phraseList(rules.titles),
    generic: new PhraseTable(generic),
    known: new PhraseTable(known),
    hearsay: phraseList(rules.hearsay),
    articles: phraseList(rules.articles),
    particles: phraseList(rules.particles),
    prepositions: phraseList(rules.prepositions),
    toListener: phraseList(rules.toListener),
    listeners: phraseList(rules.listeners),
    nounArticles: phraseList(rules.nounArticles),
    joins: phraseList(rules.joins),
    agents: phraseList(rules.agents),
    foreign: phraseList(rules.foreign),
    notVerbs: phraseList(rules.notVerbs),
    scene: phraseList(rules.scene),
    passives: phraseList(rules.passives),
    demonstratives: phraseList(rules.demonstratives),
    also: phraseList(rules.also),
    opinions: phraseList(rules.opinions),
    holders: phraseList(rules.holders),
  };
}
