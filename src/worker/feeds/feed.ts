/** A feed before it has a form: what RSS, Atom and JSON Feed tell alike. */

/** One entry of a feed. */
export interface FeedItem {
  /** The same for the same thing for ever, whatever the host: see `stableId`. */
  readonly id: string;
  /** Absolute address of its page here, and of the original. */
  readonly url: string;
  readonly original?: string;
  readonly title: string;
  /** Plain text, its paragraphs apart by a blank line. */
  readonly text: string;
  /** Absent where it is not known. */
  readonly language?: string;
  /** Day published, `YYYY-MM-DD`; absent where it is not known to the day. */
  readonly day?: string;
  readonly author?: string;
  /** What programs may want to know beside. */
  readonly archive: object;
}

/** A feed. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Absolute addresses: of the page with the same content, of the feed, of its next page. */
  readonly page: string;
  readonly self: string;
  readonly next?: string;
  /** Newest day of the archive, `YYYY-MM-DD`: a feed changes with the archive only. */
  readonly updated: string;
  readonly items: readonly FeedItem[];
}

/** Hexadecimal digits of a UUID before each hyphen. */
const UUID_PARTS = [8, 4, 4, 4, 12] as const;

/**
 * An id for ever: a UUID of version 8 (RFC 9562) made of the SHA-256 of `what`, as a URN.
 *
 * @param what Something that is never named otherwise, such as `article:` and the article's id.
 */
export async function stableId(what: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`depeche:${what}`));
  const bytes = new Uint8Array(hash).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  let place = 0;
  const parts = UUID_PARTS.map((length) => {
    place += length;
    return digits.slice(place - length, place);
  });
  return `urn:uuid:${parts.join("-")}`;
}

/** What XML 1.0 cannot hold, or had better not: controls, halves of surrogate pairs, two non-characters. */
const NOT_IN_XML = /(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu;

/** `text` as XML can hold it: a space in the place of each character that it cannot. */
export function textForXml(text: string): string {
  return text.replace(NOT_IN_XML, " ");
}
