/** Answers that only another build changes, with the headers that they share. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { CACHED, entityTag, linkHeader } from "./headers.ts";
import { type Answer, textAnswer } from "./held-answers.ts";

/** Makes an answer of JSON; the rest as in {@link archiveAnswer}. */
export function jsonAnswer(
  reader: ArchiveReader,
  body: object,
  self: string,
  links: Readonly<Record<string, string>>,
  type = "application/json; charset=utf-8",
): Answer {
  return archiveAnswer(reader, JSON.stringify(body), self, links, type);
}

/**
 * Makes an answer of text.
 *
 * @param self Address of the answer: path and canonical query.
 * @param links Addresses by their relation, beside `self` and the descriptions.
 * @param type Media type.
 */
export function archiveAnswer(
  reader: ArchiveReader,
  body: string,
  self: string,
  links: Readonly<Record<string, string>>,
  type: string,
): Answer {
  return textAnswer(body, entityTag(reader.archive.manifest.build, self), {
    "Content-Type": type,
    "Cache-Control": CACHED,
    Link: linkHeader({ self, ...links }),
    "Server-Timing": `archive;desc="${reader.fetches} files fetched"`,
  });
}
