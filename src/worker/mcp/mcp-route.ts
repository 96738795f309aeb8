/** `/mcp`: the archive as tools for agents (Model Context Protocol, Streamable HTTP, without sessions). */

import { type CallToolResult, createMcpHandler, Server } from "@modelcontextprotocol/server";
import type { ArchiveReader } from "../../archive/archive-reader.ts";
import type { McpTool } from "../../contract/mcp-tools.ts";
import { withArchive } from "../current-archive.ts";
import type { Environment } from "../environment.ts";
import { COMMON_HEADERS } from "../headers.ts";
import { problemResponse, type RequestFault } from "../problem.ts";
import { siteOf } from "../site.ts";
import { findCitations } from "./citations.ts";
import { queryOfArguments, toolNamed } from "./tool-answers.ts";

/** Bytes of a request: a call has a query and some filters. */
const MAX_BODY_BYTES = 64 * 1024;

/** Version of the tools, as the server tells it: raised when one of them changes its meaning. */
const TOOLS_VERSION = "1.0.0";

const INSTRUCTIONS =
  "An archive of conflict reporting in French, English and Arabic. Names are found in any spelling. Quote sentences word for word with article and source; a figure belongs to whoever gives it, and figures of different scope are never added or averaged. `uncertain` means that a source is not known for sure. Undated articles have no date.";

/** Answers a request to `/mcp`, of any method; GET and DELETE get 405, since there are no sessions. */
export async function answerMcp(request: Request, environment: Environment): Promise<Response> {
  const site = siteOf(environment, request.url);
  const handler = createMcpHandler(() => createServer(environment, site), {
    responseMode: "json",
    maxRequestBodySize: MAX_BODY_BYTES,
  });
  const answer = await handler.fetch(request);
  const headers = new Headers(answer.headers);
  for (const [name, value] of Object.entries(COMMON_HEADERS)) headers.set(name, value);
  headers.set("Cache-Control", "no-store");
  return new Response(answer.body, { status: answer.status, headers });
}

function createServer(environment: Environment, site: string | undefined): Server {
  const server = new Server(
    { name: "depeche", title: "Dépêche", version: TOOLS_VERSION },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler("tools/list", async () => {
    const tools = await withArchive(environment, readTools);
    if ("code" in tools) throw new Error(await wordFault(tools));
    return { tools: [...tools] };
  });
  server.setRequestHandler("tools/call", async ({ params }) => {
    const result = await withArchive(environment, (reader) =>
      callTool(reader, site, params.name, params.arguments ?? {}),
    );
    return "code" in result ? toError(result) : result.called;
  });
  return server;
}

/** The tools as the build wrote them. */
async function readTools(reader: ArchiveReader): Promise<McpTool[] | RequestFault> {
  const bytes = await reader.file("site", reader.archive.manifest.site.tools);
  if (!bytes) return { code: "archive-unavailable", files: reader.missingFiles };
  return JSON.parse(new TextDecoder().decode(bytes)) as McpTool[];
}

async function callTool(
  reader: ArchiveReader,
  site: string | undefined,
  name: string,
  given: Readonly<Record<string, unknown>>,
): Promise<{ readonly called: CallToolResult } | RequestFault> {
  const answerTool = toolNamed(name);
  if (!answerTool) return { code: "not-found", what: "tool" };
  const { id } = given;
  const made = await answerTool(reader, queryOfArguments(given), typeof id === "string" ? id : "");
  if ("code" in made) return made;
  const answer = JSON.parse(new TextDecoder().decode(made.body)) as Record<string, unknown>;
  const content = {
    answer,
    citations: findCitations(answer, site),
    build: reader.archive.manifest.build,
  };
  // Clients that know no structured content read the same as text.
  const text = JSON.stringify(content);
  return { called: { content: [{ type: "text", text }], structuredContent: content } };
}

/** A fault as the result of a tool: the agent reads what to mend. */
async function toError(fault: RequestFault): Promise<CallToolResult> {
  return { isError: true, content: [{ type: "text", text: await wordFault(fault) }] };
}

/** Problem details as JSON. */
async function wordFault(fault: RequestFault): Promise<string> {
  return problemResponse(fault, "/mcp").text();
}
