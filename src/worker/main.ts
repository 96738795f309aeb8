/** The Worker's entry: what is true for every request, whatever its path. */

import { app, heldAnswers } from "./app.ts";
import { buildInUse } from "./current-archive.ts";
import type { Environment } from "./environment.ts";
import { COMMON_HEADERS } from "./headers.ts";
import { addressOf } from "./held-answers.ts";
import { ALLOWED_METHODS, problemResponse } from "./problem.ts";

/** A day: what a preflight says never changes. */
const PREFLIGHT_SECONDS = "86400";

export default {
  async fetch(request, environment, context): Promise<Response> {
    const { method } = request;
    if (isMcp(request.url)) return respondMcp(request, environment);
    if (method === "OPTIONS") return preflightResponse(ALLOWED_METHODS);
    if (method !== "GET" && method !== "HEAD") {
      return problemResponse({ code: "method-not-allowed", method }, addressOf(request.url));
    }
    try {
      return (
        heldAnswers.respond(request, buildInUse()) ??
        (await app.fetch(request, environment, context))
      );
    } catch (error) {
      // The outermost handler: a fault of ours is logged and told, never shown in detail.
      logError(error);
      return problemResponse({ code: "internal" }, addressOf(request.url));
    }
  },
} satisfies ExportedHandler<Environment>;

function isMcp(url: string): boolean {
  return addressOf(url).split("?", 1)[0] === "/mcp";
}

/** The one path that is posted to. Its code is loaded when it is first asked for: few requests are. */
async function respondMcp(request: Request, environment: Environment): Promise<Response> {
  if (request.method === "OPTIONS") return preflightResponse("POST, OPTIONS");
  try {
    const { answerMcp } = await import("./mcp/mcp-route.ts");
    return await answerMcp(request, environment);
  } catch (error) {
    logError(error);
    return problemResponse({ code: "internal" }, addressOf(request.url));
  }
}

function preflightResponse(methods: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...COMMON_HEADERS,
      Allow: methods,
      "Access-Control-Allow-Methods": methods,
      "Access-Control-Allow-Headers": "*",
      "Access-Control-Max-Age": PREFLIGHT_SECONDS,
    },
  });
}

function logError(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the platform's log is where a fault of ours belongs.
  console.error(error);
}
