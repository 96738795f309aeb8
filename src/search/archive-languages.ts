/** The languages that an archive has articles in. */

import { type LanguageCode, languageCodes } from "../analysis/languages.ts";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import type { LatinLanguage } from "./understand-concepts.ts";

/** Returns the languages of the archive in the order of {@link languageCodes}. */
export function archiveLanguages(reader: ArchiveReader): LanguageCode[] {
  return languageCodes.filter((code) => reader.archive.manifest.languages[code]);
}

/** Share of its articles in French or English from which an archive is in one of the two: some are always misread. */
const HOME_SHARE = 0.99;

/** The Latin language that an archive is in, where it is in one: what its readers most likely type. */
export function homeLanguage(reader: ArchiveReader): LatinLanguage | undefined {
  const { fr = 0, en = 0 } = reader.archive.manifest.languages;
  if (Math.max(fr, en) <= HOME_SHARE * (fr + en)) return undefined;
  return fr > en ? "fr" : "en";
}
