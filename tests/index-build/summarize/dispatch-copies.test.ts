import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findSpans } from "../../../index-build/article/spans/find-spans.ts";
import { Sketches } from "../../../index-build/summarize/dispatch-copies.ts";
import { sketchOf } from "../../../index-build/summarize/dispatch-sketch.ts";

const dispatch = [
  "Air strikes on the northern town of Maarat al-Numan killed at least 14 civilians on Tuesday, the Syrian Observatory for Human Rights said.",
  "Three children and two women were among the dead when warplanes hit a vegetable market in the early afternoon, the Britain-based monitor said.",
  "Rescue workers searched the rubble of two buildings for hours, an AFP correspondent at the scene reported.",
  "The town lies on the highway that links the capital with the second city, which the army has tried to retake since December.",
  "More than 300,000 people have fled southern Idlib in the past month, most of them towards the Turkish border, according to the United Nations.",
  "Residents spoke of the heaviest bombing in weeks and of hospitals that had run out of blood.",
];
const followUp = [
  "Families buried their dead in Maarat al-Numan on Wednesday, a day after strikes on a market killed 14 civilians.",
  "Mourners carried the bodies of three children through empty streets, while reconnaissance aircraft circled overhead.",
  "Moscow denied that its planes had bombed the town and blamed factions that had not kept to the truce.",
  "Ankara called the bombing unacceptable and asked for an urgent meeting of the guarantors of the agreement.",
  "More than 300,000 people have fled southern Idlib in the past month, most of them towards the Turkish border, according to the United Nations.",
];

function sketch(sentences: readonly string[]) {
  const text = sentences.join("\n\n");
  return sketchOf({ text, spans: findSpans(text) });
}

/** By place of a text, that of the first one of its story. */
function copiesAmong(texts: readonly (readonly string[])[]): Record<string, number> {
  const sketches = new Sketches();
  for (const sentences of texts) sketches.add(sketch(sentences));
  return Object.fromEntries(sketches.findCopies([...texts.keys()]));
}

describe("copies of a dispatch", () => {
  test("are known when some words were edited", () => {
    const edited = dispatch.map((sentence) =>
      sentence
        .replace("at least 14", "15")
        .replace("Tuesday", "Jan 7")
        .replace("searched", "combed"),
    );
    expect(copiesAmong([dispatch, edited])).toEqual({ 1: 0 });
  });

  test("are known without their lead, and with credits and captions of another outlet", () => {
    const cut = [...dispatch.slice(1), "(Reuters)", "Subscribe to our newsletter"];
    expect(copiesAmong([dispatch, followUp, cut])).toEqual({ 2: 0 });
  });

  test("are not articles that go on with the story, nor short ones", () => {
    expect(copiesAmong([dispatch, followUp])).toEqual({});
    const short = ["14 civilians were killed in Maarat al-Numan."];
    expect(copiesAmong([short, short])).toEqual({});
  });

  test("belong to the first of their story, whatever stands between", () => {
    expect(copiesAmong([followUp, dispatch, followUp, dispatch, dispatch])).toEqual({
      2: 0,
      3: 1,
      4: 1,
    });
  });

  test("any text is a copy of itself, and a sketch is the same each time", () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 12 }), { maxLength: 8 }), (sentences) => {
        const own = sketch(sentences);
        expect(sketch(sentences)).toEqual(own);
        expect(copiesAmong([sentences, sentences])).toEqual(own ? { 1: 0 } : {});
      }),
    );
  });
});
