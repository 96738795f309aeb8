/** Routes: which answer belongs to which path. */

import type { Context } from "hono";
import { Hono } from "hono/tiny";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import { noParameters } from "../contract/parameters.ts";
import { readParameters } from "../contract/read-parameters.ts";
import { type ArticleView, answerArticle } from "./article-route.ts";
import { withArchive } from "./current-archive.ts";
import { answerDigest, answerDigests } from "./digest-route.ts";
import { answerEntities, answerEntity, answerEntityCard, answerPlaces } from "./entity-route.ts";
import type { Environment } from "./environment.ts";
import { answerCompare, answerFigures, answerTimeline } from "./figure-route.ts";
import { answerExport, answerSiteFile, answerWidget, type SitePath } from "./file-routes.ts";
import { type Answer, addressOf, HeldAnswers, respondWith } from "./held-answers.ts";
import { answerHome, answerStyle } from "./home-page.ts";
import { answerHealth, answerMeta } from "./meta-route.ts";
import { problemResponse, type RequestFault } from "./problem.ts";
import { answerArticles, answerSearch, queryOf } from "./search-route.ts";
import { answerSuggest } from "./suggest-route.ts";

type RouteContext = Context<{ Bindings: Environment }>;
type MakeAnswer = (reader: ArchiveReader, address: string) => Promise<Answer | RequestFault>;

/** Answers held by this isolate. */
export const heldAnswers = new HeldAnswers();

/** The application; GET and HEAD only, other methods are answered before it. */
export const app = new Hono<{ Bindings: Environment }>();

app.get("/v1/search", (context) => respond(context, answerSearch));
app.get("/v1/suggest", (context) => respond(context, answerSuggest));
app.get("/v1/articles", (context) => respond(context, answerArticles));
app.get("/v1/articles/:id", (context) => respondArticle(context, "record"));
app.get("/v1/articles/:id/card", (context) => respondArticle(context, "card"));
app.get("/v1/articles/:id/text", (context) => respondArticle(context, "text"));
app.get("/v1/entities", (context) => respond(context, answerEntities));
app.get("/v1/entities/:id", (context) =>
  respondPlain(context, (reader) => answerEntity(reader, context.req.param("id"))),
);
app.get("/v1/entities/:id/card", (context) =>
  respondPlain(context, (reader) => answerEntityCard(reader, context.req.param("id"))),
);
app.get("/v1/places", (context) => respond(context, answerPlaces));
app.get("/v1/figures", (context) => respond(context, answerFigures));
app.get("/v1/compare", (context) => respond(context, answerCompare));
app.get("/v1/timeline", (context) => respond(context, answerTimeline));
app.get("/v1/digests", (context) => respond(context, answerDigests));
app.get("/v1/digests/:id", (context) =>
  respondPlain(context, (reader) => answerDigest(reader, context.req.param("id"))),
);
app.get("/v1/meta", (context) => respondPlain(context, async (reader) => answerMeta(reader)));
app.get("/healthz", (context) => respondPlain(context, async (reader) => answerHealth(reader)));
app.get("/v1/export.ndjson", async (context) => {
  const { req, env } = context;
  const parameters = readParameters(noParameters, queryOf(addressOf(req.url)));
  if (!parameters.ok) {
    return problem(context, { code: "invalid-parameters", faults: parameters.faults });
  }
  const result = await withArchive(env, (reader) => answerExport(reader, req.raw));
  return result instanceof Response ? result : problem(context, result);
});
app.get("/", (context) => respond(context, answerHome));
app.get("/style.css", (context) => respondPlain(context, async (reader) => answerStyle(reader)));
app.get("/widget/:file", (context) =>
  respondPlain(context, (reader) => answerWidget(reader, context.req.param("file"))),
);
for (const path of ["/openapi.json", "/docs"] satisfies SitePath[]) {
  app.get(path, (context) => respondPlain(context, (reader) => answerSiteFile(reader, path)));
}
// The entry is the outermost handler; Hono's own would answer in plain text.
app.onError((error) => {
  throw error;
});
app.notFound((context) => problem(context, { code: "not-found", what: "path" }));

async function respond(context: RouteContext, make: MakeAnswer): Promise<Response> {
  const { req, env } = context;
  const result = await withArchive(env, (reader) => make(reader, addressOf(req.url)));
  if ("code" in result) return problem(context, result);
  if (env.KEEP === undefined) heldAnswers.hold(req.raw, result);
  return respondWith(result, req.raw);
}

/** For routes without parameters, where every parameter is unknown. */
function respondPlain(context: RouteContext, make: MakeAnswer): Promise<Response> {
  return respond(context, async (reader, address) => {
    const parameters = readParameters(noParameters, queryOf(address));
    if (!parameters.ok) return { code: "invalid-parameters", faults: parameters.faults };
    return make(reader, address);
  });
}

function respondArticle(context: RouteContext, view: ArticleView): Promise<Response> {
  const id = context.req.param("id") ?? "";
  return respondPlain(context, (reader) => answerArticle(reader, id, view));
}

function problem(context: RouteContext, fault: RequestFault): Response {
  return problemResponse(fault, addressOf(context.req.url));
}
