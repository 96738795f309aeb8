import { describe, expect, test } from "vitest";
import { drawBaseMaps } from "../../index-build/write/base-maps.ts";
import { pointOnMap, sizeOfMap } from "../../src/contract/base-map.ts";

const syria = [
  { latitude: 36.2, longitude: 37.16, mentions: 60 },
  { latitude: 33.5, longitude: 36.3, mentions: 40 },
  { latitude: 35.3, longitude: 40.1, mentions: 20 },
  { latitude: 38.9, longitude: -77, mentions: 4 },
];

describe("a base map", () => {
  test("shows where most of the archive happens, and the world", () => {
    const [region, world] = drawBaseMaps(syria);
    expect(region?.view).toBe("region");
    expect(world?.box).toEqual({ west: -180, south: -58, east: 180, north: 78 });
    for (const { latitude, longitude } of syria.slice(0, 3)) {
      const [x, y] = region ? pointOnMap(region, longitude, latitude) : [-1, -1];
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(region?.width ?? 0);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(region?.height ?? 0);
    }
    // A capital far away that is named now and then does not make it the world's.
    expect(region?.box.west).toBeGreaterThan(20);
  });

  test("of an archive without places is the world's alone, and the same bytes each time", () => {
    expect(drawBaseMaps([]).map(({ view }) => view)).toEqual(["world"]);
    expect(drawBaseMaps(syria)).toEqual(drawBaseMaps(syria));
  });

  test("draws land where land is", () => {
    const box = { west: 34, south: 32, east: 40, north: 37 };
    const map = { box, ...sizeOfMap(box) };
    expect(pointOnMap(map, 34, 37)).toEqual([0, 0]);
    expect(pointOnMap(map, 40, 32)).toEqual([map.width, map.height]);
    expect(pointOnMap(map, 37, 34.5)).toEqual([map.width / 2, map.height / 2]);
  });

  test.each([
    [{ latitude: 85, longitude: 179.9, mentions: 1 }],
    [{ latitude: -60, longitude: -179.9, mentions: 1 }],
    [{ latitude: 0, longitude: 0, mentions: 1 }],
  ])("of a single place %j is a map", (place) => {
    const [region] = drawBaseMaps([place]);
    expect(region?.box.west).toBeLessThan(region?.box.east ?? -999);
    expect(region?.box.south).toBeLessThan(region?.box.north ?? -999);
    expect(new TextDecoder().decode(region?.file)).not.toMatch(/NaN|Infinity/);
  });
});
