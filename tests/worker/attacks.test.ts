/** Rows 1 to 20 of the project's table of attacks on queries and HTTP. */

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemSchema, searchResponseSchema } from "../../src/contract/responses.ts";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";
import { encode, expectHarmless } from "./harmless.ts";

let server: ArticleServer;
beforeAll(async () => {
  server = await serveArticles([
    { id: "ceasefire", lang: "en", title: "Ceasefire", text: "A ceasefire holds in 2026." },
    { id: "strasse", lang: "de", title: "Straße", text: "Die STRASSE in İstanbul." },
    { id: "names", lang: "en", title: "__proto__ constructor", text: "toString and valueOf." },
    { id: "arabic", lang: "ar", title: "وقف إطلاق النار", text: "في عام ٢٠٢٦." },
    { id: "french", lang: "fr", title: "L’œuvre", text: "Le cœur d’Idlib assiégé." },
  ]);
});
afterAll(() => server.stop());

async function ask(path: string, init?: Parameters<ArticleServer["fetch"]>[1]) {
  const response = await server.fetch(path, init);
  const body = await response.text();
  return { status: response.status, headers: response.headers, body };
}

async function statusOf(query: string): Promise<number> {
  return (await ask(`/v1/search?${query}`)).status;
}

/** What has the words as they are written: neither translated nor mended. */
async function idsFor(q: string): Promise<(string | undefined)[]> {
  const plain = "match=all&variants=off&translate=off&fuzzy=0";
  const { body } = await ask(`/v1/search?${plain}&q=${encode(q)}`);
  return searchResponseSchema.parse(JSON.parse(body)).results.map(({ id }) => id);
}

describe("row 1 to 4: what is too much is refused before it costs anything", () => {
  test.each([
    { name: "512 letters", q: "a".repeat(512), status: 200 },
    { name: "513 letters", q: "a".repeat(513), status: 422 },
    { name: "512 letters beyond U+FFFF", q: "𝐚".repeat(512), status: 200 },
    { name: "513 letters beyond U+FFFF", q: "𝐚".repeat(513), status: 422 },
    { name: "512 letters between spaces", q: ` ${"é".repeat(512)} `, status: 200 },
    { name: "10,000 letters", q: "a".repeat(10_000), status: 422 },
    { name: "5,000 marks on one letter", q: `e${"\u0301".repeat(2600)}`, status: 422 },
    { name: "28 ligatures of 18 letters each", q: "\ufdfa".repeat(28), status: 200 },
    { name: "512 ligatures of 18 letters each", q: "\ufdfa".repeat(512), status: 200 },
    { name: "511 marks on one letter", q: `e${"\u0336".repeat(511)}`, status: 200 },
  ])("$name: $status", async ({ q, status }) => {
    expect(await statusOf(`q=${encode(q)}`)).toBe(status);
  });

  test("up to 32 distinct words are searched for, beyond that none is", async () => {
    const words = (count: number) =>
      Array.from({ length: count }, (_, index) => `v${index}x`).join("+");
    expect(await statusOf(`q=${words(32)}`)).toBe(200);
    expect(await statusOf(`q=${words(33)}`)).toBe(422);
  });

  test("any length is taken or refused by its code points alone", async () => {
    const length = fc.oneof(fc.integer({ min: 505, max: 520 }), fc.integer({ min: 1, max: 1500 }));
    await fc.assert(
      fc.asyncProperty(length, fc.constantFrom("a", "é", "ح", "𝐚"), async (count, letter) => {
        expect(await statusOf(`q=${encode(letter.repeat(count))}`)).toBe(count > 512 ? 422 : 200);
      }),
      { numRuns: 60 },
    );
  });

  test.each(["", "   ", "\t\r\n", "!?…", "\u200b\u2066\ufe0f"])("%j is no error", async (q) => {
    expect(await statusOf(`q=${encode(q)}`)).toBe(200);
  });
});

