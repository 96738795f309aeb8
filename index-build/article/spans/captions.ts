/** What stands below pictures, told by the credit of the picture at its end. */

import { readRuleWords } from "../rule-words.ts";
import { agencyPattern, isNameLike, isPictures, namesInCredit } from "./agencies.ts";
import type { CaptionSpan, CreditSpan } from "./span.ts";
import { statedDate } from "./stated-date.ts";
import type { TextLine } from "./text-lines.ts";

/** A line of more is a paragraph that ends with a credit, not a caption. */
const MAX_CAPTION_LINE = 400;

/** How much of a line's end is looked at for a credit. */
const MAX_CREDIT = 100;

const label = [...readRuleWords("credits")("photo").values()]
  .flat()
  .join("|")
  .replace(/ /g, String.raw`\s`);

const name = String.raw`[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*(?:\s[\p{L}\p{M}.'’-]+){0,4}`;
const end = String.raw`[)\].\s]*$`;
/** Behind the end of a sentence, or of the line above, or within brackets. */
const behind = String.raw`(?:^|[.!?…؟»"”)\]]\s*|[(\[|–—]\s?|\s-\s)`;
const pictures = String.raw`(?:\s?(?:photos?|images?|archives?|pool|pictures?))`;

const creditForms: readonly RegExp[] = [
  // … le 15 septembre 2011 KARAM AL-MASRI/AFP
  new RegExp(
    String.raw`(?<![\p{L}-])((?:\p{Lu}{2,}[\s-]){1,3}\p{Lu}{2,}\s?/\s?(?:${agencyPattern}))${end}`,
    "u",
  ),
  // AP Photo/Ghaith Alsayed, REUTERS/Asmaa Waguih, AFP PHOTO / HO
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])((?:${agencyPattern})${pictures}?\s?/\s?${name}(?:\s?/\s?${name})?)${end}`,
    "iu",
  ),
  // Karam al-Masri / AFP, (LOUAI BESHARA via Getty Images)
  new RegExp(
    String.raw`${behind}((?:-|${name})\s?(?:/|\||,|–|-|via|pour|for)\s?(?:${agencyPattern})(?:\s?(?:/|via)\s?(?:${agencyPattern}))?${pictures}?)${end}`,
    "u",
  ),
  // (AP Photo), AFP PHOTO
  new RegExp(
    String.raw`${behind}((?:${agencyPattern})\s(?:photos?|archives?|pictures?))${end}`,
    "iu",
  ),
  // … at the gate of Douma (Reuters): behind the end of a sentence it would be the dispatch's own credit.
  new RegExp(String.raw`[\p{L}\p{M}\p{N}]\s?\((${agencyPattern})\)$`, "u"),
  // © Reuters
  new RegExp(String.raw`(?:©|\(c\))\s?([^©!?]{2,70}?)${end}`, "iu"),
  // Photo : Samuel Aranda/Corbis Images
  new RegExp(String.raw`${behind}(?:${label})\s?:\s?([^:.!?]{2,70}?)${end}`, "iu"),
  // Photo AFP, Photo @handle
  new RegExp(String.raw`${behind}(?:${label})\s(@\w{2,30}|${agencyPattern})${end}`, "iu"),
];

/** How a sentence ends, and a credit does not: with a word in small letters that is no "photo". */
const endsInSmallWord =
  /\s(?!photo|image|archive|pool|picture)\p{Ll}[\p{Ll}\p{M}]*[.!?…][\s"'’”»)\]]*$/u;

const MAX_WORD = 40;

/** The whole line as a caption; `undefined` when no picture's credit ends it. */
export function captionLine(line: TextLine): CaptionSpan | undefined {
  if (line.text.length > MAX_CAPTION_LINE || endsInSmallWord.test(line.text.slice(-MAX_WORD))) {
    return undefined;
  }
  const credit = creditOf(line.text.slice(-MAX_CREDIT));
  if (credit === undefined) return undefined;
  const { agencies, others } = namesInCredit(credit);
  const photographer = others.find(
    (other) => isNameLike(other) && !/^(?:-|HO|DR|STR)$/.test(other),
  );
  const date = statedDate(line.text);
  return {
    kind: "caption",
    start: line.start,
    end: line.end,
    ...(agencies[0] === undefined ? {} : { agency: agencies[0] }),
    ...(photographer === undefined ? {} : { photographer }),
    ...(date === undefined ? {} : { date }),
  };
}

/** The caption that a line of nothing but a credit is, when its agencies send pictures only. */
export function pictureLine({ start, end, agencies }: CreditSpan): CaptionSpan | undefined {
  const [agency] = agencies;
  if (agency === undefined || !isPictures(agencies)) return undefined;
  return { kind: "caption", start, end, agency };
}

/** The credit at the end of a text: an agency with a name, or whatever a label or © announces. */
function creditOf(text: string): string | undefined {
  for (const form of creditForms) {
    const credit = form.exec(text)?.[1];
    if (credit !== undefined && isPlausible(credit)) return credit;
  }
  return undefined;
}

function isPlausible(credit: string): boolean {
  const { agencies, others } = namesInCredit(credit);
  return agencies.length > 0 || (others.length > 0 && others.every(isCreditName));
}

function isCreditName(text: string): boolean {
  return text.startsWith("@") || isNameLike(text);
}
