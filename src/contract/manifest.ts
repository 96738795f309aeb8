/**
 * The manifest: the one file that makes an archive visible, written last.
 *
 * It names every other file by its hash, so that an answer is made from one build or from none.
 */

import { ANALYZER_VERSION } from "../analysis/analyze.ts";
import type { LanguageCode } from "../analysis/languages.ts";
import type { BaseMap } from "./base-map.ts";
import type { LedgerFiles } from "./ledger.ts";

/** Raised whenever a byte of the archive changes its meaning; the Worker refuses another. */
export const FORMAT_VERSION = 4;

/** Where the manifest of the build in use lies below the root of the static assets. */
export const MANIFEST_PATH = "archive/manifest.json";

/**
 * Hexadecimal digits of a file's SHA-256 that name it: 64 bits. They tell damage, not malice, and
 * the names of 10,000 files are read before the first answer.
 */
export const FILE_NAME_LENGTH = 16;

/** Sections of an archive, each a folder of files named by their hash. */
export type Section =
  | "terms"
  | "cards"
  | "articles"
  | "ids"
  | "columns"
  | "names"
  | "tags"
  | "figures"
  | "moments"
  | "digests"
  | "sources"
  | "spelling"
  | "suggest"
  | "export"
  | "pictures"
  | "site";

/** The first {@link FILE_NAME_LENGTH} hexadecimal digits of the SHA-256 of a file's bytes. */
export type FileName = string;

/** Names of files one after another, without separators: one long string is read faster than many short. */
export type FileNames = string;

/** Files with `perFile` entries each but the last; entry *n* is in file `floor(n / perFile)`. */
export interface NumberedFiles {
  readonly perFile: number;
  readonly files: FileNames;
}

/** Files of sorted keys, see `key-lines.ts`; a key is in the last file whose first key is not behind it. */
export interface KeyFiles {
  /** First key of each file, ascending by UTF-16 code units. */
  readonly first: readonly string[];
  readonly files: FileNames;
}

/** What an archive holds and where. */
export interface Manifest {
  /** First 16 hexadecimal digits of the SHA-256 of the rest of the manifest. */
  readonly build: string;
  readonly format: number;
  readonly analyzer: number;
  /** Number of articles; their ordinals run from 0, newest first, undated last, then by id. */
  readonly documents: number;
  /** Articles by language; languages without an article are missing. */
  readonly languages: Readonly<Partial<Record<LanguageCode, number>>>;
  /** Names of the outlets by number; number 0 is the empty name of articles without one. */
  readonly outlets: readonly string[];
  readonly published: {
    /** First and last day that an article may have been published; absent when none is dated. */
    readonly from?: string;
    readonly to?: string;
    readonly undated: number;
  };
  readonly terms: {
    readonly count: number;
    readonly postings: number;
    /** Bytes of {@link files} that hold positions, notes, and the words that terms stand as. */
    readonly positionBytes: number;
    readonly formBytes: number;
    readonly noteBytes: number;
    /** First term of each file, ascending by code point. */
    readonly first: readonly string[];
    readonly files: FileNames;
  };
  /** The words to mend typing errors with, see `spelling-table.ts`: letter and length of each file's first words. */
  readonly spelling: { readonly first: readonly string[]; readonly files: FileNames };
  /** What completes what is being typed, see `completion-table.ts`: the first key of each file. */
  readonly suggest: { readonly first: readonly string[]; readonly files: FileNames };
  /** Blocks of cards, `perFile` in each but the last; a power of two. */
  readonly cards: { readonly perFile: number; readonly files: FileNames };
  /** Blocks of records; their names are in a file of their own, which a search does not need. */
  readonly articles: { readonly perFile: number; readonly names: FileName };
  /** An id is in the table whose number `tableOfId` gives. */
  readonly ids: { readonly files: FileNames };
  readonly columns: {
    /** One byte an article: place of its language in `languageCodes`. */
    readonly language: FileName;
    /** Four bytes an article, low byte first: number of its outlet. */
    readonly outlet: FileName;
    /** The dates published, see `date-runs.ts`. */
    readonly dates: FileName;
    /** Which articles are copies of one dispatch, see `stories.ts`. */
    readonly stories: FileName;
  };
  /**
   * The names that the articles have, numbered: bodies, then people, then places, each by id. A place
   * belongs to them also when only places inside it are named.
   */
  readonly names: {
    readonly org: number;
    readonly person: number;
    readonly place: number;
    /** Counts and points of all names by number, see `name-facts.ts`. */
    readonly facts: FileName;
    /** Blocks of `StoredName` by number. */
    readonly summaries: NumberedFiles;
    /** Blocks of `StoredNameDetails` by number. */
    readonly details: NumberedFiles;
    /** Blocks of lists of `NameQuote` by number. */
    readonly quotes: NumberedFiles;
    /** Ids and spellings. */
    readonly keys: KeyFiles;
    /** The names of each article, by ordinal. */
    readonly lists: NumberedFiles;
  };
  /** The tags of the articles, numbered in the order of their UTF-16 code units. */
  readonly tags: {
    readonly count: number;
    /** Blocks of the tags themselves by number. */
    readonly values: NumberedFiles;
    /** Tags in lower case without accents. */
    readonly keys: KeyFiles;
    /** The tags of each article, by ordinal. */
    readonly lists: NumberedFiles;
  };
  /** Attributed figures; keys: kind, bound, lang, place, source, by. */
  readonly figures: LedgerFiles;
  /** Who gives the figures of articles, numbered in the order of their values: ids, or folded words behind `=`. */
  readonly sources: {
    readonly count: number;
    /** Blocks of `StoredNamed` by number. */
    readonly values: NumberedFiles;
    /** Values; they lead to numbers. */
    readonly keys: KeyFiles;
    /** The sources of each article, by ordinal. */
    readonly lists: NumberedFiles;
    /** Blocks of the articles of each source, see `gap-lists.ts`. */
    readonly articles: NumberedFiles;
  };
  /** Weeks and months, newest first. */
  readonly digests: {
    readonly count: number;
    /** Blocks of `StoredDigest` and of `StoredDigestDetails` by number. */
    readonly summaries: NumberedFiles;
    readonly details: NumberedFiles;
    /** Ids; their values are numbers. */
    readonly keys: KeyFiles;
  };
  /** Dated sentences; keys: lang, place, person, org, source. */
  readonly moments: LedgerFiles & {
    /** Four bytes a fact, low byte first: the ordinal of its article. */
    readonly articles: FileName;
  };
  /** What shared links are shown with: PNG of 1200 x 630 pixels; null when none was to be drawn. */
  readonly pictures: null | {
    /** Articles that have one: those of the first ordinals. */
    readonly count: number;
    /** Name of a file with the names of theirs, as {@link FileNames}. */
    readonly names: FileName;
    /** That of the archive, for all that have none. */
    readonly general: FileName;
    /** The archive's sign as square PNG, by the length of its side in pixels. */
    readonly icons: Readonly<Record<string, FileName>>;
  };
  /** What is served as the build wrote it. */
  readonly site: {
    /** The API's description and its documentation. */
    readonly openapi: FileName;
    readonly docs: { readonly fr: FileName; readonly en: FileName; readonly ar: FileName };
    /** Scripts that browsers load: of the pages, of what is embedded, for pages that embed it, and for links to articles. */
    readonly scripts: {
      readonly page: FileName;
      readonly frame: FileName;
      readonly embed: FileName;
      readonly cards: FileName;
    };
    /** The tools of `/mcp`, a list of `McpTool`. */
    readonly tools: FileName;
    /** Outlines to put places on: where most of the archive happens, if it names places, then the world. */
    readonly maps: readonly BaseMap<FileName>[];
    /** The script for other sites, and the version of the package that it is of. */
    readonly widget: { readonly version: string; readonly script: FileName };
  };
  readonly export: { readonly files: readonly FileName[]; readonly bytes: number };
}

