/** The words around a figure that tell where, when and by whom, from `data/rules/settings.json`. */

import { z } from "zod";
import type { NumberLanguage } from "../numbers/number-rules.ts";
import { PhraseTable, phraseList } from "../rules/phrase-table.ts";
import { readRules } from "../rules/read-rules.ts";

/** The words of one language. */
export interface SettingRules {
  /** Words before the date from which on something went on: "the offensive launched on". */
  readonly begins: PhraseTable<true>;
  /** Nouns that make a place of a country's adjective beside them: "Turkish soil". */
  readonly soil: PhraseTable<true>;
  /** Adjectives of countries, with the country's id on the list of names. */
  readonly countries: PhraseTable<string>;
  /** Verbs of a body that attacks: "bombed". */
  readonly assaults: PhraseTable<true>;
  /** Words of what answers an attack: "retaliated". */
  readonly responses: PhraseTable<true>;
  /** Nouns of what it does, and the words between them and the body: "fire from". */
  readonly assaultNouns: PhraseTable<true>;
  readonly originOf: PhraseTable<true>;
  /** Words before what was attacked: "raids of the army on". */
  readonly targets: PhraseTable<true>;
  /** Words before the place that somebody comes from: "fighters from". */
  readonly origins: PhraseTable<true>;
  /** Words before the country or capital where something happened: "in". */
  readonly locatives: PhraseTable<true>;
}

const phrases = z.array(z.string().min(1));
const languageRules = z.strictObject({
  begins: phrases,
  soil: phrases,
  countries: z.record(z.string().startsWith("place:"), phrases),
  assaults: phrases,
  responses: phrases,
  assaultNouns: phrases,
  originOf: phrases,
  targets: phrases,
  origins: phrases,
  locatives: phrases,
});
const settingsFile = z.strictObject({ ar: languageRules, en: languageRules, fr: languageRules });

let rulesByLanguage: Readonly<Record<NumberLanguage, SettingRules>> | undefined;

/**
 * Returns the words of one language. The file is read once.
 *
 * @throws {Error} When the file is malformed.
 */
export function settingRules(language: NumberLanguage): SettingRules {
  rulesByLanguage ??= readSettingRules();
  return rulesByLanguage[language];
}

function readSettingRules(): Readonly<Record<NumberLanguage, SettingRules>> {
  const { ar, en, fr } = readRules("settings", settingsFile);
  return { ar: toRules(ar), en: toRules(en), fr: toRules(fr) };
}

function toRules(rules: z.infer<typeof languageRules>): SettingRules {
  const countries = Object.entries(rules.countries).flatMap(([id, words]) =>
    words.map((word) => [word, id] as const),
  );
  return {
    begins: phraseList(rules.begins),
    soil: phraseList(rules.soil),
    countries: new PhraseTable(countries),
    assaults: phraseList(rules.assaults),
    responses: phraseList(rules.responses),
    assaultNouns: phraseList(rules.assaultNouns),
    originOf: phraseList(rules.originOf),
    targets: phraseList(rules.targets),
    origins: phraseList(rules.origins),
    locatives: phraseList(rules.locatives),
  };
}
