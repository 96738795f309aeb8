/** `/v1/feed.…` and `/v1/digests/feed.…`: what is new, for readers of feeds. */

import type { ArchiveReader } from "../../archive/archive-reader.ts";
import type { DigestResponse } from "../../contract/digest-responses.ts";
import type { ParameterTable } from "../../contract/parameter.ts";
import type { Hit } from "../../contract/responses.ts";
import { digestFeedParameters, feedParameters } from "../../contract/site-parameters.ts";
import { describeDigest, listDigests } from "../../search/digests.ts";
import { search } from "../../search/search.ts";
import { archiveAnswer } from "../archive-answer.ts";
import type { Answer } from "../held-answers.ts";
import { changeQuery, pageAddress, withQuery } from "../pages/address.ts";
import { type ReadPageRequest, readPageRequest } from "../pages/answer-page.ts";
import { writeDate } from "../pages/dates.ts";
import { aboutArchive } from "../pages/home-intro.ts";
import type { PageRequest } from "../pages/page.ts";
import { articlePath, labelOf, voiceText } from "../pages/told.ts";
import type { RequestFault } from "../problem.ts";
import { type Feed, type FeedItem, stableId } from "./feed.ts";
import { type FeedForm, feedTypes, writeFeed } from "./write-feed.ts";

/** Entries of a feed, where the address does not say; of digests each is read from a file. */
const LIMIT = 20;
const DIGEST_LIMIT = 8;

/** Answers `/v1/feed.…`: the articles that a search finds, newest first where the address does not say otherwise. */
export async function answerFeed(
  reader: ArchiveReader,
  address: string,
  site: string | undefined,
  form: FeedForm,
): Promise<Answer | RequestFault> {
  if (site === undefined) return { code: "site-unknown" };
  const request = readPageRequest(reader, address, site, feedParameters);
  if ("code" in request) return request;
  const { values, canonical, query } = request;
  const { limit = LIMIT, sort = "-published" } = values;
  const shown = { ...none, ...values, limit, sort };
  const found = await search(reader, shown, canonical);
  if ("code" in found) return found;
  const hits = found.hits.map((hit) => JSON.parse(hit) as Hit);
  const { q } = found.head.query;
  return answerWith(request, form, {
    title: q === "" ? "Dépêche" : `Dépêche: ${q}`,
    page: `${site}${withQuery("/search", changeQuery(query, { ui: request.ui }))}`,
    ...(found.next !== undefined && { next: `${site}${withQuery(request.path, found.next)}` }),
    items: await Promise.all(hits.map((hit) => articleItem(request, site, hit))),
  });
}

/** What a search takes that a feed does not. */
const none = {
  facets: [],
  facet_limit: undefined,
  histogram: undefined,
  explain: undefined,
  fields: [],
  snippet: undefined,
  highlight: "none",
} as const;

/** Answers `/v1/digests/feed.…`: the weeks and months, newest first. */
export async function answerDigestFeed(
  reader: ArchiveReader,
  address: string,
  site: string | undefined,
  form: FeedForm,
): Promise<Answer | RequestFault> {
  if (site === undefined) return { code: "site-unknown" };
  const request = readPageRequest(reader, address, site, digestFeedParameters);
  if ("code" in request) return request;
  const { values, canonical } = request;
  const only = { ...values, limit: DIGEST_LIMIT, cursor: undefined };
  const found = await listDigests(reader, only, canonical);
  if ("code" in found) return found;
  const digests = await Promise.all(found.results.map(({ id }) => describeDigest(reader, id)));
  const items: FeedItem[] = [];
  for (const digest of digests) {
    if (digest === null) continue;
    if ("code" in digest) return digest;
    items.push(await digestItem(request, site, digest));
  }
  const { words } = request;
  return answerWith(request, form, {
    title: `Dépêche: ${words.digest.title}`,
    page: `${site}${pageAddress("/digests", request.ui)}`,
    items,
  });
}

async function answerWith(
  request: PageRequest & Pick<ReadPageRequest<ParameterTable>, "canonical">,
  form: FeedForm,
  feed: Pick<Feed, "title" | "page" | "next" | "items">,
): Promise<Answer | RequestFault> {
  const { reader, words, path, canonical, site = "" } = request;
  // A reader of feeds takes what is not there for withdrawn.
  if (reader.faults.length > 0) return { code: "archive-unavailable", files: reader.missingFiles };
  const self = withQuery(path, canonical);
  const whole: Feed = {
    ...feed,
    id: await stableId(`feed:${withQuery(path.replace(/\.\w+$/, ""), canonical)}`),
    description: aboutArchive(request),
    language: words.language,
    self: `${site}${self}`,
    updated: reader.archive.manifest.published.to ?? UNDATED,
  };
  return archiveAnswer(reader, writeFeed(whole, form), self, {}, feedTypes[form]);
}

/** The day of an archive that has no dated article. */
const UNDATED = "1970-01-01";

async function articleItem(request: PageRequest, site: string, hit: Hit): Promise<FeedItem> {
  const { id = "", title = "", lang, published, outlet, url, card } = hit;
  const { ui, reader } = request;
  const text = (card?.sentences ?? [])
    .map((sentence) => `${sentence.text}${voiceText(sentence, request)}`)
    .join("\n\n");
  return {
    id: await stableId(`article:${id}`),
    url: `${site}${pageAddress(articlePath(id), ui)}`,
    ...(url && { original: url }),
    title,
    text: text === "" ? title : text,
    ...(lang !== undefined && lang !== "und" && { language: lang }),
    ...(published?.precision === "day" && { day: published.value }),
    ...(outlet && { author: outlet }),
    archive: {
      article: id,
      build: reader.archive.manifest.build,
      published: published ?? null,
      sentences: card?.sentences ?? [],
    },
  };
}

async function digestItem(
  request: PageRequest,
  site: string,
  digest: DigestResponse,
): Promise<FeedItem> {
  const { words, ui, reader } = request;
  const { id, to, stories, names } = digest;
  const named = names.map(({ label }) => labelOf(label, request)).join(", ");
  const told = stories.map(
    ({ sentence }) => `${sentence.text}${voiceText(sentence, request)} (${sentence.title})`,
  );
  return {
    id: await stableId(`digest:${id}`),
    url: `${site}${pageAddress(`/digests/${id}`, ui)}`,
    title: writeDate(id, words),
    text: [...told, named].filter((paragraph) => paragraph !== "").join("\n\n"),
    language: words.language,
    day: to,
    archive: { digest: id, build: reader.archive.manifest.build },
  };
}
