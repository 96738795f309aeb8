/**
 * Script of what is embedded: tells the page around it how high its content is, and nothing else. To
 * whoever it is: a height is no secret. At most ten times a second, and only when it has changed.
 */

/** Milliseconds between two messages, and the fewest pixels that are worth one. */
const PAUSE_MS = 100;
const LEAST_CHANGE = 2;

let told = 0;
let waiting = false;

new ResizeObserver(() => {
  if (waiting) return;
  waiting = true;
  setTimeout(tell, PAUSE_MS);
}).observe(document.body);

function tell(): void {
  waiting = false;
  // The body's own box: the document's is never lower than the frame, which would then never shrink.
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (Math.abs(height - told) < LEAST_CHANGE) return;
  told = height;
  parent.postMessage({ t: "archive:h", v: 1, h: height }, "*");
}
