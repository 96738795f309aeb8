/** Articles that name what is known, and a plain evaluation of what filters over them mean. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import * as z from "zod/mini";
import { PROJECT_ROOT } from "../support/project-root.ts";
import { seededRandom } from "../support/random.ts";

const entrySchema = z.object({
  id: z.string(),
  kind: z.string(),
  names: z.record(z.enum(["fr", "en", "ar"]), z.array(z.string())),
  partOf: z.optional(z.array(z.string())),
  lat: z.optional(z.number()),
  lon: z.optional(z.number()),
});

/** The list of names, by id. */
export const list = new Map(
  ["places", "bodies", "people"]
    .flatMap((file) =>
      readFileSync(join(PROJECT_ROOT, `data/names/${file}.jsonl`), "utf8").split("\n"),
    )
    .filter((line) => line.trim() !== "")
    .map((line) => entrySchema.parse(JSON.parse(line)))
    .map((entry) => [entry.id, entry]),
);

/** Names whose labels mean nothing else, so that a text says no more than was put into it. */
const ids = [
  "place:aleppo",
  "place:idlib",
  "place:saraqib",
  "place:damascus",
  "place:beirut",
  "place:paris",
  "place:syria",
  "place:turkey",
  "org:sohr",
  "org:unicef",
  "org:hayat-tahrir-al-sham",
  "person:bashar-al-assad",
  "person:recep-tayyip-erdogan",
].filter((id) => list.has(id));

const outlets = ["Wire, Inc.", "-Dash", "none", "Agence Une", "وكالة"];
const tags = ["Aleppo", "aleppo", "Élections", "a, b", "-minus", "back\\slash", "siège"];
const dates = ["2019", "2020-02", "2020-02-04", "2020-02-29", "2020-12-31", "2021-01-03", "2024"];

/** An article, and the names that were put into its text. */
export interface Made {
  readonly id: string;
  readonly lang: "ar" | "en" | "fr";
  readonly date?: string;
  readonly outlet?: string;
  readonly tags: readonly string[];
  readonly names: readonly string[];
}

const random = seededRandom(11);
/** Articles with every kind of thing that narrows. */
export const made: readonly Made[] = Array.from({ length: 140 }, (_, number) => ({
  id: `n${String(number).padStart(3, "0")}`,
  lang: random.pick(["fr", "en", "ar"] as const),
  ...(random.below(5) > 0 && { date: random.pick(dates) }),
  ...(random.below(4) > 0 && { outlet: random.pick(outlets) }),
  tags: tags.filter(() => random.below(4) === 0),
  names: ids.filter(() => random.below(5) === 0),
}));

/** The text of an article: the labels of its names, each a sentence of its own. */
export function textOf({ lang, names, id }: Made): string {
  const labels = names.map((name) => list.get(name)?.names[lang]?.[0] ?? "");
  return ["Zulu", ...labels, `Number ${id}`].map((label) => `${label}.`).join("\n\n");
}

function ancestorsOf(id: string): string[] {
  const parents = list.get(id)?.partOf ?? [];
  return [...new Set(parents.flatMap((parent) => [parent, ...ancestorsOf(parent)]))];
}

/** What an article counts for under a place, person or body: itself and, for a place, all around it. */
export function countedNames({ names }: Made, kind: string): string[] {
  const own = names.filter((name) => name.startsWith(`${kind}:`));
  return kind === "place" ? [...new Set(own.flatMap((id) => [id, ...ancestorsOf(id)]))] : own;
}

interface Value {
  readonly negated: boolean;
  readonly value: string;
}

const parameters = ["lang", "outlet", "place", "person", "org", "tag", "year"] as const;
type Parameter = (typeof parameters)[number];
type Filters = Readonly<Partial<Record<Parameter, readonly Value[]>>>;

function valuesOf(article: Made, parameter: Parameter): readonly string[] {
  switch (parameter) {
    case "lang":
      return [article.lang];
    case "outlet":
      return [article.outlet === undefined ? "(none)" : article.outlet];
    case "tag":
      return article.tags;
    case "year":
      return [article.date?.slice(0, 4) ?? "none"];
    default:
      return countedNames(article, parameter);
  }
}

/** What several values, several filters and a minus mean. */
export function passes(article: Made, filters: Filters): boolean {
  return parameters.every((parameter) => {
    const values = filters[parameter] ?? [];
    const own = valuesOf(article, parameter);
    const wanted = values.filter(({ negated }) => !negated);
    const isWanted = wanted.length === 0 || wanted.some(({ value }) => own.includes(value));
    return isWanted && !values.some(({ negated, value }) => negated && own.includes(value));
  });
}

/** A value as an address has it; the plain evaluation writes "(none)" for no outlet. */
function writeValue(parameter: Parameter, { negated, value }: Value): string {
  const minus = negated ? "-" : "";
  if (parameter === "outlet" && value === "(none)") return `${minus}none`;
  const isSpecial = /^-/.test(value) || (parameter === "outlet" && value === "none");
  return `${minus}${isSpecial ? "\\" : ""}${value.replace(/[\\,]/g, "\\$&")}`;
}

/** Writes filters as a part of an address. */
export function writeFilters(filters: Filters): string {
  return Object.entries(filters)
    .map(([parameter, values]) => {
      const written = values.map((value) => writeValue(parameter as Parameter, value)).join(",");
      return `&${parameter}=${encodeURIComponent(written)}`;
    })
    .join("");
}

const choices: Readonly<Record<Parameter, readonly string[]>> = {
  lang: ["fr", "en", "ar"],
  outlet: [...outlets, "(none)"],
  place: [...ids.filter((id) => id.startsWith("place:")), "place:aleppo-governorate"],
  person: ids.filter((id) => id.startsWith("person:")),
  org: ids.filter((id) => id.startsWith("org:")),
  tag: tags,
  year: ["2019", "2020", "2021", "none", "1999"],
};

/** None to three filters of up to three values. */
export const someFilters: fc.Arbitrary<Filters> = fc
  .uniqueArray(fc.constantFrom(...parameters), { maxLength: 3 })
  .chain((names) =>
    fc.record(
      Object.fromEntries(
        names.map((name) => [
          name,
          fc.uniqueArray(
            fc.record({ negated: fc.boolean(), value: fc.constantFrom(...choices[name]) }),
            { minLength: 1, maxLength: 3, selector: ({ value }) => value },
          ),
        ]),
      ),
    ),
  );

/** Counts as a facet has them: by falling count, then by value. */
export function countBy(articles: readonly Made[], values: (article: Made) => readonly string[]) {
  const counts = new Map<string, number>();
  for (const article of articles) {
    for (const value of values(article)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .sort(([left, leftCount], [right, rightCount]) =>
      leftCount === rightCount ? (left < right ? -1 : 1) : rightCount - leftCount,
    )
    .map(([value, count]) => ({ value, count }));
}
