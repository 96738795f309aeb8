/**
 * Metadata of JSON objects and YAML front matter. Both come as a list of names and values, so that
 * a key such as `__proto__` is a name like any other.
 */

import { makeFault } from "./read-item.ts";
import type { Fault, SourceFile, SourcePlace } from "./source-file.ts";

/** What a source may say of itself: {@link SourceFile} without its text and place. */
export type Metadata = Omit<SourceFile, "place" | "name" | "text" | "html">;

/** Looks a name up; `undefined` when the source does not give it. */
export type FieldLookup = (name: string) => unknown;

type StringField = (typeof stringFields)[number];
type ListField = (typeof listFields)[number];

const stringFields = ["title", "lang", "date", "url", "outlet", "license"] as const;
const listFields = ["authors", "tags"] as const;

/** The first name that is given wins. */
const stringNames: Readonly<Record<StringField, readonly string[]>> = {
  title: ["title", "headline"],
  lang: ["lang", "language"],
  date: ["date", "published", "date_published", "datePublished"],
  url: ["url", "link"],
  outlet: ["outlet", "source", "publisher"],
  license: ["license", "licence"],
};

const listNames: Readonly<Record<ListField, readonly string[]>> = {
  authors: ["authors", "author", "byline"],
  tags: ["tags", "keywords"],
};

/**
 * Reads the metadata that `lookup` knows. Other names are ignored, and so is `null`. A value of a
 * type that the field cannot have is left out with a note, except an identifier: that is kept as
 * its JSON, to be refused by name later, because an article under another identifier than its
 * source's would be worse than none.
 */
export function readMetadata(place: SourcePlace, lookup: FieldLookup): Metadata {
  const id = lookup("id");
  const found: Found = { notes: [] };
  if (id !== undefined && id !== null) found.id = asString(id) ?? JSON.stringify(id);
  for (const field of stringFields) {
    setField(place, found, field, firstGiven(lookup, stringNames[field]), asString);
  }
  for (const field of listFields) {
    setField(place, found, field, firstGiven(lookup, listNames[field]), asList);
  }
  const { notes, ...fields } = found;
  return notes.length > 0 ? found : fields;
}

type Found = { notes: Fault[] } & Partial<Record<StringField | "id", string>> &
  Partial<Record<ListField, readonly string[]>>;

function setField<Field extends StringField | ListField>(
  place: SourcePlace,
  found: Found,
  field: Field,
  given: unknown,
  convert: (given: unknown) => Found[Field] | undefined,
): void {
  if (given === undefined) return;
  const value = convert(given);
  if (value === undefined) found.notes.push(droppedNote(place, field));
  else found[field] = value;
}

function droppedNote(place: SourcePlace, field: string): Fault {
  return makeFault(place, "field-dropped", { field, reason: "type" });
}

function firstGiven(lookup: FieldLookup, names: readonly string[]): unknown {
  for (const name of names) {
    const value = lookup(name);
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

function asString(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" && Number.isFinite(value) ? String(value) : undefined;
}

/** A string is a list with commas between, as keywords often are; one author is often no list. */
function asList(value: unknown): readonly string[] | undefined {
  if (typeof value === "string") return value.split(/[,،;]/);
  if (!Array.isArray(value)) {
    const name = nameOf(value);
    return name === undefined ? undefined : [name];
  }
  const list: string[] = [];
  for (const entry of value) {
    const text = asString(entry) ?? nameOf(entry);
    if (text === undefined) return undefined;
    list.push(text);
  }
  return list;
}

/** `{ "name": "…" }` is how JSON Feed and JSON-LD write an author. */
function nameOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("name" in value)) return undefined;
  return asString(value.name);
}
