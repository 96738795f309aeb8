/** Our own queries: what a careful reader of the sample archive and of the seeds wants for each. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { PROJECT_ROOT } from "../support/project-root.ts";

/** The half that the engine may be mended by, and the half that only judges it. */
export const halves = ["dev", "held"] as const;

const ownQuerySchema = z.strictObject({
  /** Kind of query and number. */
  id: z.string().check(z.regex(/^[a-z-]+-\d{2}$/)),
  q: z.string(),
  /** Ids of the articles wanted, no others; in the order of ids. */
  wants: z.array(z.string()),
  /** Why these. */
  note: z.string(),
  half: z.enum(halves),
  /** The set of articles was wrong when the query was first asked; the note says why. */
  corrected: z.optional(z.literal(true)),
});

/** A query and the articles that are wanted for it. */
export type OwnQuery = z.output<typeof ownQuerySchema>;

const SEED_FOLDER = join(PROJECT_ROOT, "../shared/seeds");
const HELD_OUT = 100;

/** The articles that the queries are asked of. */
export interface OwnCorpus {
  /** Files and folders for the build. */
  readonly inputs: readonly string[];
  /** Whether the three seeds, which are not ours to ship, are on this machine. */
  readonly hasSeeds: boolean;
}

/** Finds the dispatches, and the seeds where they are beside the repository. */
export function findOwnCorpus(): OwnCorpus {
  const seeds = existsSync(SEED_FOLDER)
    ? readdirSync(SEED_FOLDER).filter((name) => name.endsWith(".txt"))
    : [];
  return {
    inputs: [join(PROJECT_ROOT, "data/articles"), ...seeds.map((name) => join(SEED_FOLDER, name))],
    hasSeeds: seeds.length > 0,
  };
}

/** Reads all queries in the order of the file. */
export function readOwnQueries(): OwnQuery[] {
  return readFileSync(join(import.meta.dirname, "queries.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ownQuerySchema.parse(JSON.parse(line)));
}

/**
 * Leaves the seeds out of what is wanted, for an archive without them.
 *
 * @returns A query that wants seeds only is not among them: it has nothing left to find.
 */
export function withoutSeeds(queries: readonly OwnQuery[]): OwnQuery[] {
  return queries.flatMap((query) => {
    const wants = query.wants.filter((id) => !isSeed(id));
    return wants.length === 0 && query.wants.length > 0 ? [] : [{ ...query, wants }];
  });
}

/** Draws the ids of the held-out half: the hundred whose seeded hash is least. */
export function drawHeldOut(ids: readonly string[]): string[] {
  return [...ids].sort((a, b) => hashOf(a) - hashOf(b)).slice(0, HELD_OUT);
}

/** Kind of a query: its id without the number. */
export function kindOf({ id }: OwnQuery): string {
  return id.replace(/-\d+$/, "");
}

function isSeed(id: string): boolean {
  return /^\d{3}_[0-9a-f]{16}$/.test(id);
}

/** FNV-1a, then the finalizer of MurmurHash3, as FNV alone gives like ids like numbers. */
function hashOf(id: string): number {
  let hash = 2166136261;
  for (const letter of `own-queries/${id}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
