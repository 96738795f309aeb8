/** `/v1/entities`, `/v1/entities/{id}`, its card, and `/v1/places`: the names of the archive. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { entitiesParameters, placesParameters } from "../contract/parameters.ts";
import { readParameters } from "../contract/read-parameters.ts";
import { describeName, listNames, nearestIds } from "../search/entities.ts";
import { makeNameCard } from "../search/entity-card.ts";
import { mapPlaces } from "../search/places.ts";
import { jsonAnswer } from "./archive-answer.ts";
import type { Answer } from "./held-answers.ts";
import type { RequestFault } from "./problem.ts";
import { queryOf } from "./search-route.ts";

/** Answers `/v1/entities`. `address` is the path with the query string. */
export async function answerEntities(
  reader: ArchiveReader,
  address: string,
): Promise<Answer | RequestFault> {
  const parameters = readParameters(entitiesParameters, queryOf(address));
  if (!parameters.ok) return { code: "invalid-parameters", faults: parameters.faults };
  const { values, canonical } = parameters;
  const found = await listNames(reader, values, canonical);
  if ("code" in found) return found;
  const next = found.next === null ? null : `/v1/entities?${found.next}`;
  return jsonAnswer(reader, { ...found, next }, pathOf("/v1/entities", canonical), {
    ...(next !== null && { next }),
  });
}

/** Answers for the name with `id`, which need not be one. */
export async function answerEntity(
  reader: ArchiveReader,
  id: string,
): Promise<Answer | RequestFault> {
  const found = await describeName(reader, id);
  if (found === null) return nameNotFound(reader, id);
  if ("code" in found) return found;
  return jsonAnswer(reader, found, `/v1/entities/${id}`, { search: found.search });
}

/** Answers with the card of the name with `id`, which need not be one. */
export async function answerEntityCard(
  reader: ArchiveReader,
  id: string,
): Promise<Answer | RequestFault> {
  const found = await makeNameCard(reader, id);
  if (found === null) return nameNotFound(reader, id);
  if ("code" in found) return found;
  return jsonAnswer(reader, found, `/v1/entities/${id}/card`, { up: `/v1/entities/${id}` });
}

/** The fault of an id that no name of the archive has, with ids that are like it. */
export async function nameNotFound(reader: ArchiveReader, id: string): Promise<RequestFault> {
  const nearest = await nearestIds(reader, id);
  if (!nearest) return { code: "archive-unavailable", files: reader.missingFiles };
  return { code: "not-found", what: "entity", nearest };
}

/** Answers `/v1/places`. `address` is the path with the query string. */
export async function answerPlaces(
  reader: ArchiveReader,
  address: string,
): Promise<Answer | RequestFault> {
  const parameters = readParameters(placesParameters, queryOf(address));
  if (!parameters.ok) return { code: "invalid-parameters", faults: parameters.faults };
  const { values, canonical } = parameters;
  const found = await mapPlaces(reader, values);
  if ("code" in found) return found;
  return jsonAnswer(reader, found, pathOf("/v1/places", canonical), {}, "application/geo+json");
}

function pathOf(path: string, canonical: string): string {
  return canonical === "" ? path : `${path}?${canonical}`;
}
