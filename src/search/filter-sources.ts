/** A filter by who gives the figures of an article. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { eachArticleOfSource } from "../archive/sources.ts";
import type { FilterValue } from "../contract/filter-value.ts";
import type { PreparedFilter } from "./filters.ts";
import { resolveAnyone } from "./resolve-filter.ts";

/** Makes the filter ready; without a file that it needs it lets nothing pass. */
export async function prepareSources(
  reader: ArchiveReader,
  values: readonly FilterValue[],
): Promise<PreparedFilter> {
  if (values.length === 0) return {};
  const { documents } = reader.archive.manifest;
  const marks = { wanted: new Uint8Array(documents), unwanted: new Uint8Array(documents) };
  const meant = await Promise.all(
    values.map(({ value, negated }) =>
      markSource(reader, value, negated ? marks.unwanted : marks.wanted),
    ),
  );
  if (meant.includes(undefined)) return { passes: () => false };
  const wantsAny = values.some(({ negated }) => !negated);
  return {
    passes: (ordinal) =>
      (!wantsAny || marks.wanted[ordinal] === 1) && marks.unwanted[ordinal] !== 1,
    told: values.map(({ value, negated }, place) => ({
      parameter: "source",
      value,
      negated,
      meant: meant[place] ?? [],
    })),
  };
}

/** Marks the articles of a source; returns what it was taken for, as far as an article has it. */
async function markSource(
  reader: ArchiveReader,
  value: string,
  marks: Uint8Array,
): Promise<string[] | undefined> {
  const meanings = await resolveAnyone(reader, value);
  const held = await Promise.all(
    (meanings ?? []).map((meaning) =>
      eachArticleOfSource(reader, meaning, (ordinal) => {
        marks[ordinal] = 1;
      }),
    ),
  );
  if (!meanings || held.includes(undefined)) return undefined;
  const told = meanings.filter((_, place) => held[place]);
  return told.map((meaning) => meaning.replace(/^=/, ""));
}
