import { expect, test } from "vitest";
import { loadKnowledge } from "../../../index-build/load-knowledge.ts";
import { GroupConcepts } from "../../../index-build/recognize/group-concepts.ts";

const knowledge = loadKnowledge({ names: [], lexicon: ["data/lexicon"], dictionaries: [] });
if (!knowledge.ok) throw new Error(knowledge.faults.join("\n"));
const groups = new GroupConcepts(knowledge.concepts);

test.each([
  ["en", "civilians", "civilian"],
  ["fr", "civils", "civilian"],
  ["ar", "مدنيين", "civilian"],
  ["en", "soldiers", "soldier"],
  ["fr", "soldats", "soldier"],
  ["en", "children", "child"],
  ["ar", "أطفال", "child"],
  ["en", "Syrian civilians", null],
  ["fr", "combattants du HTS", null],
  ["fr", null, null],
  ["und", "civilians", null],
] as const)("in %s %s are the concept %s", (language, group, concept) => {
  expect(groups.conceptOf(group, language)).toBe(concept);
});
