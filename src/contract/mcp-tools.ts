/** The tools of the archive for agents, as the build writes them and `/mcp` lists them. */

/** Names of the tools; each has its answer in `src/worker/mcp/tool-answers.ts`. */
export type McpToolName =
  | "search"
  | "get_article"
  | "get_card"
  | "get_entity"
  | "figures"
  | "compare"
  | "timeline"
  | "digest";

/** A tool as the Model Context Protocol describes it. */
export interface McpTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** JSON Schema of the arguments and of the structured content. */
  readonly inputSchema: JsonObjectSchema;
  readonly outputSchema: JsonObjectSchema;
  readonly annotations: Readonly<Record<string, string | boolean>>;
}

/** JSON Schema of an object. */
export interface JsonObjectSchema {
  readonly type: "object";
  readonly [keyword: string]: unknown;
}

/** Words of an article that an answer has: what an agent quotes. */
export interface Citation {
  /** Id of the article. */
  readonly article: string;
  readonly text: string;
  /** Half-open range of Unicode code points in the article's canonical text. */
  readonly start: number;
  readonly end: number;
  /** Address of the article's page, where the site's is known. */
  readonly url?: string;
}
