import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInBox, parseBoundingBox, writeBoundingBox } from "../../src/contract/bounding-box.ts";

describe("a box", () => {
  test.each([
    "1,2,3",
    "1,2,3,4,5",
    "1,2,3,a",
    "1,2,3,",
    "1,2,3,1e1",
    "1, 2,3,4",
    "-181,0,1,1",
    "0,0,180.5,1",
    "0,-90.1,1,1",
    "0,0,1,91",
    "0,2,1,1",
    "+1,2,3,4",
  ])("%s is none", (text) => {
    expect(parseBoundingBox(text)).toBeUndefined();
  });

  test.each([
    { text: "36.0,35,38,037", written: "36,35,38,37" },
    { text: "-0,-0.0,0,0", written: "0,0,0,0" },
    { text: "170,-90,-170,90", written: "170,-90,-170,90" },
  ])("$text is written $written", ({ text, written }) => {
    const box = parseBoundingBox(text);
    expect(box && writeBoundingBox(box)).toBe(written);
  });

  test.each([
    { box: "36,35,38,37", point: [36.2, 37.1], isIn: true },
    { box: "36,35,38,37", point: [35, 36], isIn: true },
    { box: "36,35,38,37", point: [34.9, 37], isIn: false },
    { box: "36,35,38,37", point: [36, 39], isIn: false },
    { box: "170,-10,-170,10", point: [0, 179], isIn: true },
    { box: "170,-10,-170,10", point: [0, -180], isIn: true },
    { box: "170,-10,-170,10", point: [0, 0], isIn: false },
    { box: "-180,-90,180,90", point: [Number.NaN, Number.NaN], isIn: false },
  ])("$point in $box: $isIn", ({ box, point, isIn }) => {
    const parsed = parseBoundingBox(box);
    const [latitude = 0, longitude = 0] = point;
    expect(parsed && isInBox(parsed, latitude, longitude)).toBe(isIn);
  });

  test("any box is read back as it was written", () => {
    const degrees = (limit: number) =>
      fc.integer({ min: -limit * 1e6, max: limit * 1e6 }).map((value) => value / 1e6);
    fc.assert(
      fc.property(degrees(180), degrees(180), degrees(90), degrees(90), (west, east, one, two) => {
        const [south, north] = [Math.min(one, two), Math.max(one, two)];
        fc.pre([west, east, south, north].every((value) => !String(value).includes("e")));
        const text = writeBoundingBox({ west, south, east, north });
        expect(text).toBe(
          writeBoundingBox(parseBoundingBox(text) ?? { west: 0, south: 0, east: 0, north: 0 }),
        );
      }),
    );
  });

  test("any text is a box or none", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const box = parseBoundingBox(text);
        expect(box === undefined || parseBoundingBox(writeBoundingBox(box)) !== undefined).toBe(
          true,
        );
      }),
    );
  });
});
