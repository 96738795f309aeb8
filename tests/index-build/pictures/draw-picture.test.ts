import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { drawIcon, drawPicture } from "../../../index-build/pictures/draw-picture.ts";

const titles = [
  { language: "fr", title: "Offensive d’Alep : le bilan passe à 311 morts, selon l’OSDH" },
  { language: "en", title: "A title that goes on and on ".repeat(30) },
  { language: "ar", title: "المَرصَدُ السوري: حصيلة الهجوم ترتفع إلى ٣١١ قتيلا" },
  { language: "und", title: "" },
  { language: "und", title: "漢字 😀 \u0000 <b> עברית Ελληνικά \ud800" },
] as const;

describe("pictures", () => {
  test.each(titles)("of “$title” are 1200 x 630 PNG below 300 KB", async (picture) => {
    const figure = { words: "311 morts", source: "— Observatoire syrien des droits de l’homme" };
    const png = await drawPicture({ ...picture, figure, facts: "Dépêche · 2024-11-30" });
    expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    expect(png.length).toBeLessThan(300_000);
  });

  test("are the same bytes each time, and others for another title", async () => {
    const draw = (title: string) => drawPicture({ language: "en", title, facts: "" });
    expect(await draw("Aleppo")).toEqual(await draw("Aleppo"));
    expect(await draw("Aleppo")).not.toEqual(await draw("Idlib"));
  });

  test("begin at the right where the language does", async () => {
    const weigh = async (language: string, title: string) => {
      const image = sharp(await drawPicture({ language, title, facts: "" })).greyscale();
      const half = { top: 150, width: 600, height: 400 };
      const brightness = async (left: number) => {
        const cut = await image
          .clone()
          .extract({ left, ...half })
          .toBuffer();
        return (await sharp(cut).stats()).channels[0]?.mean ?? 0;
      };
      return (await brightness(0)) - (await brightness(600));
    };
    // The darker half is where the words are.
    expect(await weigh("ar", "حلب")).toBeGreaterThan(0);
    expect(await weigh("fr", "Alep")).toBeLessThan(0);
  });

  test("can be drawn of any title", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (title) => {
        const png = await drawPicture({ language: "und", title, facts: title });
        expect(png.length).toBeGreaterThan(1000);
      }),
      { numRuns: 60 },
    );
  });

  test("as icons are square", async () => {
    expect(await sharp(await drawIcon(64)).metadata()).toMatchObject({ width: 64, height: 64 });
  });
});
