/**
 * Abbreviations that end in a full stop without ending a sentence. Written for news in French,
 * English and Arabic; the list of CLDR was looked at, but its English part holds words such as
 * "In.", "By." and "Go.", which end real sentences.
 */

/** What stands before the full stop, and so what the next word has to be for the sentence to go on. */
export type AbbreviationKind =
  /** A title or the like: something always follows ("M. Assad", "Gen. Smith"). */
  | "title"
  /** Goes on before a digit only ("No. 5", "p. 12"). */
  | "before-digit"
  /** May end a sentence: goes on unless the next word is a usual first one ("Inc.", "janv."). */
  | "may-end";

const titles = `
  m mm mr mrs ms mx dr drs prof pr gen gén lt col sgt capt cap maj cmdr cdr cdt cne adm brig cpl pvt
  gov sen rep reps pres pdt rev hon mgr msgr st ste sts ft mt messrs mme mmes mlle mlles me mes vve
  supt insp det amb atty vs cf viz al e.g i.e p.ex c.-à-d c.à.d ex av.j approx env lt.col lt.gen
  maj.gen brig.gen lieut sr.lt fr br bros sgt.maj asst dir.gen hrh
`;

const beforeDigit = `
  no nos nr n num p pp art arts fig figs vol ch chap sect tel tél op ed éd alin
`;

const mayEnd = `
  etc inc ltd co corp plc jr sr esq bros dept univ assn ave blvd rd bldg
  jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc
  mon tue tues wed thu thur thurs fri sat sun lun jeu ven sam dim
  a.m p.m u.s u.n u.k e.u u.s.a d.c j.-c ph.d b.a m.a apr.j av av.j.-c approx hr hrs sq
  km kg cm mrd
`;

/** In Arabic: doctor, professor, engineer, and forms of them; page; street. */
const arabicTitles = "د أ م ص ش ا أ.د ا.د د.م ق.م ب.م ه هـ ت ط ج";

const kinds = makeKinds();

function makeKinds(): ReadonlyMap<string, AbbreviationKind> {
  const map = new Map<string, AbbreviationKind>();
  const add = (words: string, kind: AbbreviationKind) => {
    for (const word of words.trim().split(/\s+/)) map.set(word, kind);
  };
  add(mayEnd, "may-end");
  add(titles, "title");
  add(beforeDigit, "before-digit");
  add(arabicTitles, "title");
  return map;
}

/** Abbreviations only when written with a capital: "No. 5" but "non", "Jeu." but "un jeu.". */
const capitalized = new Set(
  `
  br det dim ex fr fri ft hon jeu jun lun mar me mes mm mon mr ms mt mx pr rev sam sat st ste sts
  sun thu tue ven wed
  `
    .trim()
    .split(/\s+/),
);

/** Titles that are words too when written small: "le col. Riad al-Assad", but "au col. Il neige". */
const words = new Set("cap capt col gen maj rep sen".split(" "));

const dotted = /^(?:\p{L}\.)+\p{L}$/u;

/**
 * Tells what kind of abbreviation `word` is, without its last full stop.
 *
 * @returns `undefined` for a word that is none, so that a full stop after it ends the sentence.
 */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  const lower = word.toLowerCase();
  const kind = kinds.get(lower);
  if (kind === undefined) return dotted.test(word) ? "may-end" : undefined;
  if (lower !== word) return kind;
  if (capitalized.has(lower)) return undefined;
  return words.has(lower) ? "may-end" : kind;
}

const firstWords = new Set(
  `
  the a an in on at it its it's he she they we you his her their this that these those there but and or so
  as after before when while since if for from by with without under over during according however
  meanwhile although though most many some several both all not no what who why how where to
  le la les l un une des du de d il elle ils elles on nous vous je j ce cet cette ces c ça cela celui celle
  en dans sur sous pour par avec sans selon après avant depuis pendant lors mais et ou or donc car
  si quand comme alors ainsi au aux à son sa ses leur leurs mon notre votre plus plusieurs tous
  toutes tout aucun certains d'après outre malgré face
  `
    .trim()
    .split(/\s+/),
);

/**
 * True for words that often begin a sentence and seldom a name: articles, pronouns, prepositions.
 * A word before an apostrophe counts (`L’armée`).
 */
export function isUsualFirstWord(word: string): boolean {
  return firstWords.has(word.toLowerCase());
}
