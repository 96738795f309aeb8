import type { Messages } from "./messages.ts";
import type { Transform } from "./reply.ts";
import { createSearchBox } from "./search-box.ts";

declare global {
  interface HTMLElementTagNameMap {
    "archive-search": ArchiveSearchElement;
  }
}

/**
 * `<archive-search>`: a search box for any page, with the articles found as the reader types.
 *
 * What the page puts inside stands in its place until the script runs, and for good where it does not:
 * a form that leads to the page of results. The element keeps nothing, sends no header, cookie or referrer,
 * and asks no other host than its endpoint.
 *
 * @summary Searches an archive as the reader types and lists what it finds.
 * @attribute endpoint - Address of the archive, `https:` or on the reader's own machine; the script's own when absent. With another the element stays as it was written.
 * @attribute lang - BCP 47 tag of texts and dates; else that of the page, else the browser's. French, English and Arabic are built in, English stands for others.
 * @attribute filters - Parameters of the API that narrow every search, such as `place=aleppo&lang=fr`.
 * @attribute param - Name of a parameter of the page's own address to search for at once, such as `q`; at most 256 characters of it.
 * @slot label - A visible label of the field; without it the label is for screen readers only.
 * @slot - The form for readers without scripts; its `action` is where Enter and "See all" lead, the endpoint's `/search` when it has none.
 * @fires archive-search:ready - Once the widget stands in the page.
 * @fires archive-search:query - When a search begins. No event has the text typed: {@link value} has it.
 * @fires {CustomEvent<{ total: number, count: number }>} archive-search:results - When a list is shown, or that there is none.
 * @fires {CustomEvent<{ id: string | null, url: string }>} archive-search:select - Before a result is opened, or all of them (`id` null). Cancelable: the page then does it itself.
 * @fires {CustomEvent<{ reason: string, status: number }>} archive-search:error - When a search failed: `offline`, `timeout`, `busy` or `failed`.
 * @fires archive-search:close - When the panel was closed.
 * @csspart label - The label, which holds the slot of that name.
 * @csspart form - Field and button.
 * @csspart input - The field.
 * @csspart button - The button.
 * @csspart panel - What opens below the form.
 * @csspart list - The list of results.
 * @csspart option - One result.
 * @csspart all - The option that leads to all results; also an `option`.
 * @csspart title - The title of a result.
 * @csspart facts - Date, outlet and matches of a result.
 * @csspart date - The date, as exactly as it is known.
 * @csspart match - A word typed and what stands for it in the article.
 * @csspart snippet - The passage of a result.
 * @csspart source - Who says what the passage says.
 * @csspart state - The sentence that stands for a list: searching, nothing found, failed.
 * @csspart retry - The button to try again.
 * @cssproperty --as-font - Font, as in `font`. Default: that of the page.
 * @cssproperty --as-bg - Background. Default by `color-scheme`, as all colors.
 * @cssproperty --as-fg - Text.
 * @cssproperty --as-muted - Dates, sources and the placeholder.
 * @cssproperty --as-accent - Button, and the option that leads to all results.
 * @cssproperty --as-border - Lines around field and panel.
 * @cssproperty --as-mark - Background of words found.
 * @cssproperty --as-radius - Roundness of corners. Default `8px`.
 * @cssproperty --as-gap - Space inside field, options and panel. Default `0.75em`.
 * @cssproperty --as-max-height - Height from which on the list scrolls. Default `min(32em, 65vh)`.
 * @cssproperty --as-shadow - Shadow of the panel.
 * @cssproperty --as-z - `z-index` of the panel. Default `100`.
 */
export class ArchiveSearchElement extends HTMLElement {
  /** Texts that stand for the built-in ones, any of them. Without an initial value, so that what a page sets before the script is there stays. */
  declare messages?: Partial<Messages>;

  /** Changes a hit before it is shown, or leaves it out by returning `null`; what it returns is looked at as an answer is. */
  declare transform?: Transform;

  readonly #box = createSearchBox(this);

  /** What is typed. Setting it searches nothing. */
  get value(): string {
    return this.#box.input.value;
  }

  /** A text longer than the field takes is set whole; only what is typed is cut. */
  set value(text: string) {
    this.#box.input.value = text;
  }

  /** Shows what was found, or searches for what is typed. */
  open(): void {
    this.#box.open();
  }

  /** Closes the panel; a search under way is given up. */
  close(): void {
    this.#box.close();
  }

  /** Searches without delay. Settles when the outcome is shown, or another search has begun. */
  search(query: string): Promise<void> {
    return this.#box.search(query);
  }

  /** Called by the browser. */
  connectedCallback(): void {
    this.#box.connect();
  }

  /** Called by the browser. */
  disconnectedCallback(): void {
    this.close();
  }
}