describe("row 5, 7 and 8: what nobody sees changes nothing", () => {
  const hidden = [
    "\u200b",
    "\u200d",
    "\u00ad",
    "\ufeff",
    "\u2066",
    "\u202e",
    "\ufe0f",
    "\u{e0001}",
  ];
  test("one hidden character anywhere in a word", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...hidden), fc.nat({ max: 9 }), async (character, place) => {
        const q = "ceasefire";
        expect(await idsFor(q.slice(0, place) + character + q.slice(place))).toEqual(["ceasefire"]);
      }),
      { numRuns: 60 },
    );
  });

  test("tatweel and vowel signs anywhere behind an Arabic letter", async () => {
    const signs = fc.constantFrom("\u0640", "\u064e", "\u0650", "\u0652", "\u0651");
    await fc.assert(
      fc.asyncProperty(signs, fc.integer({ min: 1, max: 5 }), async (sign, place) => {
        const q = "إطلاق";
        expect(await idsFor(q.slice(0, place) + sign + q.slice(place))).toEqual(["arabic"]);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    { q: "ｃｅａｓｅｆｉｒｅ", id: "ceasefire" },
    { q: "𝐜𝐞𝐚𝐬𝐞𝐟𝐢𝐫𝐞", id: "ceasefire" },
    { q: "CEASEFIRE", id: "ceasefire" },
    { q: "٢٠٢٦ وقف", id: "arabic" },
    { q: "۲۰۲۶ وقف", id: "arabic" },
    { q: "2026 وقف", id: "arabic" },
    { q: "strasse", id: "strasse" },
    { q: "ISTANBUL", id: "strasse" },
    { q: "coeur", id: "french" },
    { q: "oeuvre", id: "french" },
    { q: "assie\u0301ge\u0301", id: "french" },
    { q: "ASSIEGE", id: "french" },
  ])("$q finds $id", async ({ q, id }) => {
    expect(await idsFor(q)).toEqual([id]);
  });

  test("the query is given back as it was sent", async () => {
    const q = "cease\u200bfire \u202e<b>\u202c \"'";
    const { body } = await ask(`/v1/search?q=${encode(q)}`);
    expect(searchResponseSchema.parse(JSON.parse(body)).query.q).toBe(q);
  });
});

describe("row 6, 13, 14 and 20: what is not understood is refused by name", () => {
  test.each([
    "q=%",
    "q=%E0%A4%A",
    "q=%ED%A0%80",
    "q=%C0%AF",
    "q=%FF%FE",
    "q=%00",
    "q=a%0",
    "q=%7F",
    "q=a&q=b",
    "q[]=a",
    "Q=a",
    "q=a&limit=-1",
    "q=a&limit=1e9",
    "q=a&limit=NaN",
    "q=a&limit=0x10",
    "q=a&limit=10.5",
    "q=a&limit=%2B5",
    "q=a&offset=9007199254740993",
    "q=a&from=2026-02-30",
    "q=a&from=0000-00-00",
    "q=a&from=275761-01-01",
    "q=a&lang=../x",
    "q=a&lang=EN",
    "q=a&callback=alert(1)",
    "q=a&sort=__proto__",
    "q=a&facets=constructor",
    "q=a&fields=toString",
    "__proto__=1",
    "constructor=1",
  ])("%s", async (query) => {
    const answer = await ask(`/v1/search?${query}`);
    expect(answer.status).toBe(400);
    expect(problemSchema.parse(JSON.parse(answer.body)).errors).toHaveLength(1);
  });

  test("any bytes are text or refused, and the text is what the bytes say", async () => {
    const byte = fc.oneof(
      fc.integer({ min: 0, max: 255 }),
      fc.constantFrom(0xc3, 0xa9, 0x61, 0xed),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(byte, { maxLength: 8 }), async (bytes) => {
        const encoded = bytes.map((value) => `%${value.toString(16).padStart(2, "0")}`).join("");
        const answer = await ask(`/v1/search?q=${encoded}`);
        const text = Buffer.from(bytes).toString();
        const isText = Buffer.from(text).equals(Buffer.from(bytes));
        // Tabs and line ends are white space; other controls are refused.
        const isPlain = !Array.from(text).some((character) =>
          /[^\P{Cc}\t\n\r\x80-\x9f]/u.test(character),
        );
        expect(answer.status).toBe(isText && isPlain ? 200 : 400);
        if (answer.status !== 200) return;
        expect(searchResponseSchema.parse(JSON.parse(answer.body)).query.q).toBe(text.trim());
      }),
      { numRuns: 200 },
    );
  });
});

