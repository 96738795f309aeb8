/** Which addresses the widget asks and leads to. */

/**
 * `https:`, or `http:` on the reader's own machine, where nobody else listens. What is relative, or
 * `//host`, fails before it is parsed: against a base it would pass for an address of the page.
 */
const SAFE = /^(?:https:\/\/|http:\/\/(?:localhost|127(?:\.\d+){3}|\[::1])(?::\d+)?(?:\/|$))/i;

/**
 * Reads an absolute address.
 *
 * @param text What a page or an answer of the API gives, which need not be an address.
 * @returns `undefined` unless it is `https:`, or `http:` on the reader's own machine.
 */
export function readAddress(text: string | null | undefined): URL | undefined {
  return text && SAFE.test(text) && URL.canParse(text) ? new URL(text) : undefined;
}
