/** Addresses of originals. They end up in `href`s, so everything but a plain web address is refused. */

const MAX_URL_LENGTH = 2048;

/**
 * Returns the address in the form that browsers give it, or `undefined` when it is not an absolute
 * `http:` or `https:` one, names a user, or holds white space, control or invisible characters.
 *
 * @example
 * readUrl("HTTP://Example.org/a b"); // undefined
 * readUrl("HTTPS://Example.org"); // "https://example.org/"
 */
export function readUrl(given: string): string | undefined {
  const text = given.trim();
  if (text.length > MAX_URL_LENGTH || !/^https?:\/\/[^/\\]/i.test(text)) return undefined;
  if (/[\s\p{Cc}\p{Cf}\p{Cs}\\]/u.test(text)) return undefined;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== "" || url.password !== "" || url.hostname === "") return undefined;
  return url.href.length > MAX_URL_LENGTH ? undefined : url.href;
}
