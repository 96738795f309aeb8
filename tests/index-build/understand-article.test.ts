import { describe, expect, test } from "vitest";
import { toArticle } from "../../index-build/article/to-article.ts";
import { loadKnowledge } from "../../index-build/load-knowledge.ts";
import { indexNames } from "../../index-build/recognize/name-index.ts";
import { ArticleUnderstander } from "../../index-build/understand-article.ts";

const knowledge = loadKnowledge({ names: ["data/names"], lexicon: [], dictionaries: [] });
if (!knowledge.ok) throw new Error(knowledge.faults.join("\n"));
const understander = new ArticleUnderstander(knowledge, indexNames(knowledge.names));

function understand(lang: string, text: string, date?: string) {
  const stated = { place: { path: "a" }, id: "a", title: "Titre", lang, text };
  const parsed = toArticle(date === undefined ? stated : { ...stated, date });
  if (!parsed.ok) throw new Error(parsed.fault.code);
  return understander.understand(parsed.article);
}

describe("a sentence of a card", () => {
  test.each([
    ["fr", "L'OSDH a recensé douze blessés dans les faubourgs de la ville.", "attributed"],
    ["fr", "Selon des témoins, le marché était encore ouvert à cette heure.", "attributed"],
    ["fr", "Le réseau s'appuie sur de nombreuses sources dans le pays voisin.", "article"],
    ["en", "The roof of the ward fell in an hour after the nurses had left.", "article"],
  ])("in %s is told by its voice: %s", (lang, text, voice) => {
    const { card } = understand(lang, text, "2018-03-13").card;
    expect(card.sentences.map((sentence) => sentence.voice)).toEqual([voice]);
  });
});

describe("who says a sentence of a card", () => {
  test.each([
    [
      "ar",
      "تفيد الأمم المتحدة بأن غالبية النازحين تركوا جنوب إدلب متجهين إلى مناطق حضرية في الشمال.",
      ["org:united-nations"],
    ],
    [
      "ar",
      "حذر الرئيس التركي رجب طيب أردوغان من أنه لن يسمح بأن يكسب النظام أرضا في منطقة إدلب.",
      ["person:recep-tayyip-erdogan"],
    ],
    ["ar", "تقع المدينة بين النهر والطريق الذي يصل العاصمة بالحدود الشمالية للبلاد.", [undefined]],
    [
      "en",
      "The Syrian Observatory for Human Rights counted the dead of the night. The Observatory said that the road to the town was cut by shells.",
      ["org:sohr", "org:sohr"],
    ],
    [
      "fr",
      "L'OSDH a recensé douze blessés dans les faubourgs de la ville. L'ONG a ajouté que la route était coupée par les obus.",
      ["org:sohr", "org:sohr"],
    ],
  ])("in %s is told by the whole text: %s", (lang, text, ids) => {
    const { card } = understand(lang, text, "2018-03-13").card;
    expect(card.sentences.map(({ source }) => source?.id)).toEqual(ids);
  });
});

describe("a day without a year", () => {
  const text =
    "Le centre a annoncé le 7 décembre la reprise du quartier. La guerre a commencé en 2011.";

  test("is of the year that the date published tells", () => {
    const { dates } = understand("fr", text, "2016-12-08").facts;
    expect(dates.map(({ from }) => from)).toEqual(["2016-12-07", "2011"]);
  });

  test("is not of a year of the background, where nothing tells the article's own", () => {
    const { dates } = understand("fr", text).facts;
    expect(dates.map(({ from }) => from)).toEqual(["2011"]);
  });
});

test("words that are no source are not named as one", () => {
  const text = "Les combattants ont perdu 50 quartiers de la ville, selon cette annonce.";
  const { figures } = understand("fr", text, "2016-12-08");
  expect(figures.map(({ source }) => source)).toEqual(figures.map(() => null));
});
