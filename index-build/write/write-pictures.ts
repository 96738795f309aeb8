/** Pictures of the newest articles, a general one, and icons -> files of the archive. */

import type { Manifest, Section } from "../../src/contract/manifest.ts";
import type { NameLabel } from "../../src/contract/name-records.ts";
import type { ArticleRecord } from "../../src/contract/records.ts";
import type { Picture } from "../pictures/draw-picture.ts";

/** Sides of the icons in pixels. */
const ICONS = [16, 64, 180] as const;

/** What the general picture says, in the languages that an archive may be of. */
const languageNames = { fr: "français", en: "English", ar: "العربية", und: "" } as const;

/** Pictures drawn at the same time: two keep a core busy while the other's file is written. */
const AT_ONCE = 2;

/**
 * Draws and writes the pictures.
 *
 * @param records Of the articles that get one, in the order of the archive.
 */
export async function writePictures(
  records: Iterable<ArticleRecord>,
  { documents, languages }: Pick<Manifest, "documents" | "languages">,
  put: (section: Section, bytes: Uint8Array) => string,
): Promise<Manifest["pictures"]> {
  // Fonts and the layout engine take a tenth of a second to load, which builds without pictures save.
  const { drawIcon, drawPicture } = await import("../pictures/draw-picture.ts");
  const names: string[] = [];
  for (const group of inGroups(records)) {
    const drawn = await Promise.all(group.map((record) => drawPicture(pictureOf(record))));
    names.push(...drawn.map((picture) => put("pictures", picture)));
  }
  const told = Object.keys(languages).map(
    (code) => languageNames[code as keyof typeof languageNames],
  );
  const general = await drawPicture({
    language: "en",
    title: "Dépêche",
    facts: `${documents} · ${told.filter((name) => name !== "").join(" · ")}`,
  });
  const icons: Record<string, string> = {};
  for (const side of ICONS) icons[String(side)] = put("pictures", await drawIcon(side));
  return {
    count: names.length,
    names: put("pictures", new TextEncoder().encode(names.join(""))),
    general: put("pictures", general),
    icons,
  };
}

function* inGroups<Item>(items: Iterable<Item>): Generator<Item[]> {
  let group: Item[] = [];
  for (const item of items) {
    group.push(item);
    if (group.length < AT_ONCE) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** What the picture of an article shows: its first figure that somebody is named for, if it has one. */
function pictureOf({ title, lang, outlet, published, figures }: ArticleRecord): Picture {
  const figure = figures.find(
    ({ attribution, source, part_of }) =>
      attribution === "named" && source !== null && part_of === null,
  );
  return {
    language: lang,
    title,
    facts: [outlet, published?.value].filter((fact) => fact != null).join(" · "),
    ...(figure?.source && {
      figure: { words: figure.quote.text, source: `— ${labelIn(figure.source.label, lang)}` },
    }),
  };
}

function labelIn(label: NameLabel | string, language: ArticleRecord["lang"]): string {
  if (typeof label === "string") return label;
  return label[language === "und" ? "en" : language];
}
