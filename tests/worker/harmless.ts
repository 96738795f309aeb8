/** What an answer to a hostile request may be. */

import { expect } from "vitest";
import { problemSchema } from "../../src/contract/responses.ts";

/** An answer read whole. */
export interface HostileAnswer {
  readonly status: number;
  readonly headers: Iterable<[string, string]> & { get(name: string): string | null };
  readonly body: string;
}

/** Percent-encodes any string, half surrogate pairs too, as the bytes that careless programs send. */
export function encode(text: string): string {
  return Array.from(text, (character) => {
    if (character.isWellFormed()) return encodeURIComponent(character);
    const code = character.charCodeAt(0);
    const bytes = [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
    return bytes.map((byte) => `%${byte.toString(16)}`).join("");
  }).join("");
}

const LINK = /^(?:<\/[\x21\x23-\x3b\x3d\x3f-\x7e]*>; rel="[a-z-]+"(?:; type="[a-z/+]+")?(?:, )?)+$/;

/** Fails unless an answer is one that a hostile request may get. */
export function expectHarmless(path: string, answer: HostileAnswer): void {
  const status = [200, 400, 404, 422].includes(answer.status) ? "expected" : answer.status;
  const headers = [...answer.headers].filter(([name, value]) =>
    name === "link" ? !LINK.test(value) : !/^[\x20-\x7e]*$/.test(value) || value.includes("<"),
  );
  const type = answer.headers.get("Content-Type") ?? "";
  const isTyped = /^(?:application\/(?:problem\+|geo\+)?json|text\/html|text\/plain)/.test(type);
  expect({ path: path.slice(0, 200), status, headers, isTyped }).toEqual({
    path: path.slice(0, 200),
    status: "expected",
    headers: [],
    isTyped: true,
  });
  if (answer.status === 200) return;
  // What people look at tells them as a page.
  if (type.startsWith("text/html")) expect(answer.body).toContain('content="noindex"');
  else problemSchema.parse(JSON.parse(answer.body));
}
