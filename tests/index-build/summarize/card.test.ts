import fc from "fast-check";
import { expect, test } from "vitest";
import { findSpans } from "../../../index-build/article/spans/find-spans.ts";
import { toArticle } from "../../../index-build/article/to-article.ts";
import { makeCard } from "../../../index-build/summarize/card.ts";

function cardOf(text: string, title?: string) {
  const parsed = toArticle({
    place: { path: "a" },
    text,
    ...(title === undefined ? {} : { title }),
  });
  if (!parsed.ok) throw new Error(parsed.fault.code);
  return makeCard(parsed.article);
}

const quoted = (text: string, title?: string) =>
  cardOf(text, title).sentences.map((sentence) => sentence.text);

const one = "Les rebelles ont pris la ville après deux jours de combats.";
const two = "Les habitants fuient vers le nord depuis vendredi matin.";
const three = "L'armée annonce une contre-offensive dans les prochains jours.";
const four = "Personne ne sait combien de temps la trêve peut encore durer.";

test("sentences are quoted where they stand, and told why", () => {
  const text = `${one} ${two}\n\n${three} ${four}`;
  const { sentences } = cardOf(text);
  expect(sentences.map((sentence) => sentence.text)).toEqual([one, two, three, four]);
  for (const { text: words, start, end } of sentences) expect(text.slice(start, end)).toBe(words);
  expect(sentences.map(({ why }) => why)).toEqual(["lead", "central", "central", "central"]);
});

test.each([
  ["the title's line", `La ville est tombée hier soir\n\n${one}`, undefined],
  ["a repeated title", `La ville est tombée hier soir. ${one}`, "La ville est tombée hier soir"],
  ["a title behind a date", `Sun 10 Jul 2016 La ville est tombée. ${one}`, "La ville est tombée"],
  ["an advertisement", `Publicité\n\n${one}`, undefined],
  ["a button", `I subscribe\n\n${one}`, undefined],
  ["a byline", `Par Jeanne Dupont, envoyée spéciale à Alep\n\n${one}`, "Titre"],
  ["a date", `Publié le 4 février 2020 à 10h30\n\n${one}`, "Titre"],
  ["a line without an end", `Plus de 20 millions de personnes exilées\n\n${one}`, "Titre"],
  [
    "a caption and its credit",
    `Des soldats entrent dans la ville vendredi. AP Photo/Jane Doe\n\n${one}`,
    "Titre",
  ],
  ["a post's signature", `- OCHA in French (@UNOCHA_fr) February 3, 2020\n\n${one}`, "Titre"],
  ["a sentence said before", `${one} ${one}`, "Titre"],
  ["a short sentence", `C'est la guerre. ${one}`, "Titre"],
  ["a sentence over 400 code units", `${"Mot après mot ".repeat(40)}fin. ${one}`, "Titre"],
])("%s is not quoted", (_name, text, title) => {
  expect(quoted(text, title)).toEqual([one]);
});

test("half of a quotation is not quoted", () => {
  const halves =
    '"Nous avons tout laissé derrière nous.\n\nNous ne reviendrons jamais", dit un homme.';
  expect(quoted(`${one}\n\n${halves}\n\n${two}`)).toEqual([one, two]);
  expect(quoted(`${one} Il a dit « partir un jour d'ici ». ${two}`)).toHaveLength(3);
});

test("when there is nothing better, the longest is quoted, cut at a word", () => {
  expect(quoted("Court.")).toEqual(["Court."]);
  const [sentence] = cardOf(`${"mot ".repeat(300)}fin.`).sentences;
  expect(sentence?.text.length).toBeLessThanOrEqual(400);
  expect(sentence?.text.endsWith("mot")).toBe(true);
  expect(sentence?.end).toBe(sentence?.text.length);
});

test("a text without letters has no sentence on its card", () => {
  expect(
    makeCard({
      title: "",
      titleFrom: "first-words",
      language: "und",
      spans: [],
      text: "1 2 3.",
    }).sentences,
  ).toEqual([]);
});

test.each([
  [
    "the place and agency of a dispatch",
    `DAMAS (Reuters) - ${one} ${two}\n\n${three}`,
    [one, two, three],
  ],
  [
    "a heading that was glued to its paragraph",
    `${one} ${two} Un nouvel assaut Les secours ont gagné la place du marché à pied, sans matériel ni lumière, a dit un médecin joint par téléphone.`,
    [
      one,
      two,
      "Les secours ont gagné la place du marché à pied, sans matériel ni lumière, a dit un médecin joint par téléphone.",
    ],
  ],
  [
    "a post and who signed it",
    `${one}\n\nLa route du nord est coupée depuis hier, ne la prenez pas. #route\n\n— Jeanne (@jeanne_p) 3 février 2020\n\n${two} ${three}`,
    [one, two, three],
  ],
  [
    "what a site tells its readers",
    `${one}\n\nVous pouvez lire nos contenus en illimité avec votre compte.\n\n${two} ${three}`,
    [one, two, three],
  ],
])("a card leaves out %s", (_name, text, sentences) => {
  expect(quoted(text, "Un titre")).toEqual(sentences);
});

test("any text: at most four quotations, verbatim, in order, apart, at most 400 long", () => {
  const word = fc.constantFrom(
    "Les ",
    "rebelles ",
    "avancent. ",
    "\n\n",
    "AFP ",
    "© ",
    "حلب ",
    "👍",
    "« ",
    " ! ",
    "x".repeat(500),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 80 }), fc.string(), (words, title) => {
      const text = words.join("");
      const { sentences } = makeCard({
        title,
        titleFrom: "given",
        language: "fr",
        spans: findSpans(text, { title }),
        text,
      });
      expect(sentences.length).toBeLessThanOrEqual(4);
      let previousEnd = 0;
      for (const sentence of sentences) {
        expect(sentence.text).toBe(text.slice(sentence.start, sentence.end));
        expect(sentence.text.length).toBeLessThanOrEqual(400);
        expect(sentence.text).not.toBe("");
        expect(sentence.start).toBeGreaterThanOrEqual(previousEnd);
        previousEnd = sentence.end;
      }
    }),
    { numRuns: 1000 },
  );
});
