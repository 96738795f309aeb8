import * as z from "zod/mini";
import type { ArchiveServer } from "../../support/serve-archive.ts";

/** The answer to a query. */
export interface Ranking {
  /** Ids in the archive, best first; at most a hundred. */
  readonly ids: readonly string[];
  /** Whether the query was longer than the service takes, and was asked without its end. */
  readonly wasCut: boolean;
}

/** Longest query that the service takes, in Unicode code points. */
const MAX_CODE_POINTS = 512;

const answerSchema = z.object({
  results: z.array(z.object({ id: z.string() })),
  partial: z.optional(z.boolean()),
});

/**
 * Asks for the hundred best articles. While the service refuses the query as too long, its last word
 * is dropped: what counts as a word is the service's to say.
 *
 * @throws {Error} When the service answers with another error, or from a part of its archive only.
 */
export async function askQuery(server: ArchiveServer, text: string): Promise<Ranking> {
  const codePoints = [...text];
  let asked = codePoints.slice(0, MAX_CODE_POINTS).join("");
  let wasCut = codePoints.length > MAX_CODE_POINTS;
  for (;;) {
    const path = `/v1/search?q=${encodeURIComponent(asked)}&limit=100`;
    const response = await server.fetch(path);
    const body = await response.text();
    if (response.status === 200) return { ids: readIds(path, body), wasCut };
    const shorter = asked.replace(/\s*\S+\s*$/u, "");
    if (response.status !== 422 || shorter === "") {
      throw new Error(`GET ${path} answered ${response.status}: ${body.slice(0, 500)}`);
    }
    asked = shorter;
    wasCut = true;
  }
}

function readIds(path: string, body: string): string[] {
  const answer = answerSchema.parse(JSON.parse(body));
  if (answer.partial === true) throw new Error(`GET ${path} answered from a part of the archive.`);
  return answer.results.map(({ id }) => id);
}
