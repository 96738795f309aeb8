/**
 * The words that are left out of the index: those that every article has and that ask for nothing.
 *
 * The lists are short on purpose. A word that can be what a story is about (`new`, `will`, `say`,
 * `against`, `état`, `contre`, `sous`, `ضد`) is not here: a frequent word costs bytes, a missing one
 * costs answers.
 */

import { foldMarks } from "./fold.ts";
import type { LanguageCode } from "./languages.ts";

// Small letters, without apostrophes. A word with marks is found without them too, since capitals
// and hurried typists leave them out (`A ETE TUE`), but not the other way: `né` (born) is not `ne` (not).
const english = `
a an the and or but if nor as at by for from in into of on to with
is are was were be been being am has have had having do does did
i me my we our you your he him his she her it its they them their
this that these those there then than so such no not
what which when where why how
arent didnt doesnt dont hadnt hasnt havent isnt wasnt werent
`;

const french = `
le la les un une des du de au aux l d
et ou mais donc ni car si que qu qui quoi dont où quand lorsque lorsqu puisque puisqu parce comme
ce cet cette ces ceci cela ça celui celle ceux celles c
je tu il elle on nous vous ils elles me te se lui leur leurs eux moi toi soi y en j m t s n
mon ma mes ton ta tes son sa ses notre nos votre vos
quel quelle quels quelles quelquun même mêmes
a à là dès dû dans par pour avec sans sur chez jusqu jusque
ne pas plus aussi très
est sont était étaient être été êtes étant suis es sommes sera seront serait seraient soit soient
ai as avons avez ont avait avaient avoir ayant aura auront aurait auraient eu ait aient
`;

const arabic = `
من في على الى عن مع هذا هذه ذلك تلك هؤلاء هناك الذي التي الذين اللذين اللذان اللتين اللواتي
ما ماذا متى اين كيف كم لماذا هل او ام ان انه انها انهم لان لانه كان كانت كانوا يكون تكون
قد لقد لا لم لن ليس ليست ثم بل لكن حتى اذا اذ كما كل اي ايضا الا سوف مما عما منذ بين عند لدى
هو هي هم هما نحن انا انت به بها بهم بهذا بذلك له لها لهم لنا فيه فيها فيهم منه منها منهم عليه عليها عليهم
اليه اليها اليهم عنه عنها عنهم بعد قبل خلال حيث و ب ل ف ك ال
`;

const stopWords: Readonly<Record<LanguageCode, ReadonlySet<string>>> = {
  ar: setOf(arabic),
  en: setOf(english),
  fr: setOf(french),
  und: new Set(),
};

// Words of one list that are ordinary words or names in the other language: meeting one in a query
// ("car bomb", "on the road") says little about the query's language.
const ambiguous: ReadonlySet<string> = new Set(
  "a ai aura but car chez comme dans dont elle es est eu ma main mais me mes mon ni on ou par pas plus pour sa sera si so soit son sur ta te tes ton tu un y and as do does did had has an am i no in or us it".split(
    " ",
  ),
);

/**
 * True when `word` is left out of articles in `language`. Always false for `"und"`.
 *
 * @param word As `foldCase` gives it, marks included; Arabic as `normalizeArabic` gives it.
 */
export function isStopWord(word: string, language: LanguageCode): boolean {
  return stopWords[language].has(word);
}

/** True for a stop word whose presence alone does not tell a query's language. */
export function isAmbiguousStopWord(word: string): boolean {
  return ambiguous.has(word);
}

function setOf(words: string): ReadonlySet<string> {
  const listed = words.trim().split(/\s+/);
  return new Set([...listed, ...listed.map(foldMarks)]);
}
