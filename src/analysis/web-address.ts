/**
 * Finds the end of web and mail addresses, which are skipped whole: nobody searches for `t.co`, and
 * what stands in a path (`x7Yz`, `index`, `amp`) would be found for the wrong reason.
 *
 * A bare site name ("lemonde.fr") is an outlet's name and stays, as the words it is made of.
 */

const SCHEME_SIGN = "://";
// An address ends at white space, quotes and brackets, and where Arabic text was typed against it.
const NOT_IN_ADDRESS = /[\s\p{Cc}<>"«»“”\p{Script=Arabic}]/u;
// Labels and their count are bounded, so that a test costs the same in any text.
const HOST_AND_PATH = /(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}\/[^\s<>"]/iy;
const MAIL = /[a-z0-9._+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/iy;

/**
 * One past the address of which the word from `start` to `end` is the first; `end` when that word
 * does not begin an address.
 *
 * @param mayHaveMail False spares the test for mail addresses in a text without an `@`.
 */
export function addressEnd(text: string, start: number, end: number, mayHaveMail: boolean): number {
  switch (text[end]) {
    case ":":
      return text.startsWith(SCHEME_SIGN, end) ? pastAddress(text, end) : end;
    case ".":
      if (beginsHost(text, start, end)) return pastAddress(text, end);
      return mayHaveMail ? mailEnd(text, start, end) : end;
    case "@":
    case "-":
    case "_":
    case "+":
      return mayHaveMail ? mailEnd(text, start, end) : end;
    default:
      return end;
  }
}

function beginsHost(text: string, start: number, end: number): boolean {
  if (end - start === 3 && text.slice(start, end).toLowerCase() === "www") return true;
  HOST_AND_PATH.lastIndex = start;
  return HOST_AND_PATH.test(text);
}

function mailEnd(text: string, start: number, end: number): number {
  MAIL.lastIndex = start;
  return MAIL.test(text) ? MAIL.lastIndex : end;
}

function pastAddress(text: string, from: number): number {
  let i = from;
  while (i < text.length && !NOT_IN_ADDRESS.test(text[i] ?? "")) i++;
  return i;
}
