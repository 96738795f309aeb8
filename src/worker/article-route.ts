/** `/v1/articles/{id}`, `/card` and `/text`: one article. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import type { ArticleRecord } from "../contract/records.ts";
import { CACHED, DESCRIBED_BY, entityTag } from "./headers.ts";
import { type Answer, textAnswer } from "./held-answers.ts";
import type { RequestFault } from "./problem.ts";

/** What of an article is asked for. */
export type ArticleView = "record" | "card" | "text";

const ARTICLE_ID = /^[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,127}$/;

/** Answers for the article with `id`, which need not be one. */
export async function answerArticle(
  reader: ArchiveReader,
  id: string,
  view: ArticleView,
): Promise<Answer | RequestFault> {
  const record = await readArticle(reader, id);
  if ("code" in record) return record;
  const path = `/v1/articles/${id}`;
  const address = view === "record" ? path : `${path}/${view}`;
  const { text, type } = present(reader, record, view);
  return textAnswer(text, entityTag(reader.archive.manifest.build, address), {
    "Content-Type": `${type}; charset=utf-8`,
    "Cache-Control": CACHED,
    Link: `<${address}>; rel="self", ${DESCRIBED_BY}`,
  });
}

/** The record of the article with `id`, or why there is none. */
export async function readArticle(
  reader: ArchiveReader,
  id: string,
): Promise<ArticleRecord | RequestFault> {
  if (!ARTICLE_ID.test(id)) return { code: "not-found", what: "article" };
  const ordinal = await reader.ordinalOf(id);
  if (ordinal === null) return { code: "not-found", what: "article" };
  const record = ordinal === undefined ? undefined : await reader.record(ordinal);
  return record ?? { code: "archive-unavailable", files: reader.missingFiles };
}

function present(
  reader: ArchiveReader,
  record: ArticleRecord,
  view: ArticleView,
): { text: string; type: string } {
  if (view === "text") return { text: record.text, type: "text/plain" };
  const { build, documents } = reader.archive.manifest;
  const provenance = { text_unit: "codepoint", index: { build, documents } };
  const { text: _, ...rest } = record;
  const body = view === "card" ? toCard(record) : rest;
  return { text: JSON.stringify({ ...body, ...provenance }), type: "application/json" };
}

function toCard(record: ArticleRecord) {
  const { id, url, title, lang, published, outlet, card, text_sha256 } = record;
  const { reading_minutes, names, figures, story } = record;
  return {
    id,
    url,
    title,
    lang,
    published,
    outlet,
    reading_minutes,
    names,
    figures,
    card: { ...card, method: "extractive", verbatim: true },
    ...(story && { story }),
    text_sha256,
  };
}
