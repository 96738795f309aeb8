import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseHtml } from "../../../index-build/article/html-document.ts";
import { findLooseDate } from "../../../index-build/dates/loose-date.ts";
import { findPageDate } from "../../../index-build/dates/page-dates.ts";

function page(head: string, body: string, lang = "fr"): string {
  return `<!doctype html><html lang="${lang}"><head><title>Le pont est tombé</title>${head}</head><body><h1>Le pont est tombé</h1>${body}</body></html>`;
}

const modified = '<meta property="article:modified_time" content="2020-03-09T10:00:00Z">';
const story =
  "<p>En ville, on se souvient du 12 mai 1998, quand le pont fut bâti par les habitants du quartier, venus nombreux.</p>";

describe("the date of a page", () => {
  test.each([
    [
      "its field of publication, not that of the last change",
      `${modified}<meta property="article:published_time" content="2020-02-04T10:00:00Z">`,
      story,
      "2020-02-04",
      "metadata",
    ],
    [
      "linked data, published before modified",
      '<script type="application/ld+json">{"dateModified":"2020-03-09","datePublished":"2020-02-04T10:00:00Z"}</script>',
      story,
      "2020-02-04",
      "json-ld",
    ],
    [
      "a field of another name",
      '<meta name="parsely-pub-date" content="2020-02-04">',
      story,
      "2020-02-04",
      "metadata",
    ],
    [
      "an attribute of its markup",
      "",
      `<time class="entry-date published" datetime="2020-02-04T10:00">mardi</time>${story}`,
      "2020-02-04",
      "markup",
    ],
    [
      "its address",
      '<link rel="canonical" href="https://example.org/2020/02/04/pont">',
      story,
      "2020-02-04",
      "url",
    ],
    [
      "a label that a reader sees",
      "",
      `<p>Publié le 4 février 2020 à 10h</p>${story}`,
      "2020-02-04",
      "text",
    ],
    [
      "an element that is named after dates",
      modified,
      `<div class="post-date">04/02/2020</div>${story}`,
      "2020-02-04",
      "text",
    ],
    [
      "the headline, not the footer",
      "",
      `<p>4 février 2020</p>${story}<footer><p>Publié le 1er janvier 2009</p></footer>`,
      "2020-02-04",
      "text",
    ],
    [
      "a script",
      "",
      `<script>var page = { publish_date: "2020-02-04 10:00" };</script>${story}`,
      "2020-02-04",
      "script",
    ],
    ["its change where nothing else is said", modified, "<p>Rien.</p>", "2020-03-09", "metadata"],
    [
      "German, Spanish or Russian words",
      "",
      "<p class='date'>4. Februar 2020</p>",
      "2020-02-04",
      "text",
    ],
  ] as const)("is told by %s", (_name, head, body, value, from) => {
    expect(findPageDate(parseHtml(page(head, body)))).toEqual({ value, from });
  });

  test("is the day of the address where the field is that of UTC", () => {
    const html = page(
      '<meta property="article:published_time" content="2020-02-05T03:00:00Z">',
      story,
    );
    const url = "https://example.org/2020/02/04/bridge";
    expect(findPageDate(parseHtml(html), { url })).toEqual({ value: "2020-02-04", from: "url" });
  });

  test("is not that of the story, unless one asks for a guess", () => {
    const document = parseHtml(page("", `${"<p>Rien à dire.</p>".repeat(80)}${story}`));
    expect(findPageDate(document)).toBeUndefined();
    expect(findPageDate(document, { guesses: true })?.value).toBe("1998-05-12");
  });

  test("is month first in American English, and refused in a field that does not tell", () => {
    const shown = "<p class='date'>02/04/2020</p>";
    expect(findPageDate(parseHtml(page("", shown, "en-US")))?.value).toBe("2020-02-04");
    expect(findPageDate(parseHtml(page("", shown, "en-GB")))?.value).toBe("2020-04-02");
    const field = '<meta property="article:published_time" content="02/04/2020">';
    expect(findPageDate(parseHtml(page(field, "<p>Rien.</p>", "en-US")))).toBeUndefined();
  });
});

describe("a date in a short string", () => {
  test.each([
    ["2020-02-04T23:59:00+01:00", "2020-02-04"],
    ["20200204", "2020-02-04"],
    ["04.02.2020 | 13:10 Uhr", "2020-02-04"],
    ["4 de febrero de 2020", "2020-02-04"],
    ["February 4th, 2020", "2020-02-04"],
    ["4 ŞUBAT 2020", "2020-02-04"],
    ["2020年2月4日", "2020-02-04"],
    ["4 شباط 2020", "2020-02-04"],
    ["Tue, 04 Feb 2020 10:00:00 GMT", "2020-02-04"],
    ["30/02/2020", undefined],
    ["4 chats 2020", undefined],
    ["1899-02-04", undefined],
    ["12345678901", undefined],
  ])("%s", (text, value) => {
    expect(findLooseDate(text, false)?.value).toBe(value);
  });

  test("is within any string, and exists", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("2020-02-04", "4 mai 2020", "1/2/2020", "20200204"),
        (text, date) => {
          const whole = `${text} ${date}${text}`;
          const found = findLooseDate(whole, false);
          if (!found) return;
          expect(found.start).toBeLessThan(found.end);
          expect(found.end).toBeLessThanOrEqual(whole.length);
          expect(new Date(found.value).toISOString().slice(0, 10)).toBe(found.value);
        },
      ),
    );
  });
});
