/**
 * A file of names to entries: one JSON object a line, the form that `data/names/README.md` describes.
 *
 * Only the form is judged here, line by line. What the entries say together is for `check-names.ts`.
 */

import {
  type NameClass,
  type NameEntry,
  type NameLanguage,
  nameKinds,
  nameLanguages,
  type Point,
} from "./names.ts";

/** Why a line is no entry. */
export type ReadFault = { readonly place: string; readonly line: number } & (
  | { readonly code: "json-unreadable" }
  | { readonly code: "entry-not-object" }
  | { readonly code: "field-missing"; readonly field: string }
  | { readonly code: "field-malformed"; readonly field: string; readonly expected: string }
  | { readonly code: "field-unknown"; readonly field: string }
  | { readonly code: "id-malformed"; readonly id: string }
  | { readonly code: "kind-unknown"; readonly kind: string; readonly known: readonly string[] }
);

/** The entries of a file in its order, or everything that is wrong with its form. */
export type ReadNames =
  | { readonly ok: true; readonly entries: readonly NameEntry[] }
  | { readonly ok: false; readonly faults: readonly ReadFault[] };

type Fields = Readonly<Record<string, unknown>>;
type Reason<Fault = ReadFault> = Fault extends unknown ? Omit<Fault, "place" | "line"> : never;

const ID = /^(place|org|person):[a-z0-9]+(?:-[a-z0-9]+)*$/;
const fieldsOfAll: readonly string[] = ["id", "kind", "names", "partOf", "ambiguous"];
const pointFields: readonly string[] = ["lat", "lon"];

/**
 * Reads the text of a file of names. Never throws: a bad line is a value.
 *
 * @param place The file as the person who will mend it knows it; each entry and fault carries it.
 * @returns Blank lines are skipped. A text without entries is read, and has none.
 */
export function readNames(text: string, place: string): ReadNames {
  const entries: NameEntry[] = [];
  const faults: ReadFault[] = [];
  for (const [index, content] of text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .entries()) {
    if (content.trim() === "") continue;
    const origin = { place, line: index + 1 };
    const reasons: Reason[] = [];
    const entry = readEntry(content, reasons);
    faults.push(...reasons.map((reason): ReadFault => ({ ...origin, ...reason })));
    if (entry && reasons.length === 0) entries.push({ ...entry, origin });
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, entries };
}

/** Adds to `reasons` what is wrong; the entry returned is not to be used when something is. */
function readEntry(content: string, reasons: Reason[]): Omit<NameEntry, "origin"> | undefined {
  const fields = readObject(content, reasons);
  if (!fields) return undefined;
  const id = readText(fields, "id", reasons);
  const nameClass = readClass(id, reasons);
  if (!nameClass) return undefined;
  const kind = readText(fields, "kind", reasons);
  const known = nameKinds[nameClass];
  if (kind !== "" && !known.includes(kind)) reasons.push({ code: "kind-unknown", kind, known });
  const point = nameClass === "place" ? readPoint(fields, reasons) : undefined;
  const allowed = nameClass === "place" ? [...fieldsOfAll, ...pointFields] : fieldsOfAll;
  const unknown = Object.keys(fields).filter((field) => !allowed.includes(field));
  reasons.push(...unknown.map((field): Reason => ({ code: "field-unknown", field })));
  return {
    id,
    class: nameClass,
    kind,
    names: readSpellings(fields, reasons),
    ...(point && { point }),
    partOf: readTexts(fields["partOf"] ?? [], "partOf", reasons),
    ambiguous: readTexts(fields["ambiguous"] ?? [], "ambiguous", reasons),
  };
}

function readObject(content: string, reasons: Reason[]): Fields | undefined {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    // Where the parser stumbled is said in words that differ by engine; the line is enough.
    reasons.push({ code: "json-unreadable" });
    return undefined;
  }
  if (isObject(value)) return value;
  reasons.push({ code: "entry-not-object" });
  return undefined;
}

function readClass(id: string, reasons: Reason[]): NameClass | undefined {
  const found = ID.exec(id)?.[1];
  if (found === undefined && id !== "") reasons.push({ code: "id-malformed", id });
  return found as NameClass | undefined;
}

/** The languages' spellings; a language that is absent has none, which the checker reports. */
function readSpellings(fields: Fields, reasons: Reason[]): NameEntry["names"] {
  const found = fields["names"];
  if (found === undefined) reasons.push({ code: "field-missing", field: "names" });
  else if (!isObject(found)) reasons.push(malformed("names", "an object of lists"));
  const lists = isObject(found) ? found : {};
  const unknown = Object.keys(lists).filter((key) => !nameLanguages.some((code) => code === key));
  reasons.push(...unknown.map((key): Reason => ({ code: "field-unknown", field: `names.${key}` })));
  const spellingsOf = (language: NameLanguage) =>
    readTexts(lists[language] ?? [], `names.${language}`, reasons);
  return { fr: spellingsOf("fr"), en: spellingsOf("en"), ar: spellingsOf("ar") };
}

function readPoint(fields: Fields, reasons: Reason[]): Point | undefined {
  const [lat, lon] = pointFields.map((field) => readNumber(fields, field, reasons));
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

function readNumber(fields: Fields, field: string, reasons: Reason[]): number | undefined {
  const value = fields[field];
  if (typeof value === "number") return value;
  if (value === undefined) reasons.push({ code: "field-missing", field });
  else reasons.push(malformed(field, "a number"));
  return undefined;
}

function readText(fields: Fields, field: string, reasons: Reason[]): string {
  const value = fields[field];
  if (typeof value === "string" && value !== "") return value;
  if (value === undefined) reasons.push({ code: "field-missing", field });
  else reasons.push(malformed(field, "a text that is not empty"));
  return "";
}

function readTexts(value: unknown, field: string, reasons: Reason[]): readonly string[] {
  if (Array.isArray(value) && value.every((text) => typeof text === "string")) return value;
  reasons.push(malformed(field, "a list of texts"));
  return [];
}

function malformed(field: string, expected: string): Reason {
  return { code: "field-malformed", field, expected };
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
