/** Routes: which answer belongs to which path. */

import type { Context } from "hono";
import { Hono } from "hono/tiny";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import { noParameters } from "../contract/parameters.ts";
import { readParameters } from "../contract/read-parameters.ts";
import { type ArticleView, answerArticle } from "./article-route.ts";
import { withArchive } from "./current-archive.ts";
import { answerDigest, answerDigests } from "./digest-route.ts";
import { answerApiCatalog, answerArticleMarkdown, answerLlms } from "./discovery/for-programs.ts";
import { answerOEmbed } from "./discovery/oembed.ts";
import { answerOpenSearch } from "./discovery/opensearch.ts";
import { answerPicture } from "./discovery/picture.ts";
import { answerRobots, answerSitemap, answerSitemapPart } from "./discovery/sitemap.ts";
import {
  answerCardEmbed,
  answerCompareEmbed,
  answerNameEmbed,
  answerSearchEmbed,
  answerTimelineEmbed,
} from "./embeds/embeds.ts";
import { answerEntities, answerEntity, answerEntityCard, answerPlaces } from "./entity-route.ts";
import type { Environment } from "./environment.ts";
import { answerDigestFeed, answerFeed } from "./feeds/feed-route.ts";
import { feedForms } from "./feeds/write-feed.ts";
import { answerCompare, answerFigures, answerTimeline } from "./figure-route.ts";
import {
  answerDocs,
  answerExport,
  answerSiteFile,
  answerWidget,
  sitePaths,
} from "./file-routes.ts";
import { type Answer, addressOf, HeldAnswers, respondWith } from "./held-answers.ts";
import { answerHealth, answerMeta } from "./meta-route.ts";
import type { PageRoute } from "./pages/answer-page.ts";
import { answerArticlePage } from "./pages/article-page.ts";
import { answerComparePage } from "./pages/compare-page.ts";
import { answerDemoPage } from "./pages/demo-page.ts";
import { answerDigestPage, answerDigestsPage } from "./pages/digest-page.ts";
import { answerMapPage } from "./pages/map-page.ts";
import { answerNamePage } from "./pages/name-page.ts";
import { answerNamesPage } from "./pages/names-page.ts";
import { isPagePath } from "./pages/problem-page.ts";
import { answerSearchPage } from "./pages/search-page.ts";
import { answerStyle } from "./pages/style.ts";
import { answerTimelinePage } from "./pages/timeline-page.ts";
import { problemPage, problemResponse, type RequestFault } from "./problem.ts";
import { answerArticles, answerSearch, queryOf } from "./search-route.ts";
import { siteOf } from "./site.ts";
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
app.get("/", (context) => respondPage(context, answerSearchPage));
app.get("/search", (context) => respondPage(context, answerSearchPage));
app.get("/names", (context) => respondPage(context, answerNamesPage));
app.get("/names/:id", (context) => respondPage(context, answerNamePage));
app.get("/compare", (context) => respondPage(context, answerComparePage));
app.get("/timeline", (context) => respondPage(context, answerTimelinePage));
app.get("/map", (context) => respondPage(context, answerMapPage));
app.get("/digests", (context) => respondPage(context, answerDigestsPage));
app.get("/digests/:id", (context) => respondPage(context, answerDigestPage));
for (const form of feedForms) {
  app.get(`/v1/feed.${form}`, (context) =>
    respondPage(context, (reader, address, site) => answerFeed(reader, address, site, form)),
  );
  app.get(`/v1/digests/feed.${form}`, (context) =>
    respondPage(context, (reader, address, site) => answerDigestFeed(reader, address, site, form)),
  );
}
app.get("/v1/digests/:id", (context) =>
  respondPlain(context, (reader) => answerDigest(reader, context.req.param("id"))),
);
app.get("/oembed", (context) => respondPage(context, answerOEmbed));
app.get("/opensearch.xml", (context) => respondPage(context, answerOpenSearch));
app.get("/sitemap.xml", (context) =>
  respondSite(context, (reader, site) => answerSitemap(reader, site)),
);
app.get("/sitemap/:file", (context) =>
  respondSite(context, (reader, site) =>
    answerSitemapPart(reader, site, context.req.param("file")),
  ),
);
app.get("/robots.txt", (context) => respondSite(context, async (...of) => answerRobots(...of)));
app.get("/llms.txt", (context) => respondSite(context, async (...of) => answerLlms(...of)));
app.get("/.well-known/api-catalog", (context) =>
  respondSite(context, async (...of) => answerApiCatalog(...of)),
);
app.get("/articles/:id{.+\\.md}", (context) =>
  respondSite(context, (reader, site) =>
    answerArticleMarkdown(reader, site, context.req.param("id").replace(/\.md$/, "")),
  ),
);
app.get("/articles/:id", (context) => respondPage(context, answerArticlePage));
for (const path of [
  "/pictures/:file",
  "/archive.png",
  "/icon-16.png",
  "/icon-64.png",
  "/icon-180.png",
]) {
  app.get(path, (context) =>
    respondPlain(context, (reader) => answerPicture(reader, context.req.path)),
  );
}
app.get("/embed/card/:id", (context) => respondPage(context, answerCardEmbed));
app.get("/embed/entity/:id", (context) => respondPage(context, answerNameEmbed));
app.get("/embed/compare", (context) => respondPage(context, answerCompareEmbed));
app.get("/embed/timeline", (context) => respondPage(context, answerTimelineEmbed));
app.get("/embed/search", (context) => respondPage(context, answerSearchEmbed));
app.get("/demo", (context) => respondPage(context, answerDemoPage));
app.get("/demo.css", (context) =>
  respondPlain(context, async (reader) => answerStyle(reader, "/demo.css")),
);
app.get("/style.css", (context) =>
  respondPlain(context, async (reader) => answerStyle(reader, "/style.css")),
);
// Before the widget's: one of them is in its folder.
for (const path of sitePaths) {
  app.get(path, (context) => respondPlain(context, (reader) => answerSiteFile(reader, path)));
}
app.get("/widget/:file", (context) =>
  respondPlain(context, (reader) => answerWidget(reader, context.req.param("file"))),
);
app.get("/docs", (context) => respond(context, answerDocs));
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

/** For what people look at: absolute addresses in it begin with the site's. */
function respondPage(context: RouteContext, make: PageRoute): Promise<Response> {
  const site = siteOf(context.env, context.req.url);
  const id = context.req.param("id") ?? "";
  return respond(context, (reader, address) => make(reader, address, site, id));
}

/** As {@link respondPage}, for routes without parameters. */
function respondSite(
  context: RouteContext,
  make: (reader: ArchiveReader, site: string | undefined) => Promise<Answer | RequestFault>,
): Promise<Response> {
  const site = siteOf(context.env, context.req.url);
  return respondPlain(context, (reader) => make(reader, site));
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
  const address = addressOf(context.req.url);
  return isPagePath(address) ? problemPage(fault, address) : problemResponse(fault, address);
}
