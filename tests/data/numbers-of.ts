/** Numbers as reporters write them, in digits of any script and, up to thirteen, in words. */

const THOUSAND = 1_000;
const MILLION = 1_000_000;

/**
 * Number words that the samples and their sources may use. "One" is left out: it is an article or a
 * pronoun more often than a number. So are French "neuf" (also "new") and Arabic duals.
 */
const numberWords: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, thirteen: 13, half: 0.5 },
  ...{ deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8, dix: 10, onze: 11 },
  ...{ douze: 12, treize: 13, demi: 0.5 },
  ...{ ثلاث: 3, ثلاثة: 3, أربع: 4, أربعة: 4, خمس: 5, خمسة: 5, ست: 6, ستة: 6, سبع: 7, سبعة: 7 },
  ...{ ثماني: 8, ثمانية: 8, تسع: 9, تسعة: 9, عشر: 10, عشرة: 10, نصف: 0.5 },
};

const multipliers: Readonly<Record<string, number>> = {
  ...{ thousand: THOUSAND, mille: THOUSAND, ألف: THOUSAND, آلاف: THOUSAND },
  ...{ million: MILLION, millions: MILLION, مليون: MILLION, ملايين: MILLION },
};

/** Grouped digits, a fraction or plain digits. Groups are set off by comma, space or `٬`. */
const DIGITS = String.raw`(?<!\d)\d{1,3}(?:[,٬ ]\d{3})+(?!\d)|\d+\/\d+|\d+`;
const WORDS = String.raw`(?<!\p{L})(?:${Object.keys(numberWords).join("|")})(?!\p{L})`;
const MULTIPLIER = String.raw`(?:[- ](?:an? )?(${Object.keys(multipliers).join("|")})(?!\p{L}))?`;
const NUMBER = new RegExp(`(${DIGITS}|${WORDS})${MULTIPLIER}`, "giu");

/**
 * The values of the numbers in `text`, in reading order, with repetitions. Dates give the numbers
 * of their day and year.
 *
 * @example
 * numbersOf("١٢٠٠ civils, 1/2 million, 380,000 and 520 ألف"); // [1200, 500000, 380000, 520000]
 */
export function numbersOf(text: string): readonly number[] {
  return [...withAsciiDigits(text).matchAll(NUMBER)].map(
    ([, number = "", multiplier = ""]) =>
      parseNumber(number.toLowerCase()) * (multipliers[multiplier.toLowerCase()] ?? 1),
  );
}

/** NFKC turns no-break spaces into spaces; it leaves the digits of other scripts as they are. */
function withAsciiDigits(text: string): string {
  return text.normalize("NFKC").replaceAll(/[٠-٩۰-۹]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String(code & 0xf);
  });
}

function parseNumber(number: string): number {
  const word = numberWords[number];
  if (word !== undefined) return word;
  const [value = 0, divisor = 1] = number.replaceAll(/[,٬ ]/gu, "").split("/").map(Number);
  return value / divisor;
}
