/** A cursor's view of items: what stands at a place, asked in the words of the grammar. */

import type { Item } from "./read-items.ts";

/** A number read at a place, and the place behind it. */
export interface ReadNumber {
  readonly value: number;
  readonly next: number;
}

/** Gives no `null`: what is not there is `undefined`. */
type ReadAt<Found> = (line: Line, place: number) => Found;

/** Stands where a reader has found nothing: nobody has read where nothing stands. */
const NOTHING = null;

/** The items of one text. Places outside have nothing. */
export class Line {
  /** In the order of the text. */
  readonly items: readonly Item[];
  /** Decides between the grammars where they differ: `"fr"`, `"en"` or `"ar"`. */
  readonly language: string;

  readonly #read = new Map<ReadAt<unknown>, unknown[]>();

  constructor(items: readonly Item[], language: string) {
    this.items = items;
    this.language = language;
  }

  /**
   * What a reader finds at a place. It reads once: a range, a bound, a night and a date all begin with a date.
   *
   * @param reader The same function each time; what it finds depends on the line and the place alone.
   */
  once<Found>(reader: ReadAt<Found>, place: number): Found {
    let known = this.#read.get(reader);
    if (known === undefined) {
      known = [];
      this.#read.set(reader, known);
    }
    const before = known[place];
    if (before !== undefined) return (before === NOTHING ? undefined : before) as Found;
    const found = reader(this, place);
    known[place] = found ?? NOTHING;
    return found;
  }

  /** True when the item at `place` may play the role. */
  is(place: number, role: string): boolean {
    return this.items[place]?.readings?.has(role) ?? false;
  }

  /** Number that the item means in a category, as a month or a weekday. */
  number(place: number, category: string): number | undefined {
    const value = this.items[place]?.readings?.get(category);
    return typeof value === "number" ? value : undefined;
  }

  /** Name that the item means in a category, as a unit or a part of the day. */
  name(place: number, category: string): string | undefined {
    const value = this.items[place]?.readings?.get(category);
    return typeof value === "string" ? value : undefined;
  }

  /** True for one of the signs. */
  sign(place: number, ...signs: readonly string[]): boolean {
    const item = this.items[place];
    return item?.kind === "sign" && signs.includes(item.key);
  }

  /** True when nothing stands between the item and the one before it. */
  touches(place: number): boolean {
    const item = this.items[place];
    return item !== undefined && !item.spaced;
  }

  /** The place behind the item when it plays one of the roles, else the place itself. */
  skip(place: number, ...roles: readonly string[]): number {
    return roles.some((role) => this.is(place, role)) ? place + 1 : place;
  }

  /** The place behind the sign when it is one of these, else the place itself. */
  skipSign(place: number, ...signs: readonly string[]): number {
    return this.sign(place, ...signs) ? place + 1 : place;
  }

  /** Digits at a place, when there are `from` to `to` of them. */
  digits(place: number, from: number, to: number): number | undefined {
    const item = this.items[place];
    if (item?.kind !== "number" || item.key.length < from || item.key.length > to) return undefined;
    return Number(item.key);
  }

  /** True when the digits go on before or behind the place: 1,200 and 3.5 and 12:30. */
  isPartOfNumber(place: number): boolean {
    return this.joinsDigits(place - 1) || this.joinsDigits(place + 1);
  }

  /** True for a sign without spaces between two numbers. */
  joinsDigits(place: number): boolean {
    const [before, after] = [this.items[place - 1], this.items[place + 1]];
    return (
      this.sign(place, ".", ",", ":", "/", "\u066b", "\u066c") &&
      before?.kind === "number" &&
      after?.kind === "number" &&
      this.touches(place) &&
      this.touches(place + 1)
    );
  }
}

/** The first parse that reads the most items. */
export function longest<Read extends { readonly next: number }>(
  ...parses: readonly (Read | undefined)[]
): Read | undefined {
  let best: Read | undefined;
  for (const parse of parses) if (parse && parse.next > (best?.next ?? 0)) best = parse;
  return best;
}
