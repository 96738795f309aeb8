/**
 * Script for pages that embed the archive: makes each frame as high as its content says that it is.
 *
 * A height is taken from a frame of the archive itself only, as a whole number, within bounds.
 */

/** Lowest and highest frame in pixels. */
const LOWEST = 80;
const HIGHEST = 4000;

const archiveOrigin = new URL((document.currentScript as HTMLScriptElement).src).origin;

addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
  const { t, v, h } = Object(data) as Readonly<Record<string, unknown>>;
  if (t !== "archive:h" || v !== 1 || !Number.isInteger(h)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow !== source || !frame.src.startsWith(`${archiveOrigin}/embed/`))
      continue;
    frame.style.height = `${Math.min(HIGHEST, Math.max(LOWEST, Number(h)))}px`;
  }
});
