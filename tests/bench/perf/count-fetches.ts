import * as z from "zod/mini";
import { type ArchiveServer, serveArchive } from "../../support/serve-archive.ts";
import type { QueryKinds } from "./harness-corpus.ts";

/** Files that queries of one kind fetch, when nothing but the manifest is held. */
interface KindFetches {
  readonly mean: number;
  readonly most: number;
  /** The same without cards: what finding costs, whatever is shown. */
  readonly finding: number;
}

/** What the answers to the harness's queries say of themselves. */
export interface FetchCount {
  readonly byKind: Readonly<Record<string, KindFetches>>;
  /** Queries without a result, of how many, by kind. */
  readonly empty: Readonly<Record<string, string>>;
}

const answerSchema = z.object({ total: z.number() });

/** What is added to a query of a kind, beside its words. */
const parametersOf: Readonly<Record<string, string>> = { prefix: "&prefix=last" };

/**
 * Asks each query once of a Worker that keeps nothing, and reads from its answers how many files it
 * fetched. The harness cannot: it looks for `hits`, and so takes every answer of ours for empty.
 */
export async function countFetches(site: string, kinds: QueryKinds): Promise<FetchCount> {
  const server = await serveArchive(site, { vars: { KEEP: "none" } });
  const phrase = kinds.term2.map((query) => `"${query}"`);
  try {
    // The first request also fetches the manifest.
    await server.fetch("/v1/search?q=");
    const byKind: Record<string, KindFetches> = {};
    const empty: Record<string, string> = {};
    for (const [kind, queries] of Object.entries({ ...kinds, phrase })) {
      const asked = await askAll(server, queries, parametersOf[kind] ?? "");
      const shown = await askAll(server, queries, `${parametersOf[kind] ?? ""}&limit=1&fields=id`);
      empty[kind] = `${asked.filter(({ total }) => total === 0).length} of ${queries.length}`;
      byKind[kind] = {
        mean: meanOf(asked),
        most: Math.max(...asked.map(({ fetches }) => fetches)),
        // One card is still fetched where something is found.
        finding: meanOf(
          shown.map(({ total, fetches }) => ({ fetches: fetches - Math.min(1, total) })),
        ),
      };
    }
    return { byKind, empty };
  } finally {
    await server.stop();
  }
}

interface Asked {
  readonly total: number;
  readonly fetches: number;
}

async function askAll(
  server: ArchiveServer,
  queries: readonly string[],
  parameters: string,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const query of queries) {
    const path = `/v1/search?q=${encodeURIComponent(query)}${parameters}`;
    const response = await server.fetch(path);
    const { total } = answerSchema.parse(await response.json());
    asked.push({ total, fetches: fetchesOf(response.headers.get("Server-Timing")) });
  }
  return asked;
}

function meanOf(asked: readonly Pick<Asked, "fetches">[]): number {
  return asked.reduce((sum, { fetches }) => sum + fetches, 0) / Math.max(1, asked.length);
}

function fetchesOf(serverTiming: string | null): number {
  const count = /\b(\d+) files fetched/.exec(serverTiming ?? "")?.[1];
  if (count === undefined) throw new Error(`Server-Timing has no count of files: ${serverTiming}`);
  return Number(count);
}
