import * as z from "zod/mini";
import { serveArchive } from "../../support/serve-archive.ts";
import type { QueryKinds } from "./harness-corpus.ts";

/** What the answers to the harness's queries say of themselves. */
export interface FetchCount {
  /** Files fetched for a query of two words, when nothing but the manifest is held. */
  readonly mean: number;
  readonly most: number;
  /** Queries without a result, of how many, by kind. */
  readonly empty: Readonly<Record<string, string>>;
}

const answerSchema = z.object({ results: z.array(z.unknown()) });

/**
 * Asks each query once of a Worker that keeps nothing, and reads from its answers how many files it
 * fetched. The harness cannot: it looks for `hits`, and so takes every answer of ours for empty.
 */
export async function countFetches(site: string, kinds: QueryKinds): Promise<FetchCount> {
  const server = await serveArchive(site, { vars: { KEEP: "none" } });
  try {
    // The first request also fetches the manifest.
    await server.fetch("/v1/search?q=");
    const fetches: number[] = [];
    const empty: Record<string, string> = {};
    for (const [kind, queries] of Object.entries(kinds)) {
      let without = 0;
      for (const query of queries) {
        const response = await server.fetch(`/v1/search?q=${encodeURIComponent(query)}`);
        const { results } = answerSchema.parse(await response.json());
        if (results.length === 0) without += 1;
        if (kind === "term2") fetches.push(fetchesOf(response.headers.get("Server-Timing")));
      }
      empty[kind] = `${without} of ${queries.length}`;
    }
    const sum = fetches.reduce((total, count) => total + count, 0);
    return { mean: sum / fetches.length, most: Math.max(...fetches), empty };
  } finally {
    await server.stop();
  }
}

function fetchesOf(serverTiming: string | null): number {
  const count = /\b(\d+) files fetched/.exec(serverTiming ?? "")?.[1];
  if (count === undefined) throw new Error(`Server-Timing has no count of files: ${serverTiming}`);
  return Number(count);
}
