/** Who did what is counted: the body behind "by", the body whose fire it was, or the state that struck. */

import type { NameEntry } from "../recognize/names.ts";
import { sentenceEnd } from "./counted.ts";
import type { NamedRange } from "./figure.ts";
import type { Count } from "./find-counts.ts";
import type { ReadText } from "./read-text.ts";
import { settingRules } from "./settings-rules.ts";

/** How far from a count who did it is looked for, and the words before the name, in tokens. */
const MAX_TO_AGENT = 16;
const MAX_TO_NAME = 4;
/** From a state at the beginning of a sentence to its verb, in tokens. */
const MAX_TO_VERB = 3;

/** Who did what is counted, when its sentence says so; a capital stands for its country. */
export function agentOf(
  read: ReadText,
  count: Count,
  entries: ReadonlyMap<string, NameEntry>,
): NameEntry | undefined {
  return (
    agentBehind(read, count) ?? agentOfFire(read, count) ?? stateThatStruck(read, count, entries)
  );
}

/** "Killed in a raid by the Delta Brigade". */
function agentBehind(read: ReadText, { counted }: Count): NameEntry | undefined {
  const { tokens, rules } = read;
  const limit = Math.min(sentenceEnd(read, counted.first), counted.next + MAX_TO_AGENT);
  for (let at = counted.next; at < limit; at += 1) {
    const by = rules.agents.at(tokens, at);
    const agent = by && firstNamed(read, by.next, Math.min(limit, by.next + MAX_TO_NAME));
    if (agent?.class === "org") return agent;
  }
  return undefined;
}

/** "Artillery fire from the army left eight dead". */
function agentOfFire(read: ReadText, { first, sentence }: Count): NameEntry | undefined {
  const { tokens, sentences, rules, language } = read;
  const { assaultNouns, originOf } = settingRules(language);
  const start = Math.max(sentences[sentence]?.first ?? 0, first - MAX_TO_AGENT);
  for (let at = start; at < first; at += 1) {
    const noun = assaultNouns.at(tokens, at);
    const from = noun && (originOf.at(tokens, noun.next) ?? rules.agents.at(tokens, noun.next));
    const agent = from && firstNamed(read, from.next, Math.min(first, from.next + MAX_TO_NAME));
    if (agent?.class === "org") return agent;
  }
  return undefined;
}

/** "Ankara responded by bombing positions, killing 13": the state whose attack the sentence tells. */
function stateThatStruck(
  read: ReadText,
  { sentence, effect }: Count,
  entries: ReadonlyMap<string, NameEntry>,
): NameEntry | undefined {
  if (effect?.side !== "before") return undefined;
  const state = struckBy(read, read.sentences[sentence]?.first ?? 0);
  return state && asCountry(state.entry, entries);
}

/** The state or body that a sentence begins with, when a verb of attack stands behind. */
function struckBy(read: ReadText, first: number): NamedRange | undefined {
  const name = read.nameAt[first];
  return name && hasVerbBehind(read, name, first) ? name : undefined;
}

/**
 * True for a country or capital that stands for who attacked: nothing happened there. "Ankara bombed", "the
 * raids of Ankara", and in Arabic the verb before it.
 */
export function isAttacker(read: ReadText, name: NamedRange, first: number): boolean {
  if (!isState(name.entry)) return false;
  const { tokens, language, rules } = read;
  const { assaults, assaultNouns, originOf } = settingRules(language);
  if (language === "ar" && assaults.before(tokens, first)) return true;
  const from = originOf.before(tokens, first) ?? rules.agents.before(tokens, first);
  const next = pastName(read, name, first);
  // "Les raids d'Ankara sur": without a target behind, the place is the target.
  const isOrigin = language !== "fr" || settingRules(language).targets.at(tokens, next);
  if (from && isOrigin && assaultNouns.before(tokens, from.first)) return true;
  return hasVerbBehind(read, name, first);
}

/** A verb of attack behind the name that begins with token `first`, unless it is what was attacked. */
function hasVerbBehind(read: ReadText, name: NamedRange, first: number): boolean {
  const { tokens, language, rules } = read;
  if (!isState(name.entry) || language === "ar") return false;
  const next = pastName(read, name, first);
  const { assaults, responses } = settingRules(language);
  for (let at = next; at < next + MAX_TO_VERB && tokens[at]?.type === "word"; at += 1) {
    const verb = assaults.at(tokens, at);
    // "Damascus bombed by jets", but "Ankara responded by bombing".
    if (verb) return !rules.agents.at(tokens, verb.next) || !!responses.at(tokens, at);
  }
  return false;
}

/** One past the last token of the name that begins with token `first`. */
function pastName({ nameAt }: ReadText, name: NamedRange, first: number): number {
  let next = first;
  while (nameAt[next] === name) next += 1;
  return next;
}

/** True for a country or a capital, which stand for those who govern from there, too. */
export function isState({ class: kind, kind: of }: NameEntry): boolean {
  return kind === "org" || of === "country" || of === "capital";
}

function asCountry(entry: NameEntry, entries: ReadonlyMap<string, NameEntry>): NameEntry {
  const country = entry.kind === "capital" ? entries.get(entry.partOf[0] ?? "") : undefined;
  return country ?? entry;
}

function firstNamed({ nameAt }: ReadText, from: number, to: number): NameEntry | undefined {
  for (let at = from; at < to; at += 1) {
    const entry = nameAt[at]?.entry;
    if (entry) return entry;
  }
  return undefined;
}
