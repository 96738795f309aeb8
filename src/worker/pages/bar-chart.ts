/** Counts by date as bars: a picture for the eye, with its numbers in words beside it. */

import { html } from "hono/html";
import type { Histogram } from "../../contract/responses.ts";
import { writeDate } from "./dates.ts";
import type { Html } from "./html.ts";
import type { PageRequest } from "./page.ts";

/** Units of the drawing, which is as wide as its place allows. */
const WIDTH = 640;
const HEIGHT = 72;

/** Bars beyond would be thinner than a line: then neighbors share one. */
const MOST_BARS = 160;

/** Widest bar, gap included. */
const WIDEST = 32;

/**
 * Draws the buckets of a histogram, empty ones between them included, oldest first.
 *
 * @param label What is counted, for those who do not see it.
 * @returns Nothing when fewer than two buckets have anything: one bar tells nothing.
 */
export function barChart(
  { buckets, interval }: Pick<Histogram, "buckets" | "interval">,
  label: string,
  { words }: Pick<PageRequest, "words">,
): Html | "" {
  const counts = withGaps(buckets, interval);
  const [first, last] = [counts[0], counts.at(-1)];
  if (!first || !last || buckets.length < 2) return "";
  const bars = gather(counts);
  const most = Math.max(...bars.map(({ count }) => count));
  const step = Math.min(WIDEST, WIDTH / bars.length);
  const rectangles = bars.map(({ start, count }, place) => {
    const height = count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT);
    return html`<rect x="${(place * step).toFixed(1)}" y="${(HEIGHT - height).toFixed(1)}" width="${Math.max(1, step - 1).toFixed(1)}" height="${height.toFixed(1)}"><title>${writeDate(start, words)}: ${words.articles(count)}</title></rect>`;
  });
  const width = Math.max(step * bars.length, WIDEST * 4);
  const text = `${label}: ${writeDate(first.start, words)} – ${writeDate(last.start, words)}`;
  return html`<figure class="bars"><svg viewBox="0 0 ${width.toFixed(0)} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${text}">${rectangles}</svg>
<figcaption><span>${writeDate(first.start, words)}</span><span>${writeDate(last.start, words)}</span></figcaption></figure>`;
}

interface Bar {
  /** ISO 8601 day, month or year on which it begins. */
  readonly start: string;
  readonly count: number;
}

/** Puts the buckets without an article between the others, so that time runs evenly. */
function withGaps(buckets: readonly Bar[], interval: Histogram["interval"]): Bar[] {
  const full: Bar[] = [];
  for (const bucket of buckets) {
    let next = full.at(-1)?.start;
    for (let steps = 0; next !== undefined && steps < MOST_GAP; steps += 1) {
      next = following(next, interval);
      if (next === undefined || next >= bucket.start) break;
      full.push({ start: next, count: 0 });
    }
    full.push(bucket);
  }
  return full;
}

/** Empty buckets in a row that are drawn: more would leave nothing but emptiness to see. */
const MOST_GAP = 1000;

/** The bucket behind one; none is told of weeks, which are drawn side by side. */
function following(start: string, interval: Histogram["interval"]): string | undefined {
  const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
  switch (interval) {
    case "year":
      return new Date(Date.UTC(year + 1, 0)).toISOString().slice(0, 4);
    case "month":
      return new Date(Date.UTC(year, month)).toISOString().slice(0, 7);
    case "day":
      return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
    case "week":
      return undefined;
  }
}

function gather(bars: readonly Bar[]): readonly Bar[] {
  const each = Math.ceil(bars.length / MOST_BARS);
  if (each <= 1) return bars;
  return Array.from({ length: Math.ceil(bars.length / each) }, (_, place) => {
    const own = bars.slice(place * each, (place + 1) * each);
    return {
      start: own[0]?.start ?? "",
      count: own.reduce((sum, { count }) => sum + count, 0),
    };
  });
}
