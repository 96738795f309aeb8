/**
 * The words that make a question of a query: who asks "how many dead in Aleppo" wants articles of the dead in
 * Aleppo, whether or not they have "many". They stay in the index, and inside quotation marks they are words.
 */

/** What is known of a word of a query. */
interface AskedWord {
  /** As typed. */
  readonly text: string;
  /** In small letters, without marks. */
  readonly folded: string;
}

const questions: ReadonlySet<string> = new Set(
  (
    "who whom whose what which when where why how " +
    "combien qui quoi quand ou quel quelle quels quelles pourquoi " +
    "كم من ما ماذا متى اين كيف لماذا هل"
  ).split(" "),
);

/** Words behind one of them that ask on: "how many". */
const measures: Readonly<Record<string, ReadonlySet<string>>> = {
  how: new Set(["many", "much", "long", "often", "far", "big", "large"]),
  كم: new Set(["عدد", "بلغ"]),
};

/** Capitals tell names: WHO is the health organization. */
const CAPITALS = /^\p{Lu}{2,}$/u;

/**
 * Places of the words of a query that only ask; none when there is nothing else.
 *
 * @param words In the order of the query.
 */
export function questionWords(words: readonly AskedWord[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [place, { text, folded }] of words.entries()) {
    const before = words[place - 1]?.folded ?? "";
    const isMeasure = found.has(place - 1) && measures[before]?.has(folded) === true;
    if (isMeasure || (questions.has(folded) && !CAPITALS.test(text))) found.add(place);
  }
  return found.size < words.length ? found : new Set();
}
