/** How deep HTML or XML nests, told without building a tree: a bomb must not reach the parser. */

/** Stops at the next `<`, so that a document of unclosed tags is scanned once. */
const tag = /<(\/?)([a-zA-Z][^\s<>/]*)[^<>]*>/g;

/** Elements without an end tag. */
const voidElements = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** Elements whose end tag is often left out; the next one of the kind closes them. */
const selfClosing = new Set("p li dt dd tr td th option thead tbody tfoot colgroup".split(" "));

/**
 * Counts open elements, roughly: start tags that are never closed count for the rest of the
 * document, except where HTML lets the end tag out, and so do those in comments and scripts.
 *
 * @returns True as soon as more than `limit` elements are open at once.
 */
export function isNestedDeeper(markup: string, limit: number): boolean {
  let depth = 0;
  for (const [whole, slash, rawName = ""] of markup.matchAll(tag)) {
    const name = rawName.toLowerCase();
    if (whole.endsWith("/>") || voidElements.has(name) || selfClosing.has(name)) continue;
    depth = slash === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > limit) return true;
  }
  return false;
}
