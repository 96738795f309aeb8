/** Faults in words. The only place that has them; codes are for programs, sentences for people. */

import { placeName } from "./article/article-id.ts";
import type { Fault } from "./read/source-file.ts";

/** Returns the place and what is wrong there, in one line that says what to do where it can. */
export function describeFault(fault: Fault): string {
  return `${oneLine(placeName(fault.place))}: ${oneLine(reasonOf(fault))}`;
}

/** File names and evidence come from others: no line breaks, escapes or reordering on a terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\ufffd");
}

function reasonOf({ code, evidence }: Fault): string {
  switch (code) {
    case "article-too-large":
      return `The article has ${evidence["length"]} characters; at most ${evidence["limit"]} are taken.`;
    case "binary":
      return "This is not text: it holds a NUL character.";
    case "characters-removed":
      return `${evidence["count"]} control characters were removed from the text.`;
    case "date-corrected":
      return `The text says "${evidence["words"]}", so ${evidence["date"]} was taken instead of ${evidence["given"]}.`;
    case "date-from-text":
      return `No date is given; ${evidence["date"]} was read from "${evidence["words"]}" in the text.`;
    case "date-unreadable":
      return `The date "${evidence["found"]}" is not one that is understood; write it as 2020-02-04.`;
    case "duplicate-id":
      return `The identifier "${evidence["id"]}" is taken by ${evidence["first"]}.`;
    case "empty":
      return "There is nothing in it.";
    case "encoding-detected":
      return `The text is not UTF-8; it was read as ${evidence["encoding"]}.`;
    case "encoding-unknown":
      return "The text is not UTF-8, and its encoding cannot be told; save it as UTF-8.";
    case "feed-invalid":
      return `The feed cannot be read: ${evidence["reason"]}.`;
    case "field-dropped":
      return evidence["reason"] === "type"
        ? `The field "${evidence["field"]}" was left out: it is not a text or a list of texts.`
        : `Of "${evidence["field"]}", ${evidence["dropped"]} were left out: too long or too many.`;
    case "file-too-large":
      return `The file has ${evidence["bytes"]} bytes; at most ${evidence["limit"]} are read. JSON lines may be larger.`;
    case "front-matter-invalid":
      return `The front matter cannot be read at line ${evidence["line"]}: ${evidence["reason"]}.`;
    case "json-invalid":
      return `This is not JSON: ${evidence["reason"]}.`;
    case "json-shape":
      return `An article must be a JSON object; this is of type ${evidence["found"]}.`;
    case "language-unknown":
      return `"${evidence["found"]}" does not name a language; it was told from the text.`;
    case "line-too-long":
      return `The line has more than ${evidence["limit"]} bytes.`;
    case "markup-too-dense":
      return `One paragraph has more than ${evidence["limit"]} marks of emphasis or links.`;
    case "nesting-too-deep":
      return `It nests more than ${evidence["limit"]} levels deep.`;
    case "no-text":
      return "The article has no text.";
    case "not-found":
      return "There is no such file or folder.";
    case "not-unicode":
      return `The field "${evidence["field"]}" holds half a surrogate pair, which is not a character.`;
    case "symlink-outside":
      return "The link leads out of the folder and was not followed.";
    case "unknown-format":
      return `Files of the kind "${evidence["extension"]}" are not read.`;
    case "unreadable":
      return `The system does not let it be read: ${evidence["system"]}.`;
    case "unsafe-id":
      return `"${evidence["id"]}" cannot be an identifier: use 1 to 128 of A-Z a-z 0-9 . _ ~ -, not a full stop first.`;
    case "url-refused":
      return `"${evidence["found"]}" is not an absolute http or https address and was left out.`;
  }
}
