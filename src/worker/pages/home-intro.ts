/** What stands before the latest articles on `/`: what the archive is, and what marked its last week. */

import { html } from "hono/html";
import { describeDigest, listDigests } from "../../search/digests.ts";
import { pageAddress } from "./address.ts";
import { writeDate } from "./dates.ts";
import { renderStory } from "./digest-page.ts";
import type { Html } from "./html.ts";
import type { PageRequest } from "./page.ts";
import { localeOf } from "./ui-language.ts";

/** Stories shown: the week has a page of its own. */
const MOST_STORIES = 3;

/** Writes the introduction; without the last week where the archive has none, or its files cannot be read. */
export async function renderIntro(request: PageRequest): Promise<Html> {
  const { words } = request;
  const about = html`<p class="about">${aboutArchive(request)}</p>`;
  const week = await lastWeek(request);
  if (!week) return about;
  const { id, stories } = week;
  return html`${about}
<section aria-labelledby="week"><h2 id="week">${words.home.thisWeek} <a href="${pageAddress(`/digests/${id}`, request.ui)}">${writeDate(id, words)}</a></h2>
<ol class="sentences">${stories.slice(0, MOST_STORIES).map((story) => renderStory(request, story))}</ol></section>`;
}

/** How many articles, in which languages. */
export function aboutArchive({ words, reader }: Pick<PageRequest, "words" | "reader">): string {
  const { languages, documents } = reader.archive.manifest;
  const present = (["fr", "en", "ar"] as const).filter((code) => languages[code] !== undefined);
  const named = new Intl.ListFormat(localeOf(words.language)).format(
    present.map((code) => words.languages[code]),
  );
  return words.home.about(words.articles(documents), named);
}

async function lastWeek({ reader }: PageRequest) {
  const only = { interval: "week", limit: 1, cursor: undefined } as const;
  const found = await listDigests(reader, only, "interval=week&limit=1");
  const [newest] = "code" in found ? [] : found.results;
  const digest = newest && (await describeDigest(reader, newest.id));
  return digest && !("code" in digest) ? digest : undefined;
}
