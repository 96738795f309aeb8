/** The query parameters of `/v1/suggest`. */

import { oneOf, type Parameter, textThat, wholeNumber } from "./parameter.ts";
import { MAX_QUERY_LENGTH } from "./parameters.ts";

/** Most suggestions of an answer. */
const MAX_SUGGESTIONS = 20;

/** Parameters of `/v1/suggest`. */
export const suggestParameters = {
  q: {
    description: `What has been typed so far, at most ${MAX_QUERY_LENGTH} characters.`,
    example: "ale",
    list: false,
    fallback: "nothing, which suggests nothing",
    schema: textThat(),
  },
  limit: {
    description: "Suggestions at most.",
    example: "5",
    list: false,
    fallback: "8",
    ...wholeNumber(1, MAX_SUGGESTIONS),
  },
  format: {
    description:
      "`opensearch` gives the lists of OpenSearch suggestions (`application/x-suggestions+json`), which browsers read.",
    example: "opensearch",
    list: false,
    fallback: "`json`",
    schema: oneOf(["json", "opensearch"]),
  },
} satisfies Record<string, Parameter<unknown>>;
