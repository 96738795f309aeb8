/** Short ways to make a {@link ReadItem}, for the readers of this folder. */

import type { Fault, FaultCode, ReadItem, SourceFile, SourcePlace } from "./source-file.ts";

/** Longest value repeated in a fault's evidence, in UTF-16 code units: reports stay readable. */
const MAX_EVIDENCE = 120;

/** The arm of {@link ReadItem} that is not an article. */
export type FaultItem = Extract<ReadItem, { readonly kind: "fault" }>;

/** Wraps a source for the stream. */
export function sourceItem(source: SourceFile): ReadItem {
  return { kind: "source", source };
}

/** Wraps a fault for the stream; see {@link makeFault}. */
export function faultItem(
  place: SourcePlace,
  code: FaultCode,
  evidence: Fault["evidence"] = {},
): FaultItem {
  return { kind: "fault", fault: makeFault(place, code, evidence) };
}

/** Makes a fault whose strings are cut to 120 code units and hold no lone surrogate. */
export function makeFault(
  place: SourcePlace,
  code: FaultCode,
  evidence: Fault["evidence"] = {},
): Fault {
  const shown: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(evidence)) {
    shown[key] = typeof value === "string" ? shorten(value) : value;
  }
  return { place, code, evidence: shown };
}

function shorten(value: string): string {
  const cut = value.length > MAX_EVIDENCE ? `${value.slice(0, MAX_EVIDENCE)}…` : value;
  return cut.replace(/\p{Cs}/gu, "\ufffd");
}
