/** Every number of the widget, each with its reason. */

/** Milliseconds after which waiting is worse than trying again. */
export const TIMEOUT_MS = 5000;

/** Longest time asked for in `Retry-After`, in seconds, that a reader is made to wait unasked. */
export const LONGEST_WAIT = 3;

/** Spreads the second tries of many readers who were refused together, in milliseconds. */
export const JITTER_MS = 400;

/** Milliseconds after the last key: fewer would ask for words half typed, more would be felt. */
export const DEBOUNCE_MS = 120;

/** Milliseconds without news after which a screen reader is told: readers type on, and hear the last of it only. */
export const SETTLED_MS = 400;

/** Replies kept, by address, some 10 KB each; gone with the page. */
export const MOST_KEPT = 50;

/** Longest query, in UTF-16 code units: as much as an address may sensibly have, and half of what the API takes. */
export const LONGEST = 256;
