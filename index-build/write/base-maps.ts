/** Where the places of an archive are -> the outlines to put them on. */

import { createRequire } from "node:module";
import { geoIdentity, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import { type BaseMap, pointOnMap, sizeOfMap } from "../../src/contract/base-map.ts";
import type { BoundingBox } from "../../src/contract/bounding-box.ts";

/** A place, and how often the archive names it. */
export interface MappedPlace {
  readonly latitude: number;
  readonly longitude: number;
  readonly mentions: number;
}

/** All the world but the ice around the South Pole. */
const WORLD: BoundingBox = { west: -180, south: -58, east: 180, north: 78 };

/** Share of the mentions left out on each side: capitals of far allies would make any archive's map the world's. */
const OUTLYING = 0.08;

/** What is added around the box on each side, as a share of it, and the least width of a box in degrees. */
const MARGIN = 0.35;
const LEAST_DEGREES = 3;

/** Width against height of a region's map, at most and at least: it has to fit a screen. */
const WIDEST = 2;
const NARROWEST = 1.4;

/**
 * Draws the base maps: the region where most of the mentions are, and the world.
 *
 * Outlines are those of Natural Earth, which is in the public domain: 1 to 50 million for the region,
 * 1 to 110 million for the world.
 */
export function drawBaseMaps(places: readonly MappedPlace[]): BaseMap<Uint8Array>[] {
  const region = regionOf(places);
  return [
    ...(region === undefined ? [] : [draw("region", region, "countries-50m.json")]),
    draw("world", WORLD, "countries-110m.json"),
  ];
}

/** The box of the places named most; `undefined` without any. */
function regionOf(places: readonly MappedPlace[]): BoundingBox | undefined {
  const longitudes = middleOf(places.map(({ longitude, mentions }) => [longitude, mentions]));
  const latitudes = middleOf(places.map(({ latitude, mentions }) => [latitude, mentions]));
  if (!longitudes || !latitudes) return undefined;
  const [west, east] = widen(longitudes, LEAST_DEGREES);
  const [south, north] = widen(latitudes, LEAST_DEGREES);
  return fitShape({ west, east, south, north });
}

/** The range in which most of the weight lies. */
function middleOf(
  weighted: readonly (readonly [value: number, weight: number])[],
): readonly [number, number] | undefined {
  const sorted = [...weighted].sort(([left], [right]) => left - right);
  const total = sorted.reduce((sum, [, weight]) => sum + weight, 0);
  let passed = 0;
  const inner = sorted.filter(([, weight]) => {
    const before = passed;
    passed += weight;
    return passed > total * OUTLYING && before < total * (1 - OUTLYING);
  });
  const [first, last] = [inner[0], inner.at(-1)];
  return first && last && [first[0], last[0]];
}

function widen([low, high]: readonly [number, number], least: number): readonly [number, number] {
  const add = Math.max((high - low) * MARGIN, (least - (high - low)) / 2);
  return [low - add, high + add];
}

/** Makes a box higher or wider until its map has a shape that fits a screen; nothing is cut. */
function fitShape(box: BoundingBox): BoundingBox {
  const { width, height } = sizeOfMap(box);
  const shape = width / height;
  const grow = (low: number, high: number, factor: number) => {
    const add = ((high - low) * (factor - 1)) / 2;
    return [low - add, high + add] as const;
  };
  const [south, north] =
    shape > WIDEST ? grow(box.south, box.north, shape / WIDEST) : [box.south, box.north];
  const [west, east] =
    shape < NARROWEST ? grow(box.west, box.east, NARROWEST / shape) : [box.west, box.east];
  return {
    west: Math.max(-180, round(west)),
    east: Math.min(180, round(east)),
    south: Math.max(-85, round(south)),
    north: Math.min(85, round(north)),
  };
}

function round(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}

/** The part of a topology of `world-atlas` that is read here. */
type World = Parameters<typeof mesh>[0] & {
  readonly objects: {
    readonly countries: Parameters<typeof feature>[1];
    readonly land: Parameters<typeof feature>[1];
  };
};

function draw(view: BaseMap["view"], box: BoundingBox, name: string): BaseMap<Uint8Array> {
  const require = createRequire(import.meta.url);
  const world = require(`world-atlas/${name}`) as World;
  const { width, height } = sizeOfMap(box);
  const [left, top] = pointOnMap({ box, width, height }, 0, 0);
  const scale = width / (box.east - box.west);
  // One scale for both directions is not enough: degrees of latitude are longer.
  const stretch = height / (box.north - box.south) / scale;
  const projection = geoIdentity()
    .reflectY(true)
    .scale(scale)
    .translate([left, top / stretch])
    .clipExtent([
      [-2, -2 / stretch],
      [width + 2, (height + 2) / stretch],
    ]);
  const path = geoPath(projection).digits(1);
  const land = path(feature(world, world.objects.land)) ?? "";
  const borders =
    path(mesh(world, world.objects.countries as never, (one, other) => one !== other)) ?? "";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><style>:root{color-scheme:light dark}rect{fill:#dfe7ec}.l{fill:#f6f4ee}.b{fill:none;stroke:#b9b3a6;stroke-width:1;vector-effect:non-scaling-stroke}@media(prefers-color-scheme:dark){rect{fill:#1a242b}.l{fill:#262a2e}.b{stroke:#4a5057}}</style><rect width="${width}" height="${height}"/><g transform="scale(1 ${Number(stretch.toFixed(5))})"><path class="l" d="${land}"/><path class="b" d="${borders}"/></g></svg>\n`;
  return { view, box, width, height, file: new TextEncoder().encode(svg) };
}
