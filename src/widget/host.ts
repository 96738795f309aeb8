/** The element as its search box sees it, and the box as the element sees it. */

import type { Messages } from "./messages.ts";
import type { Transform } from "./reply.ts";

/** The element, and what its page may set. */
export interface Host extends HTMLElement {
  messages?: Partial<Messages>;
  transform?: Transform;
}

/** What the element does with its box. */
export interface SearchBox {
  /** The field; it keeps the focus while the list is used. */
  readonly input: HTMLInputElement;
  /** Shows the box in place of what the page wrote. */
  connect(): void;
  /** Searches for a text, without delay. Settles when the outcome is shown, or another search has begun. */
  search(query: string): Promise<void>;
  /** Shows what was found, or searches for what is typed. */
  open(): void;
  /** Closes the panel and gives up a search under way. */
  close(): void;
}
