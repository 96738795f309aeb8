/** The parameters of figures, comparisons, timelines and digests. */

import { figureBounds, figureKinds } from "./figure-records.ts";
import { filterParameters } from "./filter-parameters.ts";
import { oneOf, type Parameter, type ParameterValues, wholeNumber } from "./parameter.ts";
import { articlesParameters } from "./parameters.ts";

/** Most figures that are compared at once: beyond, nobody reads them side by side. */
export const MAX_COMPARED = 200;

/** Most dated sentences of a bucket that a timeline shows. */
const MAX_ITEMS = 20;

/** Most buckets that are chosen of a timeline: beyond, everything is a mark. */
const MAX_TOP = 100;

const { lang, place, person, org } = filterParameters;

const format = {
  description: "`json`, or `csv` with a line of names of columns.",
  example: "csv",
  list: false,
  fallback: "`json`",
  schema: oneOf(["json", "csv"]),
} as const satisfies Parameter<unknown>;

const period = {
  from: {
    ...filterParameters.from,
    description: "Only what may be of this day or later: a day, month or year.",
  },
  to: {
    ...filterParameters.to,
    description: "Only what may be of this day or earlier: a day, month or year.",
  },
  undated: {
    ...filterParameters.undated,
    description: "Whether what no article dates passes `from` and `to`.",
  },
} as const;

const sourceDescription =
  "Only what this body or person gives: an id (`org:sohr`), any spelling on the list (`OSDH`), or the words of the article for others; `none` for what no one is named for, `uncertain` for what somebody gives who is not known for sure; `-` leaves it out.";

const figureFilters = {
  kind: {
    description: "Only figures of what is counted so; `-killed` leaves it out.",
    example: "killed",
    list: true,
    fallback: "all kinds",
    schema: oneOf(negatable(figureKinds)),
  },
  place: {
    ...place,
    description:
      "Only figures of this place or one inside it: an id or any spelling on the list; `-` leaves it out.",
  },
  source: { ...org, description: sourceDescription, example: "OSDH" },
  by: {
    ...org,
    description:
      "Only figures of what this body, person or country did, where the article says so; `-` leaves it out.",
    example: "place:turkey",
  },
  bound: {
    description:
      'Only figures so bounded: `exact`, `at-least` ("more than 20"), `at-most`, `about`.',
    example: "at-least",
    list: true,
    fallback: "all bounds",
    schema: oneOf(negatable(figureBounds)),
  },
  lang,
  ...period,
} as const satisfies Record<string, Parameter<unknown>>;

/** Parameters of `/v1/figures`. */
export const figuresParameters = {
  ...figureFilters,
  limit: { ...articlesParameters.limit, description: "Figures a page." },
  cursor: articlesParameters.cursor,
  format,
} satisfies Record<string, Parameter<unknown>>;

/** Parameters of `/v1/compare`. */
export const compareParameters = { ...figureFilters, format } satisfies Record<
  string,
  Parameter<unknown>
>;

/** Parameters of `/v1/timeline`. */
export const timelineParameters = {
  interval: {
    description: "How long a bucket is: `day`, `week` (ISO 8601) or `month`.",
    example: "month",
    list: false,
    fallback: "`day`",
    schema: oneOf(["day", "week", "month"]),
  },
  date: {
    description:
      "`event`: the day that a sentence speaks of. `published`: the day on which its article was published.",
    example: "published",
    list: false,
    fallback: "`event`",
    schema: oneOf(["event", "published"]),
  },
  place: {
    ...place,
    description:
      "Only sentences that name this place or one inside it: an id or any spelling on the list; `-` leaves it out.",
  },
  person: { ...person, description: "Only sentences that name this person; `-` leaves it out." },
  org: { ...org, description: "Only sentences that name this body; `-` leaves it out." },
  source: { ...org, description: sourceDescription, example: "OSDH" },
  lang,
  ...period,
  items: {
    description: "Most sentences a bucket; `count` tells how many there are.",
    example: "1",
    list: false,
    fallback: "3",
    ...wholeNumber(0, MAX_ITEMS),
  },
  top: {
    description:
      "Only so many buckets: those that mark the story, of which most sentences still tell days later, for the articles there were to tell them. Newest first as ever; `total` counts all sentences.",
    example: "12",
    list: false,
    fallback: "all buckets",
    ...wholeNumber(1, MAX_TOP),
  },
  limit: { ...articlesParameters.limit, description: "Buckets a page, newest first." },
  cursor: articlesParameters.cursor,
  format,
} satisfies Record<string, Parameter<unknown>>;

/** Parameters of `/v1/digests`. */
export const digestsParameters = {
  interval: {
    description: "Only weeks (ISO 8601), or only months.",
    example: "week",
    list: false,
    fallback: "both",
    schema: oneOf(["week", "month"]),
  },
  limit: { ...articlesParameters.limit, description: "Digests a page." },
  cursor: articlesParameters.cursor,
} satisfies Record<string, Parameter<unknown>>;

/** Checked parameters of a list of digests. */
export type DigestsParameters = ParameterValues<typeof digestsParameters>;

/** Checked parameters of figures. */
export type FiguresParameters = ParameterValues<typeof figuresParameters>;

/** Checked parameters of a comparison. */
export type CompareParameters = ParameterValues<typeof compareParameters>;

/** Checked parameters of a timeline. */
export type TimelineParameters = ParameterValues<typeof timelineParameters>;

function negatable<const Value extends string>(
  values: readonly Value[],
): readonly [Value, ...(Value | `-${Value}`)[]] {
  return values.flatMap((value) => [value, `-${value}` as const]) as unknown as readonly [
    Value,
    ...(Value | `-${Value}`)[],
  ];
}