/** Why a manifest cannot be used. */
export type ManifestFault =
  | { readonly code: "manifest-unreadable"; readonly reason: string }
  | { readonly code: "manifest-damaged"; readonly stated: string; readonly found: string }
  | { readonly code: "version-unknown"; readonly found: string; readonly expected: string };

const BUILD_LENGTH = 16;
const PREFIX = '{"build":"';

/** Where in a manifest's file the part begins that its build id is the hash of, in bytes. */
export const HASHED_FROM = PREFIX.length + BUILD_LENGTH + '",'.length;

/** The name at a place of a list of names; `undefined` behind its end. */
export function nameAt(names: FileNames, place: number): FileName | undefined {
  const start = place * FILE_NAME_LENGTH;
  return start < 0 || start >= names.length
    ? undefined
    : names.slice(start, start + FILE_NAME_LENGTH);
}

/** How many names a list has. */
export function countNames(names: FileNames): number {
  return names.length / FILE_NAME_LENGTH;
}

/**
 * Gives the manifest's file.
 *
 * @param hash Returns the SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal digits.
 */
export function writeManifest(
  content: Omit<Manifest, "build">,
  hash: (text: string) => string,
): { readonly build: string; readonly file: string } {
  const rest = JSON.stringify(content).slice(1);
  const build = hash(rest).slice(0, BUILD_LENGTH);
  return { build, file: `${PREFIX}${build}",${rest}` };
}

/**
 * Reads a manifest whose hash is known.
 *
 * @param sha256 SHA-256 of the bytes of `file` from {@link HASHED_FROM} on, in hexadecimal digits.
 * @returns A fault when the file is no JSON, does not have its own hash, or is of other versions.
 */
export function parseManifest(file: string, sha256: string): Manifest | ManifestFault {
  let manifest: Partial<Manifest> | null;
  try {
    manifest = JSON.parse(file) as Partial<Manifest> | null;
  } catch (error) {
    return { code: "manifest-unreadable", reason: error instanceof Error ? error.message : "" };
  }
  if (typeof manifest?.build !== "string") {
    return { code: "manifest-unreadable", reason: "it has no build id" };
  }
  const found = sha256.slice(0, BUILD_LENGTH);
  if (manifest.build !== found) {
    return { code: "manifest-damaged", stated: manifest.build, found };
  }
  if (manifest.format !== FORMAT_VERSION || manifest.analyzer !== ANALYZER_VERSION) {
    return {
      code: "version-unknown",
      found: `format ${manifest.format}, analyzer ${manifest.analyzer}`,
      expected: `format ${FORMAT_VERSION}, analyzer ${ANALYZER_VERSION}`,
    };
  }
  // Whatever has its own hash and these versions was written by this code.
  return manifest as Manifest;
}
