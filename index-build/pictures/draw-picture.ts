/**
 * Pictures for shared links: 1200 x 630 PNG, which is what those who show links read.
 *
 * Layout and shaping by satori, from the fonts of a package: nothing of the machine's is used, so that
 * the same article gives the same picture. Arabic is set in IBM Plex Sans Arabic, whose dots stand
 * where they belong, and without its vowel signs, which satori does not place.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import satori, { type Font } from "satori";
import sharp from "sharp";

/** Width and height in pixels. */
const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** What a picture shows. */
export interface Picture {
  readonly language: string;
  readonly title: string;
  /** The words of a figure, and who gives it. */
  readonly figure?: { readonly words: string; readonly source: string };
  /** Outlet and day, in one line. */
  readonly facts: string;
}

const COLORS = { paper: "#fdfcf9", ink: "#1d2126", soft: "#59616a", accent: "#9a3324" };

/** Size of the title's letters in pixels by the most code points that fit it. */
const TITLE_SIZES = [
  [70, 64],
  [130, 52],
  [220, 42],
] as const;

/** Longest texts, in code points; what is longer is cut, with an ellipsis. */
const LONGEST = { title: 220, words: 60, source: 70, facts: 90 };

const RIGHT_TO_LEFT = "ar";

/** A node as satori takes it. */
interface Box {
  readonly type: "div";
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: string | readonly Box[];
  };
}

const require = createRequire(import.meta.url);

const fonts: readonly Font[] = ([400, 600] as const).flatMap((weight) => [
  font("Latin", "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin", weight),
  font("Latin Extended", "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext", weight),
  font("Arabic", "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic", weight),
]);

function font(name: string, file: string, weight: 400 | 600): Font {
  const path = require.resolve(`${file}-${weight}-normal.woff`);
  return { name, weight, style: "normal", data: readFileSync(path) };
}

/** Draws a picture as PNG, some 40 KB. */
export function drawPicture(picture: Picture): Promise<Buffer> {
  return draw(layOut(picture), PICTURE_SIZE);
}

/** Draws the archive's sign as a square PNG of so many pixels. */
export async function drawIcon(pixels: number): Promise<Buffer> {
  const side = 256;
  const letter = box(
    {
      width: side,
      height: side,
      display: "flex",
      alignItems: "center",
      justifyContent: "center",
      background: COLORS.ink,
      color: COLORS.paper,
      fontSize: 190,
      fontWeight: 600,
      fontFamily: "Latin",
    },
    "D",
  );
  const large = await draw(letter, { width: side, height: side });
  return sharp(large).resize(pixels, pixels).png().toBuffer();
}

async function draw(content: Box, size: { width: number; height: number }): Promise<Buffer> {
  // satori's own type of a node is React's, of which a box is the part that it reads.
  const svg = await satori(content as Parameters<typeof satori>[0], { ...size, fonts: [...fonts] });
  return sharp(Buffer.from(svg)).png().toBuffer();
}

function layOut({ language, title, figure, facts }: Picture): Box {
  const isRightToLeft = language === RIGHT_TO_LEFT;
  const direction = isRightToLeft ? "rtl" : "ltr";
  const line = (style: Box["props"]["style"], text: string) =>
    box({ direction, textAlign: isRightToLeft ? "right" : "left", ...style }, text);
  const shown = clean(title, LONGEST.title);
  return box(
    {
      ...PICTURE_SIZE,
      display: "flex",
      flexDirection: "column",
      justifyContent: "space-between",
      boxSizing: "border-box",
      padding: "56px 72px",
      background: COLORS.paper,
      color: COLORS.ink,
      borderTop: `16px solid ${COLORS.accent}`,
      fontFamily: "Latin, Latin Extended, Arabic",
    },
    [
      line({ fontSize: 30, color: COLORS.soft }, "Dépêche"),
      line({ fontSize: sizeOf(shown), fontWeight: 600, lineHeight: 1.25 }, shown),
      ...(figure ? [figureBox(figure, line, isRightToLeft)] : []),
      line({ fontSize: 28, color: COLORS.soft }, clean(facts, LONGEST.facts)),
    ],
  );
}

function figureBox(
  { words, source }: NonNullable<Picture["figure"]>,
  line: (style: Box["props"]["style"], text: string) => Box,
  isRightToLeft: boolean,
): Box {
  return box(
    {
      display: "flex",
      flexDirection: "column",
      alignItems: isRightToLeft ? "flex-end" : "flex-start",
    },
    [
      line({ fontSize: 46, color: COLORS.accent, fontWeight: 600 }, clean(words, LONGEST.words)),
      line({ fontSize: 28 }, clean(source, LONGEST.source)),
    ],
  );
}

function box(style: Box["props"]["style"], children: string | readonly Box[]): Box {
  return { type: "div", props: { style, children } };
}

function sizeOf(title: string): number {
  const length = Array.from(title).length;
  return (
    (TITLE_SIZES.find(([most]) => length <= most) ?? TITLE_SIZES[TITLE_SIZES.length - 1])?.[1] ?? 42
  );
}

/** Vowel signs of Arabic and other marks that satori sets wrongly, controls, and what the fonts lack. */
const NOT_SHOWN =
  /[\u064b-\u065f\u0670\u0640]|\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|\p{Extended_Pictographic}/gu;

/** Text as the fonts can show it, at most so long. */
function clean(text: string, longest: number): string {
  const points = Array.from(text.replace(NOT_SHOWN, " ").replace(/\s+/g, " ").trim());
  return points.length <= longest ? points.join("") : `${points.slice(0, longest - 1).join("")}…`;
}
