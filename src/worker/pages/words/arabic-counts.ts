/** Nouns with their number in Arabic, which has six forms of them. */

import { pluralIn } from "./plural.ts";
import type { Words } from "./words.ts";

const plural = pluralIn("ar");

/** What the pages count. */
export const arabicCounts = {
  articles: plural({
    zero: "لا مقالات",
    one: "مقال واحد",
    two: "مقالان",
    few: "# مقالات",
    many: "# مقالًا",
    other: "# مقال",
  }),
  sentences: plural({
    zero: "لا جمل",
    one: "جملة واحدة",
    two: "جملتان",
    few: "# جمل",
    many: "# جملة",
    other: "# جملة",
  }),
  figures: plural({
    zero: "لا أرقام",
    one: "رقم واحد",
    two: "رقمان",
    few: "# أرقام",
    many: "# رقمًا",
    other: "# رقم",
  }),
  stories: plural({
    zero: "لا مواضيع",
    one: "موضوع واحد",
    two: "موضوعان",
    few: "# مواضيع",
    many: "# موضوعًا",
    other: "# موضوع",
  }),
  sources: plural({
    zero: "لا مصادر",
    one: "مصدر واحد",
    two: "مصدران",
    few: "# مصادر",
    many: "# مصدرًا",
    other: "# مصدر",
  }),
  minutes: plural({
    zero: "أقل من دقيقة",
    one: "دقيقة واحدة",
    two: "دقيقتان",
    few: "# دقائق",
    many: "# دقيقة",
    other: "# دقيقة",
  }),
} satisfies Partial<Words>;
