/** `/v1/digests` and `/v1/digests/{id}`: what marked a week or a month. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { digestsParameters } from "../contract/figure-parameters.ts";
import { describeDigest, listDigests } from "../search/digests.ts";
import { jsonAnswer } from "./archive-answer.ts";
import { answerTable } from "./figure-route.ts";
import type { Answer } from "./held-answers.ts";
import type { RequestFault } from "./problem.ts";

/** Answers `/v1/digests`. `address` is the path with the query string. */
export function answerDigests(
  reader: ArchiveReader,
  address: string,
): Promise<Answer | RequestFault> {
  return answerTable(reader, "/v1/digests", digestsParameters, address, { find: listDigests });
}

/** Answers for the week or month with `id`, which need not be one. */
export async function answerDigest(
  reader: ArchiveReader,
  id: string,
): Promise<Answer | RequestFault> {
  const found = await describeDigest(reader, id);
  if (found === null) return { code: "not-found", what: "digest" };
  if ("code" in found) return found;
  return jsonAnswer(reader, found, `/v1/digests/${id}`, { up: "/v1/digests" });
}
