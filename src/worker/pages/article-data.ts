/** An article and its figures as linked data of schema.org. */

import type { StoredFigure } from "../../contract/figure-records.ts";
import type { ArticleRecord } from "../../contract/records.ts";
import type { PageRequest } from "./page.ts";
import { articlePath, labelOf, namePath } from "./told.ts";

/** Names and figures told: the whole is at the API. */
const MOST_MENTIONS = 10;
const MOST_CLAIMS = 10;

/** How schema.org calls what a name stands for. */
const types = { org: "Organization", person: "Person", place: "Place" } as const;

/**
 * A `NewsArticle`, and a `Claim` for each figure that somebody gives.
 *
 * Never a `ClaimReview`: to say who gives a figure is not to judge it. A figure of the article's own
 * voice has no author to be told; one whose source is not known for sure is left out.
 */
export function articleData(request: PageRequest, record: ArticleRecord): object[] {
  const { site } = request;
  const { id, title, lang, published, outlet, authors, url, card, names, figures } = record;
  const address = `${site}${articlePath(id)}`;
  const article = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": address,
    headline: title,
    ...(lang !== "und" && { inLanguage: lang }),
    ...(published !== null && { datePublished: published.value }),
    ...(outlet !== null && { publisher: { "@type": "Organization", name: outlet } }),
    ...(authors.length > 0 && { author: authors.map((name) => ({ "@type": "Person", name })) }),
    ...(url !== null && { isBasedOn: url }),
    ...(request.reader.archive.manifest.pictures !== null && {
      image: `${site}/pictures/${id}.png`,
    }),
    abstract: card.sentences.map(({ text }) => text).join(" "),
    mentions: names.slice(0, MOST_MENTIONS).map((name) => ({
      "@type": types[name.id.slice(0, name.id.indexOf(":")) as keyof typeof types],
      name: labelOf(name.label, request),
      url: `${site}${namePath(name.id)}`,
    })),
  };
  const claims = figures
    .filter(({ attribution }) => attribution === "named")
    .slice(0, MOST_CLAIMS)
    .map((figure) => toClaim(request, figure, address));
  return [article, ...claims];
}

function toClaim(request: PageRequest, figure: StoredFigure, address: string): object {
  const { source, sentence, published, lang } = figure;
  return {
    "@context": "https://schema.org",
    "@type": "Claim",
    "@id": `${address}#${figure.id}`,
    text: sentence.text,
    ...(lang !== "und" && { inLanguage: lang }),
    ...(source !== null && {
      author: {
        "@type": source.id?.startsWith("person:") ? "Person" : "Organization",
        name: labelOf(source.label, request),
      },
    }),
    ...(published !== null && { datePublished: published.value }),
    appearance: { "@id": address },
  };
}
