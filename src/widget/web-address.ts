/** Which addresses the widget asks and leads to. */

/** What a parsed address begins with: `https:`, or `http:` on the reader's own machine, where nobody else listens. */
const SAFE = /^(https:|http:\/\/(localhost|127[\d.]+|\[::1])(:\d+)?\/)/;

/**
 * Reads an absolute address. Without a base: what is relative, or `//host`, is none.
 *
 * @param text What a page or an answer of the API gives, which need not be an address.
 * @returns `undefined` unless it is `https:`, or `http:` on the reader's own machine.
 */
export function readAddress(text: string | null | undefined): URL | undefined {
  const url = URL.parse(text ?? "");
  return url && SAFE.test(url.href) ? url : undefined;
}
