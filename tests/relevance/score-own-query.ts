/**
 * How an answer is held against the articles that a reader wants.
 *
 * - **Recall**: share of the wanted articles among the first `max(10, number wanted)` hits. A reader
 *   looks at ten; where more are wanted, at as many. A query that wants nothing has no recall.
 * - **False**: hits that hold all words of the query (they have no `missing`) and are not wanted.
 *   A long query is relaxed by default; what it then finds with fewer words says so, stands below,
 *   and is not false.
 * - **Exact**: the hits that hold all words are the wanted articles, all and only.
 */

import type { SearchResponse } from "../support/serve-articles.ts";
import { kindOf, type OwnQuery } from "./own-queries.ts";

/** What one query found. */
export interface Found {
  readonly query: OwnQuery;
  /** From 0 to 1; `undefined` where nothing is wanted. */
  readonly recall: number | undefined;
  /** Wanted, and not among the first. */
  readonly missed: readonly string[];
  /** Not wanted, and said to hold all words. */
  readonly falseOnes: readonly string[];
  readonly isExact: boolean;
}

/** Means over queries. */
export interface OwnScores {
  readonly queries: number;
  /** Over the queries that want something; 1 when there is none. */
  readonly recall: number;
  readonly falsePerQuery: number;
  /** Number of queries with the exact set. */
  readonly exact: number;
}

/** Holds all pages of an answer against what is wanted. */
export function scoreOwnQuery(query: OwnQuery, pages: readonly SearchResponse[]): Found {
  const hits = pages.flatMap(({ results }) => results);
  const wanted = new Set(query.wants);
  const first = new Set(hits.slice(0, Math.max(10, wanted.size)).map(({ id }) => id));
  const missed = query.wants.filter((id) => !first.has(id));
  const whole = hits.filter(({ missing }) => missing === undefined || missing.length === 0);
  const wholeIds = whole.map(({ id }) => id ?? "");
  const falseOnes = wholeIds.filter((id) => !wanted.has(id));
  return {
    query,
    recall: wanted.size === 0 ? undefined : 1 - missed.length / wanted.size,
    missed,
    falseOnes,
    isExact: falseOnes.length === 0 && query.wants.every((id) => wholeIds.includes(id)),
  };
}

/** Returns the means of what some queries found. */
export function meanOwnScores(found: readonly Found[]): OwnScores {
  const recalls = found.flatMap(({ recall }) => (recall === undefined ? [] : [recall]));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    queries: found.length,
    recall: recalls.length === 0 ? 1 : sum(recalls) / recalls.length,
    falsePerQuery: sum(found.map(({ falseOnes }) => falseOnes.length)) / Math.max(1, found.length),
    exact: found.filter(({ isExact }) => isExact).length,
  };
}

/** Words the means as a line a kind of query, the whole first. */
export function wordOwnScores(name: string, found: readonly Found[]): string {
  const byKind = Map.groupBy(found, ({ query }) => kindOf(query));
  const rows: (readonly [string, readonly Found[]])[] = [[name, found], ...byKind];
  return rows.map(([label, some]) => wordScores(label, meanOwnScores(some))).join("");
}

/** Words the queries whose set is not exact, one a line with what is missed and what is false. */
export function wordMisses(found: readonly Found[]): string {
  return found
    .filter(({ isExact, missed }) => !isExact || missed.length > 0)
    .map(({ query, missed, falseOnes }) => {
      const parts = [`${query.id} [${query.q}] wants ${query.wants.length}`];
      if (missed.length > 0) parts.push(`missed ${missed.length}: ${missed.join(" ")}`);
      if (falseOnes.length > 0) parts.push(`false ${falseOnes.length}: ${falseOnes.join(" ")}`);
      if (missed.length === 0 && falseOnes.length === 0) parts.push("found by some words only");
      return `${parts.join("; ")}\n`;
    })
    .join("");
}

function wordScores(label: string, scores: OwnScores): string {
  const { queries, recall, falsePerQuery, exact } = scores;
  return `${label}: recall ${recall.toFixed(3)}, false ${falsePerQuery.toFixed(2)}, exact ${exact} of ${queries}\n`;
}
