/** The languages that an archive has articles in. */

import { type LanguageCode, languageCodes } from "../analysis/languages.ts";
import type { ArchiveReader } from "../archive/archive-reader.ts";

/** Returns the languages of the archive in the order of {@link languageCodes}. */
export function archiveLanguages(reader: ArchiveReader): LanguageCode[] {
  return languageCodes.filter((code) => reader.archive.manifest.languages[code]);
}
