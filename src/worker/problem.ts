/** Errors as the outside sees them: problem details of RFC 9457. The only place that words them. */

import type { OpenFault } from "../archive/open-archive.ts";
import type { ParameterTable } from "../contract/parameter.ts";
import { entitiesParameters, placesParameters, searchParameters } from "../contract/parameters.ts";
import type { ParameterFault } from "../contract/read-parameters.ts";
import type { Problem } from "../contract/responses.ts";
import type { QueryFault } from "../search/answer.ts";
import { COMMON_HEADERS } from "./headers.ts";
import { languageOfAddress, renderProblem } from "./pages/problem-page.ts";

/** Why a request is not answered as asked. Codes are part of the API, the sentences are not. */
export type RequestFault =
  | { readonly code: "invalid-parameters"; readonly faults: readonly ParameterFault[] }
  | { readonly code: "not-found"; readonly what: "path" | "article" | "digest" | "embed" | "tool" }
  | { readonly code: "not-found"; readonly what: "entity"; readonly nearest: readonly string[] }
  | { readonly code: "method-not-allowed"; readonly method: string }
  | { readonly code: "site-unknown" }
  | { readonly code: "not-implemented"; readonly what: "oembed-xml" }
  | { readonly code: "internal" }
  | QueryFault
  | OpenFault;

/** Methods that every path answers. */
export const ALLOWED_METHODS = "GET, HEAD, OPTIONS";

/** Seconds after which a client may ask again when files of the archive could not be read. */
const RETRY_AFTER_SECONDS = "5";

interface Wording {
  readonly status: number;
  /** Names the kind of problem and its place in the documentation. */
  readonly type: string;
  readonly title: string;
  readonly detail: string;
}

/**
 * Answers with the problem.
 *
 * @param instance Path and query of the request, repeated as they came, percent-encoded.
 */
export function problemResponse(fault: RequestFault, instance: string): Response {
  const { status, type, title, detail } = word(fault);
  const body: Problem = {
    type: `/docs#${type}`,
    title,
    status,
    detail,
    instance: instance.slice(0, MAX_INSTANCE_LENGTH),
    ...(fault.code === "invalid-parameters" && { errors: fault.faults.map(describeParameter) }),
    ...("files" in fault && { files: [...fault.files] }),
    ...("nearest" in fault && { nearest: [...fault.nearest] }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...COMMON_HEADERS,
      "Content-Type": "application/problem+json",
      ...retryHeaders(status),
    },
  });
}

/** Answers a request for a page with the problem as a page, in the language of its address. */
export function problemPage(fault: RequestFault, address: string): Response {
  const { status, detail } = word(fault);
  const page = renderProblem(languageOfAddress(address), status, detail);
  return new Response(String(page), {
    status,
    headers: {
      ...COMMON_HEADERS,
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy":
        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      ...retryHeaders(status),
    },
  });
}

function retryHeaders(status: number): Record<string, string> {
  return {
    "Cache-Control": status < 500 ? "public, max-age=60" : "no-store",
    ...(status === 405 && { Allow: ALLOWED_METHODS }),
    ...(status === 503 && { "Retry-After": RETRY_AFTER_SECONDS }),
  };
}

/** Longest address that an error repeats. */
const MAX_INSTANCE_LENGTH = 512;

