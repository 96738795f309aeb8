/** A part of the globe between two meridians and two parallels, in degrees of WGS84. */

/** As in RFC 7946, section 5: a box whose west is east of its east crosses the antimeridian. */
export interface BoundingBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const DEGREES = /^-?\d{1,3}(?:\.\d{1,9})?$/;

/**
 * Reads `west,south,east,north`.
 *
 * @returns `undefined` unless there are four plain decimal numbers, longitudes from -180 to 180,
 *   latitudes from -90 to 90, and the south is not north of the north.
 */
export function parseBoundingBox(text: string): BoundingBox | undefined {
  const parts = text.split(",");
  if (parts.length !== 4 || !parts.every((part) => DEGREES.test(part))) return undefined;
  const [west = 0, south = 0, east = 0, north = 0] = parts.map(Number);
  const fits = Math.max(Math.abs(west), Math.abs(east)) <= 180 && south >= -90 && north <= 90;
  return fits && south <= north ? { west, south, east, north } : undefined;
}

/** Writes a box as {@link parseBoundingBox} reads it, each number in its shortest form. */
export function writeBoundingBox({ west, south, east, north }: BoundingBox): string {
  // Adding 0 makes of -0, which is written "0" anyway, the same number.
  return [west, south, east, north].map((degrees) => String(degrees + 0)).join(",");
}

/** Whether a point lies in a box; its edges belong to it. A point that is no number never does. */
export function isInBox(
  { west, south, east, north }: BoundingBox,
  latitude: number,
  longitude: number,
): boolean {
  if (!(latitude >= south && latitude <= north)) return false;
  if (west <= east) return longitude >= west && longitude <= east;
  return longitude >= west || longitude <= east;
}
