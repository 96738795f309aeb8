/** What the license of an article allows to be shown of it. */

/**
 * Licenses under which a text may be shown whole to everyone: those of Creative Commons, also by
 * their names and SPDX identifiers, and the public domain.
 */
const OPEN =
  /^(?:https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses|publicdomain)\/|CC0\b|CC[ -]?BY\b|PDDL\b|public domain\b|domaine public\b|ملكية عامة)/i;

/**
 * Whether an article may be shown whole.
 *
 * @param license As the article states it; null where it states none, which allows nothing.
 */
export function allowsFullText(license: string | null): boolean {
  return license !== null && OPEN.test(license.trim());
}
