/** Headers that answers share. */

/** On every answer: open to every page, never taken for another type, read from any origin. */
export const COMMON_HEADERS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link, Retry-After, Server-Timing",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
} as const;

/** For answers that only another build changes: a minute in browsers, a day at the edge. */
export const CACHED = "public, max-age=60, s-maxage=86400, stale-while-revalidate=604800";

/** Where the documents that describe the API are, for the `Link` header. */
export const DESCRIBED_BY =
  '</openapi.json>; rel="service-desc"; type="application/json", </docs>; rel="service-doc"; type="text/html"';

/** Longest address in a `Link`: clients and proxies refuse headers of more than 16 KB in all. */
const MAX_LINK_LENGTH = 2000;

/**
 * Writes a `Link` header: the addresses by their relation, and where the API is described.
 *
 * @param addresses One that is very long is left out; `next` stands in the body as well.
 */
export function linkHeader(addresses: Readonly<Record<string, string | undefined>>): string {
  const links = Object.entries(addresses).flatMap(([relation, address]) =>
    address === undefined || address.length > MAX_LINK_LENGTH
      ? []
      : [`<${address}>; rel="${relation}"`],
  );
  return [...links, DESCRIBED_BY].join(", ");
}

/**
 * Entity tag of an answer: the same address and build give the same bytes.
 *
 * Weak, since the platform may compress. The address enters as 32-bit FNV-1a.
 */
export function entityTag(build: string, address: string): string {
  let hash = 2166136261;
  for (let index = 0; index < address.length; index += 1) {
    hash = Math.imul(hash ^ address.charCodeAt(index), 16777619) >>> 0;
  }
  return `W/"${build}-${hash.toString(16)}"`;
}

/** Whether {@link entityTag} gave the tag for an answer of this build. */
export function isTagOf(build: string, tag: string): boolean {
  return tag.startsWith(`W/"${build}-`);
}

/** Whether an `If-None-Match` header names the tag; comparison is weak, as RFC 9110 wants for GET. */
export function matchesTag(header: string | null, tag: string): boolean {
  if (header === null) return false;
  const opaque = tag.replace(/^W\//, "");
  return header
    .split(",")
    .map((part) => part.trim().replace(/^W\//, ""))
    .some((part) => part === "*" || part === opaque);
}
