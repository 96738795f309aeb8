import fc from "fast-check";
import { expect, test } from "vitest";
import { declaredCharset, decodeBytes } from "../../../index-build/read/encoding.ts";
import { readOne } from "./shared.ts";

const french =
  "Les rebelles ont pris le contrôle de la ville après une offensive, a indiqué une ONG à l'étranger.";
const arabic = "سقطت المدينة يوم الجمعة وفر منها السكان نحو الحدود كما قال المرصد";

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

/** No encoder but UTF-8's is at hand: the table is read backwards. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (character) => bytes.get(character) ?? 63);
}

test.each([
  ["UTF-8", Buffer.from(french), french, "utf-8"],
  ["UTF-8 with a mark", Buffer.from(`\ufeff${french}`), french, "mark"],
  ["UTF-16 little-endian", utf16(french), french, "mark"],
  ["UTF-16 big-endian", utf16(french).swap16(), french, "mark"],
  ["Latin-1", encode(french, "windows-1252"), french, "detected"],
  ["windows-1252", encode(`« ${french} » – €`, "windows-1252"), `« ${french} » – €`, "detected"],
  ["windows-1256", encode(arabic, "windows-1256"), arabic, "detected"],
])("%s is read exactly", (_name, bytes, text, basis) => {
  expect(decodeBytes(bytes)).toMatchObject({ ok: true, text, basis });
});

test("a page's declared charset is believed when its bytes are not UTF-8, and only then", () => {
  const bytes = encode("été", "windows-1252");
  expect(decodeBytes(bytes, "windows-1252")).toMatchObject({
    ok: true,
    text: "été",
    basis: "declared",
  });
  expect(decodeBytes(Buffer.from("été"), "windows-1252")).toMatchObject({
    text: "été",
    basis: "utf-8",
  });
  expect(decodeBytes(bytes, "no-such-label").ok).toBe(false);
});

test("UTF-8 with a broken spot is refused with its line, not read as something else", () => {
  const bytes = Buffer.concat([Buffer.from("été\nété "), Buffer.of(0xff), Buffer.from(" été")]);
  expect(decodeBytes(bytes)).toEqual({ ok: false, code: "encoding-unknown", line: 2 });
});

test("cut or odd UTF-16, and UTF-32, are refused", () => {
  expect(decodeBytes(Buffer.of(0xff, 0xfe, 0x61)).ok).toBe(false);
  expect(decodeBytes(Buffer.of(0xff, 0xfe, 0x00, 0xd8)).ok).toBe(false);
  expect(decodeBytes(Buffer.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0))).toMatchObject({ code: "binary" });
});

test.each([
  ['<meta charset="windows-1256">', "windows-1256"],
  ["<META http-equiv=Content-Type content='text/html; charset=iso-8859-1'>", "iso-8859-1"],
  ['<?xml version="1.0" encoding="ISO-8859-15"?>', "ISO-8859-15"],
  ["<p>charset=x</p>", undefined],
])("%s declares %s", (head, charset) => {
  expect(declaredCharset(Buffer.from(head))).toBe(charset);
});

test("a guess is noted with the encoding", async () => {
  const { source } = await readOne("a.txt", encode(french, "windows-1252"));
  expect(source?.text).toBe(french);
  expect(source?.notes).toMatchObject([
    { code: "encoding-detected", evidence: { encoding: "iso-8859-1" } },
  ]);
});

test("any bytes: never a throw, never U+FFFD that was not there", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const decoded = decodeBytes(bytes);
      if (decoded.ok && decoded.basis !== "utf-8" && decoded.basis !== "mark") {
        expect(decoded.text).not.toContain("\ufffd");
      }
    }),
    { numRuns: 1000 },
  );
});
