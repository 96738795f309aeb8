/** `/v1/meta` and `/healthz`: what the archive is, and that it answers. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { MAX_FILTER_VALUES } from "../contract/filter-parameters.ts";
import {
  MAX_FACET_LIMIT,
  MAX_LIMIT,
  MAX_PLACES,
  MAX_QUERY_LENGTH,
  MAX_QUERY_WORDS,
  MAX_RECENCY,
} from "../contract/parameters.ts";
import type { MetaResponse } from "../contract/responses.ts";
import { MAX_BUCKETS } from "../search/histogram.ts";
import { CACHED, DESCRIBED_BY, entityTag } from "./headers.ts";
import { type Answer, textAnswer } from "./held-answers.ts";

/** Answers `/v1/meta`. */
export function answerMeta({ archive: { manifest } }: ArchiveReader): Answer {
  const { build, format, analyzer, documents, languages, outlets, published, names, tags, terms } =
    manifest;
  const meta: MetaResponse = {
    name: "Dépêche",
    build,
    format,
    analyzer,
    documents,
    languages,
    outlets: outlets.filter((outlet) => outlet !== ""),
    published: {
      from: published.from ?? null,
      to: published.to ?? null,
      undated: published.undated,
    },
    entities: { org: names.org, person: names.person, place: names.place },
    tags: tags.count,
    terms: terms.count,
    postings: terms.postings,
    limits: {
      query_characters: MAX_QUERY_LENGTH,
      query_words: MAX_QUERY_WORDS,
      limit: MAX_LIMIT,
      filter_values: MAX_FILTER_VALUES,
      facet_limit: MAX_FACET_LIMIT,
      histogram_buckets: MAX_BUCKETS,
      places: MAX_PLACES,
      recency_days: MAX_RECENCY,
    },
    export_bytes: manifest.export.bytes,
  };
  return textAnswer(JSON.stringify(meta), entityTag(build, "/v1/meta"), {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": CACHED,
    Link: DESCRIBED_BY,
  });
}

/** Answers `/healthz`: 200 as soon as the manifest could be read. */
export function answerHealth({ archive: { manifest } }: ArchiveReader): Answer {
  const { build } = manifest;
  return textAnswer(JSON.stringify({ status: "ok", build }), entityTag(build, "/healthz"), {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "no-store",
  });
}
