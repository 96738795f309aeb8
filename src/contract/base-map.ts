/** The drawing that points are put on: a part of the globe, and how degrees become its units. */

import type { BoundingBox } from "./bounding-box.ts";

/** A drawing without points, as a file of the archive. */
export interface BaseMap<File = string> {
  /** What it shows: where most of the archive happens, or all the world. */
  readonly view: "region" | "world";
  /** West is never east of the east. */
  readonly box: BoundingBox;
  /** Units of the drawing; a unit is as long in both directions in the middle of the map. */
  readonly width: number;
  readonly height: number;
  /** Name of an SVG file. */
  readonly file: File;
}

/** Width of every map. */
const WIDTH = 960;

/** Height of a map as wide as {@link WIDTH}: degrees of longitude are shorter the farther from the equator. */
export function sizeOfMap({
  west,
  south,
  east,
  north,
}: BoundingBox): Pick<BaseMap, "width" | "height"> {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return { width: WIDTH, height: Math.round((WIDTH * (north - south)) / ((east - west) * shrink)) };
}

/**
 * Where a point of the globe lies on a map, by the equirectangular projection whose true parallel is
 * the middle one of the box.
 *
 * @returns Units from the left and from the top; outside of the drawing for points outside of the box.
 */
export function pointOnMap(
  { box, width, height }: Pick<BaseMap, "box" | "width" | "height">,
  longitude: number,
  latitude: number,
): readonly [x: number, y: number] {
  return [
    ((longitude - box.west) / (box.east - box.west)) * width,
    ((box.north - latitude) / (box.north - box.south)) * height,
  ];
}
