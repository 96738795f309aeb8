/**
 * A typed client of the API, for browsers, Node and Workers: paths, parameters and answers are those
 * of the schemas that the API itself is checked with. It has no code but what builds an address.
 */

import type * as z from "zod/mini";
import type { articleResponseSchema, cardResponseSchema } from "../contract/article-responses.ts";
import type { digestResponseSchema, digestsResponseSchema } from "../contract/digest-responses.ts";
import type {
  compareParameters,
  digestsParameters,
  figuresParameters,
  timelineParameters,
} from "../contract/figure-parameters.ts";
import type {
  compareResponseSchema,
  entityCardResponseSchema,
  figuresResponseSchema,
  timelineResponseSchema,
} from "../contract/figure-responses.ts";
import type {
  entitiesResponseSchema,
  entityResponseSchema,
  placesResponseSchema,
} from "../contract/name-responses.ts";
import type { Parameter, ParameterTable } from "../contract/parameter.ts";
import type {
  articlesParameters,
  entitiesParameters,
  noParameters,
  placesParameters,
  searchParameters,
} from "../contract/parameters.ts";
import type {
  metaResponseSchema,
  problemSchema,
  searchResponseSchema,
  suggestResponseSchema,
} from "../contract/responses.ts";
import type { suggestParameters } from "../contract/suggest-parameters.ts";

/** What each path takes and gives, as JSON. */
interface Routes {
  "/v1/search": Route<typeof searchParameters, typeof searchResponseSchema>;
  "/v1/suggest": Route<typeof suggestParameters, typeof suggestResponseSchema>;
  "/v1/articles": Route<typeof articlesParameters, typeof searchResponseSchema>;
  "/v1/articles/{id}": RouteOfOne<typeof articleResponseSchema>;
  "/v1/articles/{id}/card": RouteOfOne<typeof cardResponseSchema>;
  "/v1/entities": Route<typeof entitiesParameters, typeof entitiesResponseSchema>;
  "/v1/entities/{id}": RouteOfOne<typeof entityResponseSchema>;
  "/v1/entities/{id}/card": RouteOfOne<typeof entityCardResponseSchema>;
  "/v1/figures": Route<typeof figuresParameters, typeof figuresResponseSchema>;
  "/v1/compare": Route<typeof compareParameters, typeof compareResponseSchema>;
  "/v1/timeline": Route<typeof timelineParameters, typeof timelineResponseSchema>;
  "/v1/digests": Route<typeof digestsParameters, typeof digestsResponseSchema>;
  "/v1/digests/{id}": RouteOfOne<typeof digestResponseSchema>;
  "/v1/places": Route<typeof placesParameters, typeof placesResponseSchema>;
  "/v1/meta": Route<typeof noParameters, typeof metaResponseSchema>;
}

interface Route<Table extends ParameterTable, Schema extends z.ZodMiniType> {
  readonly given: Given<Table>;
  readonly body: z.output<Schema>;
}

interface RouteOfOne<Schema extends z.ZodMiniType> {
  readonly given: { readonly id: string };
  readonly body: z.output<Schema>;
}

/** Values of parameters; a form other than JSON cannot be asked for. */
type Given<Table extends ParameterTable> = {
  readonly [Name in Exclude<keyof Table, "format">]?: Table[Name]["list"] extends true
    ? readonly Value<Table[Name]>[]
    : Value<Table[Name]>;
};

/** A value as it is written in an address: days and boxes are text. */
type Value<Of> =
  Of extends Parameter<infer Read> ? (Read extends string | number ? Read : string) : never;

/** A path of the API that answers with JSON. */
export type ApiPath = keyof Routes;

/** What a path takes. */
export type ApiGiven<Path extends ApiPath> = Routes[Path]["given"];

/** What a path gives. */
export type ApiBody<Path extends ApiPath> = Routes[Path]["body"];

/** Why a request was not answered: problem details (RFC 9457). */
export type ApiProblem = z.output<typeof problemSchema>;

/** An answer, or why there is none. */
export type ApiAnswer<Path extends ApiPath> =
  | { readonly ok: true; readonly body: ApiBody<Path> }
  | { readonly ok: false; readonly problem: ApiProblem };

/** A client of one archive. */
export interface ApiClient {
  /**
   * Asks a path.
   *
   * @throws {Error} That of `fetch` when the archive cannot be reached, and that of the parser when what answers is no archive.
   *
   * @example
   * const found = await client.get("/v1/search", { q: "Alep OSDH", limit: 5 });
   * if (found.ok) for (const { title } of found.body.results) show(title);
   */
  get<Path extends ApiPath>(path: Path, given: ApiGiven<Path>): Promise<ApiAnswer<Path>>;
}

/**
 * Makes a client.
 *
 * @param origin Where the archive is served, such as `https://archive.example`.
 * @param ask What sends requests; the platform's own `fetch` unless told otherwise.
 */
export function createClient(origin: string, ask: typeof fetch = fetch): ApiClient {
  return {
    async get(path, given) {
      const { id, ...values } = given as Readonly<Record<string, unknown>>;
      const address = path.replace("{id}", encodeURIComponent(String(id)));
      const answer = await ask(new URL(`${address}?${writeQuery(values)}`, origin));
      const body: unknown = await answer.json();
      // The archive answers by its schemas, which its tests hold it to.
      return answer.ok
        ? { ok: true, body: body as ApiBody<typeof path> }
        : { ok: false, problem: body as ApiProblem };
    },
  };
}

/** A list is repeated, and in each of its values a comma is the value's own. */
function writeQuery(values: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    if (!Array.isArray(value)) query.append(name, String(value));
    else for (const one of value) query.append(name, String(one).replaceAll(",", "\\,"));
  }
  return query.toString();
}
