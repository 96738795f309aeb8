/** A title as the text may repeat it: scrapers put the site's name behind it. */

/** Shortest part of a title that is one by itself, in UTF-16 code units: less begins sentences, too. */
const SHORTEST = 30;
const BEHIND = /\s(?:[-–—|]|::)\s/u;

/** The title, and what stands before the first dash or bar in it, if that is long enough. */
export function titleForms(title: string): readonly string[] {
  const whole = title.trim();
  const [first = ""] = whole.split(BEHIND);
  const forms = first.length >= SHORTEST && first !== whole ? [whole, first] : [whole];
  return forms.filter((form) => form !== "");
}
