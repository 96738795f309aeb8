/**
 * A file of the lexicon, from text to concepts. Here it is only seen to that a line can be read;
 * whether what it says makes sense is for `check-lexicon.ts`, which sees all files.
 */

import {
  type Concept,
  type LexiconFault,
  type LexiconLanguage,
  type LexiconPlace,
  lexiconLanguages,
} from "./lexicon.ts";

/** What a file holds that can be read, and what of it cannot. Both in the order of the lines. */
export interface ReadLexicon {
  readonly concepts: readonly Concept[];
  readonly faults: readonly LexiconFault[];
}

const BETWEEN_ALTERNATIVES = " | ";

/** A tab parts cells; controls, bidirectional marks, joiners and half surrogate pairs are never meant. */
const UNSEEN = /[^\P{C}\t]|[\u2028\u2029\ufffd]/u;

/** At an end, doubled, no plain space, or a bar that stands against a word. */
const STRAY_SPACE = /^\s|\s$|\s\s|[^\S ]|\|/;

/**
 * Reads a file of the lexicon: a concept a line, `id`, French, English and Arabic words with tabs
 * between them, alternatives with ` | ` between them; `#` opens a line that is a comment.
 *
 * @param text May begin with a byte order mark and end its lines either way.
 * @param path Only told in the places of concepts and faults.
 * @returns A line with a fault gives no concept; the others do.
 *
 * @example
 * readLexicon("truce\ttrêve\ttruce\tهدنة\n", "war.tsv").concepts[0]?.words.fr; // ["trêve"]
 */
export function readLexicon(text: string, path: string): ReadLexicon {
  const concepts: Concept[] = [];
  const faults: LexiconFault[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const place = { path, line: index + 1 };
    const found = readLine(line, place);
    if (found.length > 0) faults.push(...found);
    else concepts.push(toConcept(line, place));
  }
  return { concepts, faults };
}

/** All that keeps a line from being read. */
function readLine(line: string, place: LexiconPlace): LexiconFault[] {
  const unseen = UNSEEN.exec(line)?.[0];
  if (unseen !== undefined) return [{ code: "character-refused", place, character: unseen }];
  const cells = line.split("\t");
  if (cells.length !== lexiconLanguages.length + 1) {
    return [{ code: "cell-count", place, found: cells.length }];
  }
  return cells.flatMap((cell, column) => readCell(cell, column, place));
}

function readCell(cell: string, column: number, place: LexiconPlace): LexiconFault[] {
  const name = lexiconLanguages[column - 1] ?? "id";
  if (cell.split("|").some((part) => part.trim() === "")) {
    return [{ code: "cell-empty", place, cell: name }];
  }
  const stray = cell.split(BETWEEN_ALTERNATIVES).find((part) => STRAY_SPACE.test(part));
  return stray === undefined ? [] : [{ code: "space-stray", place, text: stray }];
}

function toConcept(line: string, place: LexiconPlace): Concept {
  const cells = line.split("\t");
  const wordsIn = (language: LexiconLanguage): readonly string[] =>
    (cells[lexiconLanguages.indexOf(language) + 1] ?? "").split(BETWEEN_ALTERNATIVES);
  const words = { ar: wordsIn("ar"), en: wordsIn("en"), fr: wordsIn("fr") };
  return { id: cells[0] ?? "", words, place };
}