describe("row 9, 10 and 12: text is text", () => {
  test.each([
    { q: "__proto__", found: 1 },
    { q: "constructor", found: 1 },
    { q: "toString", found: 1 },
    { q: "hasOwnProperty", found: 0 },
  ])("$q is a word: $found", async ({ q, found }) => {
    expect(await idsFor(q)).toHaveLength(found);
    // And nothing was poisoned by it.
    expect(await idsFor("ceasefire")).toEqual(["ceasefire"]);
  });

  test.each([
    "(a+)+$",
    "title:ceasefire AND *",
    "' OR 1=1 --",
    "{{7*7}}",
    "=cmd|' /C calc'!A0",
    "[[[[",
  ])("%s is searched for and does nothing", async (q) => {
    expect(await statusOf(`q=${encode(q)}`)).toBe(200);
  });
});

describe("row 16 and 17: headers change nothing, and carry nothing back", () => {
  test("the host that a request claims is not in the answer", async () => {
    const { body, headers, status } = await ask("/v1/search?q=ceasefire", {
      headers: {
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Proto": "gopher",
        "X-Original-URL": "/v1/meta",
        "X-HTTP-Method-Override": "DELETE",
        Cookie: `a=${"evil.example".repeat(200)}`,
        "Accept-Language": "evil.example",
      },
    });
    expect(status).toBe(200);
    expect(JSON.stringify([...headers]) + body).not.toContain("evil.example");
  });

  test.each([
    "/v1/search?q=",
    "/v1/articles/",
    "/v1/search?cursor=",
    "/v1/",
    "/?q=",
    "/v1/search?x=",
  ])("a line end behind %s ends no header", async (start) => {
    for (const lineEnd of ["%0d%0a", "%0a", "%E5%98%8A%E5%98%8D", "%5cr%5cn"]) {
      const path = `${start}${lineEnd}Set-Cookie:%20a=b${lineEnd}${lineEnd}<html>`;
      const answer = await ask(path);
      expect(answer.headers.get("Set-Cookie")).toBeNull();
      expectHarmless(path, answer);
    }
  });
});

describe("row 18 and 19: encodings, ranges and origins", () => {
  test.each([
    { name: "Accept-Encoding", value: "identity" },
    { name: "Accept-Encoding", value: "x-evil;q=1, gzip;q=0" },
    { name: "Range", value: "bytes=0-10" },
    { name: "Range", value: "bytes=99999999-" },
    { name: "If-Modified-Since", value: "Fri, 20 Nov 2099 00:00:00 GMT" },
    { name: "If-Match", value: '"x"' },
    { name: "Origin", value: "null" },
    { name: "Origin", value: "https://evil.example" },
    { name: "Accept", value: "image/png" },
  ])("$name: $value gets the whole answer, open to every origin", async ({ name, value }) => {
    const plain = await ask("/v1/search?q=ceasefire");
    const answer = await ask("/v1/search?q=ceasefire", { headers: { [name]: value } });
    expect([answer.status, answer.body]).toEqual([200, plain.body]);
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(answer.headers.get("Access-Control-Allow-Credentials")).toBeNull();
  });
});
