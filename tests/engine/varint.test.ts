import fc from "fast-check";
import { expect, test } from "vitest";
import { ByteReader, ByteWriter } from "../../src/engine/varint.ts";

const uint32 = fc.oneof(
  fc.nat({ max: 0xffffffff }),
  fc.constantFrom(0, 127, 128, 16383, 16384, 2 ** 21 - 1, 2 ** 21, 2 ** 28, 2 ** 31, 2 ** 32 - 1),
);

test.each([
  { name: "zero", value: 0, bytes: [0] },
  { name: "the largest of one byte", value: 127, bytes: [127] },
  { name: "the smallest of two bytes", value: 128, bytes: [128, 1] },
  { name: "300", value: 300, bytes: [0xac, 2] },
  { name: "the largest of all", value: 2 ** 32 - 1, bytes: [255, 255, 255, 255, 15] },
])("$name is written as LEB128 has it", ({ value, bytes }) => {
  const writer = new ByteWriter();
  writer.varint(value);
  expect([...writer.finish()]).toEqual(bytes);
});

test("any integers are read back in order, and the reader ends where the writer did", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(uint32, fc.boolean()), { maxLength: 600 }), (values) => {
      const writer = new ByteWriter();
      for (const [value, isFixed] of values) {
        if (isFixed) writer.uint32(value);
        else writer.varint(value);
      }
      const bytes = writer.finish();
      expect(bytes.length).toBe(writer.length);
      const reader = new ByteReader(bytes);
      const read = values.map(([, isFixed]) => (isFixed ? reader.uint32() : reader.varint()));
      expect(read).toEqual(values.map(([value]) => value));
      expect(reader.position).toBe(bytes.length);
    }),
  );
});

test("any chunks of bytes are appended as they are, however often the buffer grows", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 8 }), (chunks) => {
      const writer = new ByteWriter();
      for (const chunk of chunks) writer.bytes(chunk);
      expect(Buffer.from(writer.finish()).equals(Buffer.concat(chunks))).toBe(true);
      expect(Buffer.from(writer.view()).equals(Buffer.concat(chunks))).toBe(true);
      writer.clear();
      expect(writer.finish()).toHaveLength(0);
    }),
  );
});

test("reading past the end of the bytes gives zeros and ends", () => {
  const reader = new ByteReader(Uint8Array.of(0x80));
  expect([reader.varint(), reader.varint(), reader.uint32()]).toEqual([0, 0, 0]);
});
