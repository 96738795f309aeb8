/** `/opensearch.xml`: how a browser searches the archive from its own search box, in a language of the pages. */

import { html } from "hono/html";
import type { ArchiveReader } from "../../archive/archive-reader.ts";
import { noParameters } from "../../contract/parameters.ts";
import { archiveAnswer } from "../archive-answer.ts";
import type { Answer } from "../held-answers.ts";
import { withQuery } from "../pages/address.ts";
import { readPageRequest } from "../pages/answer-page.ts";
import { aboutArchive } from "../pages/home-intro.ts";
import type { RequestFault } from "../problem.ts";

/** Sides of the icons that browsers show beside a search box, in pixels. */
const ICON_SIDES = [64, 16];

/** Answers with the description of OpenSearch 1.1. `ShortName` has at most 16 characters, `LongName` 48. */
export async function answerOpenSearch(
  reader: ArchiveReader,
  address: string,
  site: string | undefined,
): Promise<Answer | RequestFault> {
  if (site === undefined) return { code: "site-unknown" };
  const request = readPageRequest(reader, address, site, noParameters);
  if ("code" in request) return request;
  const { words, canonical } = request;
  const { language } = words;
  const body = html`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Dépêche ${language}</ShortName>
<LongName>Dépêche (${words.languageName})</LongName>
<Description>${aboutArchive(request)}</Description>
<Url type="text/html" rel="results" template="${site}/search?q={searchTerms}&amp;ui=${language}"/>
<Url type="application/json" template="${site}/v1/search?q={searchTerms}"/>
<Url type="application/x-suggestions+json" rel="suggestions" template="${site}/v1/suggest?q={searchTerms}&amp;format=opensearch"/>
<Url type="application/atom+xml" template="${site}/v1/feed.atom?q={searchTerms}"/>
<Url type="application/rss+xml" template="${site}/v1/feed.rss?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${site}${withQuery("/opensearch.xml", canonical)}"/>
${
  reader.archive.manifest.pictures === null
    ? ""
    : ICON_SIDES.map(
        (
          side,
        ) => html`<Image width="${side}" height="${side}" type="image/png">${site}/icon-${side}.png</Image>
`,
      )
}<Query role="example" searchTerms="Alep"/>
<Language>${language}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`;
  const self = withQuery("/opensearch.xml", canonical);
  return archiveAnswer(
    reader,
    String(await body),
    self,
    {},
    "application/opensearchdescription+xml; charset=utf-8",
  );
}
