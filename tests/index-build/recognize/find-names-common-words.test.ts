import { describe, expect, test } from "vitest";
import type { LanguageCode } from "../../../src/analysis/languages.ts";
import { readShippedNames, recognizer } from "./recognize-names.ts";

const { ids } = recognizer(readShippedNames());

/** Sentences of common words only, some of which are written like a name or like a name with a letter before it. */
const nameless: readonly (readonly [LanguageCode, readonly string[]])[] = [
  [
    "ar",
    [
      "وزارة الصحة تعلن",
      "قالت الوزارة في بيان",
      "فرقة من المشاة",
      "ورقة عمل جديدة",
      "أفاد مصدر طبي",
      "وأفاد شهود عيان",
      "فعالية اللقاح عالية",
      "جرعات لقاح جديدة",
      "أب وثلاثة أطفال",
      "في شهر آب الماضي",
      "كنيس قديم",
      "وصل باكرا إلى العمل",
      "مئة بليون دولار",
      "حجر رمادي",
      "كابل كهربائي",
      "المعارضة السورية تتوحد",
      "الأزمة السورية مستمرة",
      "السوريون في المنفى",
      "فتح الباب أمام الناس",
      "حضر الاجتماع ممثلون",
      "دمر القصف المبنى",
      "نصيب كل عائلة",
      "الصور تظهر الدمار",
      "القاعدة العسكرية مغلقة",
      "في الشرق والغرب",
      "مصير المفقودين مجهول",
      "العربية لغة جميلة",
      "فاطمة بصدد كتابة رسالة",
      "كسرت الصمت وفسرت موقفها",
      "دفع عربون الشقة",
      "دولة إسلامية وجيش سوري وقوات فرنسية",
      "تم حله في الصدد نفسه",
      "الوزارة تعلن ولقاح جديد",
    ],
  ],
  [
    "fr",
    [
      "La ville est assiégée depuis un an.",
      "La libération du quartier fut longue.",
      "Une grenade a explosé.",
      "Un homme sain et sauf.",
      "Sain et sauf, il rentre.",
      "Les paris sont ouverts.",
      "Il joue de la guitare dans le monde entier.",
      "On se rend à l'est.",
      "Le fard et le harem d'autrefois.",
      "Le régime et l'opposition négocient.",
      "La petite place du marché.",
      "Des forces étrangères sont là.",
      "Un SDF est mort de froid à la rue.",
      "Un mort et deux blessés, un autre est sauf.",
      "Le monde est las et le monde change.",
    ],
  ],
  [
    "en",
    [
      "A turkey and a jar of honey.",
      "Male and female prisoners were freed.",
      "Who is in the town?",
      "They told us that it is over.",
      "Nice weather in the afternoon.",
      "A reading of the opposition's letter.",
      "May I say that mobile phones work?",
      "The guardian of the mosque died.",
      "Both sides shelled the road.",
      "A white helmet was found.",
      "Security forces of the government came.",
      "Liberation was near, liberation came.",
      "Contact Us for more. Who is it? Is it over?",
      "THIS IS WHO WE ARE AND WHAT THEY TOLD US",
    ],
  ],
];

describe.each(nameless)("common words in %s", (language, sentences) => {
  test.each(sentences)("name nothing: “%s”", (sentence) => {
    expect(ids(sentence, language)).toBe("");
  });
});
