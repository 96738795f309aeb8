/**
 * The English stemmer: Porter's second algorithm, "Porter2".
 *
 * Written here because `@orama/stemmers` has his first one, which makes `new` of `news`, and in which
 * `-ion` takes the letter before it along (`election` → `elec`, but `elect` → `elect`).
 *
 * @see https://snowballstem.org/algorithms/english/stemmer.html
 */

const exceptions: ReadonlyMap<string, string> = new Map([
  ["skis", "ski"],
  ["skies", "sky"],
  ["dying", "die"],
  ["lying", "lie"],
  ["tying", "tie"],
  ["idly", "idl"],
  ["gently", "gentl"],
  ["ugly", "ugli"],
  ["early", "earli"],
  ["only", "onli"],
  ["singly", "singl"],
]);
const unchanged: ReadonlySet<string> = new Set(
  "sky news howe atlas cosmos bias andes inning outing canning herring earring proceed exceed succeed".split(
    " ",
  ),
);

// Ordered so that the longest ending that fits is met first.
const step2Endings: readonly (readonly [string, string])[] = [
  ["ization", "ize"],
  ["ational", "ate"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["iveness", "ive"],
  ["tional", "tion"],
  ["biliti", "ble"],
  ["lessli", "less"],
  ["entli", "ent"],
  ["ation", "ate"],
  ["alism", "al"],
  ["aliti", "al"],
  ["ousli", "ous"],
  ["iviti", "ive"],
  ["fulli", "ful"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["abli", "able"],
  ["izer", "ize"],
  ["ator", "ate"],
  ["alli", "al"],
  ["bli", "ble"],
];
const step3Endings: readonly (readonly [string, string])[] = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["alize", "al"],
  ["icate", "ic"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ness", ""],
  ["ful", ""],
];
const step4Endings: readonly string[] =
  "ement ance ence able ible ment ant ent ism ate iti ous ive ize al er ic".split(" ");

const FIRST_REGION = /^(?:gener|commun|arsen|univers|emerg|organ)|[aeiouy][^aeiouy]/;
const SECOND_REGION = /[aeiouy][^aeiouy]/;
const VOWEL = /[aeiouy]/;
const DOUBLE_END = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const SHORT_SYLLABLE_END = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;

/**
 * Returns the stem of an English word.
 *
 * @param word Small letters a to z only.
 *
 * @example
 * stemEnglish("elections"); // "elect"
 * stemEnglish("news"); // "news"
 */
export function stemEnglish(word: string): string {
  if (word.length <= 2) return word;
  const exception = exceptions.get(word);
  if (exception !== undefined) return exception;
  if (unchanged.has(word)) return word;
  // Y is a y that sounds as a consonant, until the end.
  const marked = word.replace(/^y|(?<=[aeiouy])y/g, "Y");
  const singular = removePlural(marked);
  if (unchanged.has(singular)) return singular;
  return derivationOf(removePast(singular, regionAfter(marked, FIRST_REGION, 0))).toLowerCase();
}

function derivationOf(word: string): string {
  const base = word.replace(/(?<=.[^aeiouy])[yY]$/, "i");
  const first = regionAfter(base, FIRST_REGION, 0);
  const second = regionAfter(base, SECOND_REGION, first);
  const step2 = replaceStep2(base, first);
  const step3 = replaceStep3(step2, first, second);
  return removeFinal(removeStep4(step3, second), first, second);
}

/** Where the part of `word` after the first match of `pattern` from `from` on begins. */
function regionAfter(word: string, pattern: RegExp, from: number): number {
  const match = pattern.exec(word.slice(from));
  return match === null ? word.length : from + match.index + match[0].length;
}

function removePlural(word: string): string {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (!word.endsWith("s") || /[us]s$/.test(word)) return word;
  return VOWEL.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function removePast(word: string, first: number): string {
  const agreed = /eed(?:ly)?$/.exec(word);
  if (agreed !== null) return agreed.index >= first ? `${word.slice(0, agreed.index)}ee` : word;
  const ending = /(?:ed|ing)(?:ly)?$/.exec(word);
  if (ending === null || !VOWEL.test(word.slice(0, ending.index))) return word;
  const base = word.slice(0, ending.index);
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`;
  if (DOUBLE_END.test(base)) return base.slice(0, -1);
  return base.length <= first && SHORT_SYLLABLE_END.test(base) ? `${base}e` : base;
}

function replaceStep2(word: string, first: number): string {
  const known = step2Endings.find(([ending]) => word.endsWith(ending));
  if (known !== undefined) return replaceWithin(word, known, first);
  if (word.endsWith("ogi"))
    return word.endsWith("logi") ? replaceWithin(word, ["ogi", "og"], first) : word;
  return /[cdeghkmnrt]li$/.test(word) ? replaceWithin(word, ["li", ""], first) : word;
}

function replaceStep3(word: string, first: number, second: number): string {
  if (word.endsWith("ative")) return replaceWithin(word, ["ative", ""], second);
  const known = step3Endings.find(([ending]) => word.endsWith(ending));
  return known === undefined ? word : replaceWithin(word, known, first);
}

function removeStep4(word: string, second: number): string {
  const known = step4Endings.find((ending) => word.endsWith(ending));
  if (known !== undefined) return replaceWithin(word, [known, ""], second);
  return /[st]ion$/.test(word) ? replaceWithin(word, ["ion", ""], second) : word;
}

function removeFinal(word: string, first: number, second: number): string {
  const last = word.length - 1;
  if (word.endsWith("e")) {
    const isRemovable =
      last >= second || (last >= first && !SHORT_SYLLABLE_END.test(word.slice(0, last)));
    return isRemovable ? word.slice(0, last) : word;
  }
  return word.endsWith("ll") && last >= second ? word.slice(0, last) : word;
}

function replaceWithin(
  word: string,
  [ending, replacement]: readonly [string, string],
  region: number,
): string {
  const at = word.length - ending.length;
  return at >= region ? word.slice(0, at) + replacement : word;
}
