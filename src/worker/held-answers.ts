/** Finished answers that an isolate gives again without making them again. */

import { BoundedCache } from "../archive/bounded-cache.ts";
import { COMMON_HEADERS, isTagOf, matchesTag } from "./headers.ts";

/** Bytes of answers that an isolate holds: some 1,000 pages of results. */
const HELD_BYTES = 4 * 2 ** 20;

/** Largest answer held; beyond, one would push out a hundred others. */
const LARGEST_HELD = 64 * 1024;

/** Bytes of an entry beside its body: its key, its headers. */
const ENTRY_OVERHEAD = 1200;

/** An answer of status 200. */
export interface Answer {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Headers;
  /** Absent when the answer is partial: it must not be taken for the whole one, nor held. */
  readonly tag?: string;
}

/** Answers by their whole address: pages say in whose name they are served. */
export class HeldAnswers {
  readonly #answers = new BoundedCache<string, Answer>(HELD_BYTES);

  /**
   * Gives the answer held for a request, or `undefined`. Only GET and HEAD are held.
   *
   * @param build Build in use: what was held of another one is not given any more.
   */
  respond(request: Request, build: string | undefined): Response | undefined {
    const answer = this.#answers.get(request.url);
    if (answer?.tag === undefined || build === undefined) return undefined;
    return isTagOf(build, answer.tag) ? respondWith(answer, request) : undefined;
  }

  /** Holds the answer to a request, unless it is large. */
  hold(request: Request, answer: Answer): void {
    if (answer.tag === undefined || answer.body.length > LARGEST_HELD) return;
    const { url } = request;
    this.#answers.set(url, answer, answer.body.length + url.length * 2 + ENTRY_OVERHEAD);
  }
}

/** Gives an answer to one request: whole, its headers only, or that nothing has changed. */
export function respondWith({ body, headers, tag }: Answer, request: Request): Response {
  if (tag !== undefined && matchesTag(request.headers.get("If-None-Match"), tag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(request.method === "HEAD" ? null : body, { headers });
}

/** Makes an answer from text. `headers` are added to the common ones. */
export function textAnswer(
  text: string,
  tag: string | undefined,
  headers: Readonly<Record<string, string>>,
): Answer {
  const body = new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
  const all = new Headers({ ...COMMON_HEADERS, ...headers });
  if (tag === undefined) return { body, headers: all };
  all.set("ETag", tag);
  return { body, headers: all, tag };
}

/** Path and query of an absolute address. */
export function addressOf(url: string): string {
  const path = url.indexOf("/", url.indexOf("//") + 2);
  return path < 0 ? "/" : url.slice(path);
}
