/**
 * Script for pages of others: shows the card of an article beside the links to it that have `data-archive-card`.
 *
 * A link leads to `/articles/{id}` of the archive, or names the article: `data-archive-card="id"`. Only the archive
 * that the script comes from is asked, once for an article. What a card says becomes text, never markup, and no link.
 */

import { drawCard, type ShownCard } from "./draw-card.ts";

/** Milliseconds that the pointer rests on a link before its card shows, and is away from both before it goes. */
const REST_MS = 300;

/** Pixels between a link and its card: the pointer gets over them in less than {@link REST_MS}. */
const GAP = 4;

/** `https:`, or `http:` on the reader's own machine: others could be read and changed on the way. */
const SAFE = /^(https:|http:\/\/(localhost|127[\d.]+|\[::1])(:\d+)?\/)/;

const archive = new URL(import.meta.url).origin;
const cards = new Map<string, Promise<ShownCard>>();
const panel = document.createElement("div");
panel.popover = "manual";
panel.role = "tooltip";
panel.id = "archive-card";

let shown: HTMLAnchorElement | undefined;
let wanted: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout>;

if (SAFE.test(import.meta.url)) {
  addEventListener("pointerover", ({ target, pointerType }) => {
    // A finger follows the link: there is no resting on it.
    if (pointerType === "touch") return;
    const link = linkAt(target);
    if (target === panel || (link && link === shown)) clearTimeout(timer);
    else if (link) after(REST_MS, () => void show(link));
  });
  addEventListener("pointerout", ({ target }) => {
    if (target === panel || linkAt(target)) after(REST_MS, () => hide(":focus-visible"));
  });
  addEventListener("focusin", ({ target }) => {
    const link = linkAt(target);
    if (link?.matches(":focus-visible")) after(0, () => void show(link));
  });
  addEventListener("focusout", ({ target }) => {
    if (linkAt(target)) after(0, () => hide(":hover"));
  });
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") after(0, () => hide());
  });
}

function linkAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLAnchorElement>("a[data-archive-card]") ?? undefined;
}

function after(ms: number, act: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(act, ms);
}

/** Hides the card, unless its link or itself is still in this state. */
function hide(state?: string): void {
  wanted = undefined;
  if (!shown || (state && (shown.matches(state) || panel.matches(state)))) return;
  shown.removeAttribute("aria-describedby");
  shown = undefined;
  panel.remove();
}

async function show(link: HTMLAnchorElement): Promise<void> {
  if (shown === link) return;
  hide();
  wanted = link;
  const id = idOf(link);
  if (!id) return;
  const asked = cards.get(id) ?? ask(id);
  cards.set(id, asked);
  try {
    const card = await asked;
    if (wanted === link) place(link, card);
  } catch {
    // The link does without. The next time may go better.
    cards.delete(id);
  }
}

/** Id of the article that a link leads to or names. */
function idOf({ href, dataset }: HTMLAnchorElement): string | undefined {
  const own = dataset["archiveCard"];
  if (own) return encodeURIComponent(own);
  return href.startsWith(`${archive}/articles/`)
    ? /[^/?#]+/.exec(href.slice(archive.length + 10))?.[0]
    : undefined;
}

async function ask(id: string): Promise<ShownCard> {
  const response = await fetch(`${archive}/v1/articles/${id}/card`, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
  });
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as ShownCard;
}

/** Shows a card below its link, or above where there is no room, in its direction. */
function place(link: HTMLAnchorElement, card: ShownCard): void {
  const { direction } = getComputedStyle(link);
  drawCard(panel, card, link.closest<HTMLElement>("[lang]")?.lang || navigator.language);
  // Beside the link it has the direction and colors of the page there, and is in the same landmark.
  link.after(panel);
  panel.showPopover();
  const { left, right, top, bottom } = link.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = panel;
  const { clientWidth, clientHeight } = document.documentElement;
  const isBelow = bottom + offsetHeight < clientHeight || top < offsetHeight;
  const start = direction === "rtl" ? right - offsetWidth : left;
  const x = Math.max(GAP, Math.min(start, clientWidth - offsetWidth - GAP));
  const y = isBelow ? bottom + GAP : top - offsetHeight - GAP;
  panel.style.translate = `${x + scrollX}px ${y + scrollY}px`;
  link.setAttribute("aria-describedby", panel.id);
  shown = link;
}
