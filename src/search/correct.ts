/** A word that the archive does not know -> words that it does, which may have been meant. */

import type { ReadQueryWord } from "../analysis/analyze-query.ts";
import { writtenForm } from "../analysis/written-form.ts";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import {
  allowedEdits,
  type Correction,
  codePoints,
  type RankedCorrection,
  rankCorrections,
} from "../engine/spelling-distance.ts";
import { otherFirstLetter } from "../engine/spelling-table.ts";

/** How many typing errors a query asks to have mended: as the rule says, or so many, whatever the word. */
export type Fuzziness = "auto" | 0 | 1 | 2;

/** Words tried for one that is not known: the second is right one time in twenty. */
const MAX_CORRECTIONS = 3;

/** A correction that is less sure than this share of the best one is no help. */
const MIN_SHARE = 0.2;

/** A word of so few articles is as often a slip of another hand: words further off are looked at too. */
const RARE = 2;

/** What bounds a correction. */
export interface CorrectOptions {
  /** Whether the query has no other word. */
  readonly isAlone?: boolean;
  /** Files read at once; 1 also keeps to the first letter as typed. */
  readonly maxFiles?: 1 | 2;
}

/**
 * How sure the correction of a word must be that stands alone: with other words beside it a wrong one finds
 * little, alone it finds articles about something else.
 */
const SURE_ALONE = 0.3;

/** Letters from which a word is seldom near another by accident: alone, too, what is nearest is meant. */
const LONG_LETTERS = 10;

/** Letters from which a word may have two errors when no word is nearer, or none that is likely. */
const FAR_LETTERS = 5;

/**
 * Finds what may have been meant by a word: one error from 4 letters on, two from 8; in words of 5 to 7
 * letters two are tried when one leads nowhere. Never in numbers. At most three files are read.
 *
 * @returns Best first. None for a word that is right, whether the archive has it or a list: unless the
 *   query asks for words near it in any case.
 */
export async function correctWord(
  reader: ArchiveReader,
  { folded, isArabic, isNumber }: ReadQueryWord,
  fuzziness: Fuzziness,
  { isAlone = false, maxFiles = 2 }: CorrectOptions = {},
): Promise<readonly RankedCorrection[]> {
  const written = writtenForm(folded, isArabic);
  if (isNumber || fuzziness === 0 || allowedEdits(written) === 0) return [];
  const nearest = await wordsNear(reader, written, fuzziness, maxFiles);
  if (nearest === "right") return [];
  const isDone = nearest.length > 0 || maxFiles < 2;
  const found = isDone ? nearest : await withOtherFirstLetter(reader, written);
  const mustBeSure = isAlone && fuzziness === "auto" && codePoints(written).length < LONG_LETTERS;
  return mustBeSure ? found.filter(({ weight }) => weight >= SURE_ALONE) : found;
}

/** The words of the fewest errors that are likely; `right` when the word needs no mending. */
async function wordsNear(
  reader: ArchiveReader,
  written: string,
  fuzziness: Fuzziness,
  maxFiles: 1 | 2,
): Promise<readonly RankedCorrection[] | "right"> {
  let nearest: readonly RankedCorrection[] = [];
  for (const edits of editsToTry(written, fuzziness)) {
    const found = await reader.corrections(written, edits, written, maxFiles);
    const isRight = found.flat().some(({ word }) => word === written);
    if (isRight && fuzziness === "auto") return "right";
    nearest = choose(written, found);
    if (nearest.some(({ documents }) => documents > RARE)) break;
  }
  return nearest;
}

/** The first letter is nearly always right; but it may be swapped with the second, or one too many. */
async function withOtherFirstLetter(
  reader: ArchiveReader,
  written: string,
): Promise<readonly RankedCorrection[]> {
  const letter = otherFirstLetter(written);
  if (letter === undefined) return [];
  return choose(written, await reader.corrections(written, 1, letter));
}

function editsToTry(written: string, fuzziness: Fuzziness): (1 | 2)[] {
  if (fuzziness === 1 || fuzziness === 2) return [fuzziness];
  if (allowedEdits(written) === 2) return [2];
  return codePoints(written).length < FAR_LETTERS ? [1] : [1, 2];
}

function choose(written: string, found: readonly (readonly Correction[])[]): RankedCorrection[] {
  const ranked = rankCorrections(written, found).filter(
    ({ word, documents }) => word !== written && documents > 0,
  );
  const least = (ranked[0]?.weight ?? 0) * MIN_SHARE;
  return ranked.filter(({ weight }) => weight >= least).slice(0, MAX_CORRECTIONS);
}
