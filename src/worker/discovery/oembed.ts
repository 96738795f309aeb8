/**
 * `/oembed`: how other software embeds a page of the archive (oEmbed 1.0).
 *
 * The address asked for is never fetched: it is parsed, has to be of this site and of a page that has
 * an embed, and what it names is looked up in the archive.
 */

import type { ArchiveReader } from "../../archive/archive-reader.ts";
import { numberOfId, readNames } from "../../archive/names.ts";
import { readParameters } from "../../contract/read-parameters.ts";
import { FRAME_HEIGHT, FRAME_WIDTH, oembedParameters } from "../../contract/site-parameters.ts";
import { jsonAnswer } from "../archive-answer.ts";
import { readArticle } from "../article-route.ts";
import type { Answer } from "../held-answers.ts";
import { frameCode } from "../pages/copies.ts";
import { escapeText } from "../pages/html.ts";
import { labelOf } from "../pages/told.ts";
import { usualLanguage } from "../pages/ui-language.ts";
import { wordsOf } from "../pages/words/words.ts";
import type { RequestFault } from "../problem.ts";
import { queryOf } from "../search-route.ts";

/** Seconds for which an answer holds. */
const CACHE_AGE = 86_400;

/** Size of every picture, in pixels. */
const PICTURE = { width: 1200, height: 630 };

/** Answers `/oembed`. */
export async function answerOEmbed(
  reader: ArchiveReader,
  address: string,
  site: string | undefined,
): Promise<Answer | RequestFault> {
  if (site === undefined) return { code: "site-unknown" };
  const parameters = readParameters(oembedParameters, queryOf(address));
  if (!parameters.ok) return { code: "invalid-parameters", faults: parameters.faults };
  const { url = "", maxwidth = FRAME_WIDTH, maxheight = FRAME_HEIGHT, format } = parameters.values;
  if (format === "xml") return { code: "not-implemented", what: "oembed-xml" };
  const embed = await findEmbed(reader, url, site);
  if (!embed) return { code: "not-found", what: "embed" };
  if ("code" in embed) return embed;
  const { title, path, picture } = embed;
  const [width, height] = [Math.min(maxwidth, FRAME_WIDTH), Math.min(maxheight, FRAME_HEIGHT)];
  const link = `<blockquote><p><a href="${escapeText(url)}">${escapeText(title)}</a></p></blockquote>`;
  const answer = {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Dépêche",
    provider_url: `${site}/`,
    cache_age: CACHE_AGE,
    width,
    height,
    html: `${link}\n${frameCode(`${site}${path}`, title, site, { width, height })}`,
    // A thumbnail has to fit as well, and there is one size of it.
    ...(picture !== undefined &&
      !isNarrower(parameters.values) && {
        thumbnail_url: `${site}${picture}`,
        thumbnail_width: PICTURE.width,
        thumbnail_height: PICTURE.height,
      }),
  };
  const self = `/oembed?${parameters.canonical}`;
  return jsonAnswer(reader, answer, self, {}, "application/json+oembed; charset=utf-8");
}

/** Whether less than a picture is allowed. */
function isNarrower({ maxwidth, maxheight }: Readonly<Record<string, unknown>>): boolean {
  return (
    Number(maxwidth ?? PICTURE.width) < PICTURE.width ||
    Number(maxheight ?? PICTURE.height) < PICTURE.height
  );
}

interface Embed {
  readonly title: string;
  /** Path and query of the embed. */
  readonly path: string;
  readonly picture?: string;
}

/** The embed of a page of ours; `undefined` when the address is none, or names nothing. */
async function findEmbed(
  reader: ArchiveReader,
  text: string,
  site: string,
): Promise<Embed | RequestFault | undefined> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.origin !== site || url.username !== "" || url.password !== "") return undefined;
  const words = wordsOf(usualLanguage(reader.archive.manifest));
  const [, page, rest] =
    /^\/(articles|names|search|compare|timeline)(?:\/([^/]+))?$/.exec(url.pathname) ?? [];
  switch (page) {
    case "articles":
      return rest === undefined ? undefined : articleEmbed(reader, decoded(rest));
    case "names":
      return rest === undefined ? undefined : nameEmbed(reader, decoded(rest), words.language);
    case "search":
      return { title: words.navigation.search, path: `/embed/search${url.search}` };
    case "compare":
      return { title: words.figure.title, path: `/embed/compare${url.search}` };
    case "timeline":
      return { title: words.timeline.title, path: `/embed/timeline${url.search}` };
    default:
      return undefined;
  }
}

async function articleEmbed(
  reader: ArchiveReader,
  id: string,
): Promise<Embed | RequestFault | undefined> {
  const record = await readArticle(reader, id);
  if ("code" in record) return record.code === "not-found" ? undefined : record;
  return {
    title: record.title,
    path: `/embed/card/${id}`,
    ...(hasPictures(reader) && { picture: `/pictures/${id}.png` }),
  };
}

function hasPictures({ archive }: ArchiveReader): boolean {
  return archive.manifest.pictures !== null;
}

async function nameEmbed(
  reader: ArchiveReader,
  id: string,
  language: "fr" | "en" | "ar",
): Promise<Embed | RequestFault | undefined> {
  const number = await numberOfId(reader, id);
  if (number === null) return undefined;
  const [name] = (number === undefined ? undefined : await readNames(reader, [number])) ?? [];
  if (!name) return { code: "archive-unavailable", files: reader.missingFiles };
  const title = labelOf(name.label, { words: wordsOf(language) });
  return { title, path: `/embed/entity/${id}` };
}

/** Decoded, or as it is where it is no percent-encoded UTF-8: then nothing has the id. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