function word(fault: RequestFault): Wording {
  switch (fault.code) {
    case "invalid-parameters":
      return {
        status: 400,
        type: "invalid-parameters",
        title: "Some query parameters are not valid",
        detail: `${fault.faults.length} ${fault.faults.length === 1 ? "parameter needs" : "parameters need"} attention.`,
      };
    case "cursor-invalid":
      return {
        status: 400,
        type: "cursor",
        title: "The cursor does not belong to this search",
        detail: "Take `cursor` from `next` of an answer to the same parameters.",
      };
    case "cursor-stale":
      return {
        status: 400,
        type: "cursor",
        title: "The archive has changed since the cursor was given",
        detail: `The cursor is of build ${fault.build}, the archive is now ${fault.current}. Begin again without it.`,
      };
    case "query-too-long":
      return {
        status: 422,
        type: "query-too-complex",
        title: "The query is too long",
        detail: `\`q\` has ${fault.length} characters; at most ${fault.maximum} are searched.`,
      };
    case "query-too-many-words":
      return {
        status: 422,
        type: "query-too-complex",
        title: "The query has too many words",
        detail: `\`q\` has ${fault.words} words; at most ${fault.maximum} are searched.`,
      };
    case "not-found":
      return {
        status: 404,
        type: "not-found",
        title: "Not found",
        detail: notFound[fault.what],
      };
    case "method-not-allowed":
      return {
        status: 405,
        type: "method-not-allowed",
        title: "Method not allowed",
        detail: `${fault.method} is not answered here; ${ALLOWED_METHODS} are.`,
      };
    case "not-implemented":
      return {
        status: 501,
        type: "not-implemented",
        title: "Not implemented",
        detail: "oEmbed is answered as JSON only.",
      };
    case "site-unknown":
      return {
        status: 503,
        type: "site-unknown",
        title: "The archive does not know where it is served",
        detail:
          "Absolute addresses are needed here. Whoever runs the archive sets `SITE_URL` in wrangler.toml.",
      };
    case "internal":
      return {
        status: 500,
        type: "internal",
        title: "Internal error",
        detail: "The request could not be answered. The fault is ours.",
      };
    case "archive-unavailable":
    case "manifest-missing":
    case "manifest-unreadable":
    case "manifest-damaged":
    case "version-unknown":
      return {
        status: 503,
        type: "archive-unavailable",
        title: "The archive cannot be read",
        detail: describeUnavailable(fault),
      };
  }
}

const notFound = {
  path: "Nothing is at this address. /docs lists what is.",
  article: "No article of the archive has this id.",
  embed: "`url` is no address of a page here that can be embedded: it is never fetched, only read.",
  tool: "There is no tool of this name. `tools/list` has those that there are.",
  digest:
    "No article of the archive is of this week or month. A week is written as 2024-W48, a month as 2024-11.",
  entity: "No article of the archive names what has this id. `nearest` has ids that are like it.",
} as const;

function describeUnavailable(
  fault: OpenFault | Extract<QueryFault, { code: "archive-unavailable" }>,
): string {
  switch (fault.code) {
    case "archive-unavailable":
      return "Files of the archive that this answer needs are missing or damaged.";
    case "manifest-missing":
      return "There is no archive. Build one with `npm run build`.";
    case "manifest-unreadable":
      return `The archive's manifest cannot be read: ${fault.reason}.`;
    case "manifest-damaged":
      return `The archive's manifest says that it is build ${fault.stated}, its content is ${fault.found}.`;
    case "version-unknown":
      return `The archive is of ${fault.found}; this Worker reads ${fault.expected}. Build it anew.`;
  }
}

function describeParameter(fault: ParameterFault): NonNullable<Problem["errors"]>[number] {
  const { code, parameter } = fault;
  switch (fault.code) {
    case "encoding":
      return { parameter, code, detail: "The name or value is not percent-encoded UTF-8." };
    case "repeated":
      return { parameter, code, detail: `'${parameter}' may be given once.` };
    case "unknown":
      return {
        parameter,
        code,
        detail: `There is no parameter '${parameter}' here.`,
        ...(fault.nearest !== undefined && { did_you_mean: fault.nearest }),
      };
    case "invalid":
      return { parameter, code, detail: `'${fault.value}' is not ${expected(fault)}.` };
    case "too-many":
      return { parameter, code, detail: `'${parameter}' takes at most ${fault.maximum} values.` };
  }
}

/** Every parameter there is; where two routes have one of a name, values like this fit both. */
const known: ParameterTable = { ...entitiesParameters, ...placesParameters, ...searchParameters };

/** What a parameter takes, in words. */
function expected({ parameter, range }: Extract<ParameterFault, { code: "invalid" }>): string {
  if (range) return `a whole number from ${range[0]} to ${range[1]}`;
  switch (parameter) {
    case "from":
    case "to":
      return "a day, month or year such as 2024-11-30, 2024-11 or 2024";
    case "cursor":
      return "a cursor of this API";
    case "year":
      return "a year such as 2024, or 'none'";
    case "bbox":
      return "a box 'west,south,east,north' in degrees, such as 36,35,38,37";
    default:
      return `a value of '${parameter}', such as '${known[parameter]?.example ?? ""}'`;
  }
}
