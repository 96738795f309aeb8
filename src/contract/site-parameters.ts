/** The query parameters of pages, feeds and embeds: those of the API for the same, and some of their own. */

import { digestsParameters } from "./figure-parameters.ts";
import { oneOf, type Parameter, textThat, wholeNumber } from "./parameter.ts";
import { searchParameters } from "./parameters.ts";

/** Languages of the pages, in the order in which they are offered. */
export const uiLanguages = ["fr", "en", "ar"] as const;

/** One of {@link uiLanguages}. */
export type UiLanguage = (typeof uiLanguages)[number];

/** The parameter that every page and embed takes beside those of what it shows. */
export const uiParameters = {
  ui: {
    description: "Language of the page: `fr`, `en` or `ar`.",
    example: "fr",
    list: false,
    fallback: "the language of most articles",
    schema: oneOf(uiLanguages),
  },
} satisfies Record<string, Parameter<unknown>>;

const { facets, facet_limit, histogram, explain, fields, snippet, highlight, ...choosing } =
  searchParameters;

/** Parameters of the feeds of articles, beside `ui`: those of a search that choose articles and their order. */
export const feedParameters = choosing;

/** Parameters of the feeds of digests, beside `ui`. */
export const digestFeedParameters = { interval: digestsParameters.interval };

/** Longest side of a frame in pixels. */
const MOST_PIXELS = 10_000;

/** Width of a frame in pixels when nothing is asked for. */
export const FRAME_WIDTH = 640;
/** Its height. */
export const FRAME_HEIGHT = 360;

/** Parameters of `/oembed`. */
export const oembedParameters = {
  url: {
    description:
      "Address of a page of this archive: of an article, a name, a search, a comparison or a timeline.",
    example: "",
    list: false,
    fallback: "no page, which is not found",
    schema: textThat(),
  },
  maxwidth: {
    description: "Widest that the frame may be, in pixels.",
    example: "480",
    list: false,
    fallback: `\`${FRAME_WIDTH}\``,
    ...wholeNumber(1, MOST_PIXELS),
  },
  maxheight: {
    description: "Highest that the frame may be, in pixels.",
    example: "300",
    list: false,
    fallback: `\`${FRAME_HEIGHT}\``,
    ...wholeNumber(1, MOST_PIXELS),
  },
  format: {
    description: "`json`; `xml` is not made.",
    example: "json",
    list: false,
    fallback: "`json`",
    schema: oneOf(["json", "xml"]),
  },
} satisfies Record<string, Parameter<unknown>>;
