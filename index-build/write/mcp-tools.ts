/** The tools that the archive offers to agents, written from the routes of the API that answer them. */

import * as z from "zod/mini";
import type { McpTool, McpToolName } from "../../src/contract/mcp-tools.ts";
import { type ApiRoute, apiRoutes } from "./api-routes.ts";
import { inputSchema, jsonSchema } from "./openapi.ts";

/** Path of the route that answers each tool, and how an agent should know it. */
const tools: Readonly<Record<McpToolName, { readonly path: string; readonly title: string }>> = {
  search: { path: "/v1/search", title: "Search articles" },
  get_article: { path: "/v1/articles/{id}", title: "Read what is known of an article" },
  get_card: { path: "/v1/articles/{id}/card", title: "Read the card of an article" },
  get_entity: {
    path: "/v1/entities/{id}/card",
    title: "Read what the archive says of a name",
  },
  figures: { path: "/v1/figures", title: "List attributed figures" },
  compare: { path: "/v1/compare", title: "Put figures side by side" },
  timeline: { path: "/v1/timeline", title: "Draw a timeline" },
  digest: { path: "/v1/digests/{id}", title: "Read what marked a week or a month" },
};

/** Parameters that choose a form or the keys of an answer: a tool has one form. */
const NOT_FOR_TOOLS = ["format", "fields", "highlight", "explain"];

const citationSchema = z.strictObject({
  article: z.string(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  url: z.optional(z.string()),
});

/** Writes the tools as `tools/list` gives them, in the order of their names here. */
export function mcpTools(): McpTool[] {
  return Object.entries(tools).map(([name, { path, title }]) => {
    const route = routeAt(path);
    return {
      name,
      title,
      description: `${route.summary} Quote the words of \`citations\` as they stand, with the article and whoever says them.`,
      inputSchema: inputSchema(route, NOT_FOR_TOOLS),
      outputSchema: {
        type: "object",
        properties: {
          answer: route.schema ? jsonSchema(route.schema) : {},
          citations: {
            type: "array",
            description:
              "Words of articles in the answer, with their half-open ranges of Unicode code points in the canonical text.",
            items: jsonSchema(citationSchema),
          },
          build: { type: "string", description: "Build of the archive that answered." },
        },
        required: ["answer", "citations", "build"],
        additionalProperties: false,
      },
      annotations: {
        title,
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      },
    };
  });
}

function routeAt(path: string): ApiRoute {
  const route = apiRoutes.find((one) => one.path === path);
  if (!route) throw new Error(`the API has no route ${path}`);
  return route;
}
