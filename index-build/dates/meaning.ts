/** What an expression of time says, before it is known when it was said. */

/** Seconds, minutes, hours, days, weeks, months, years; working days and weekends. */
export type Unit =
  | "S"
  | "M"
  | "H"
  | "D"
  | "BD"
  | "WD"
  | "W"
  | "WE"
  | "FN"
  | "N"
  | "Q"
  | "HY"
  | "Y"
  | "DEC"
  | "C";

/** `{ count: 2, unit: "N" }` is two months. */
export interface Amount {
  readonly count: number;
  readonly unit: Unit;
}

/** Day of the calendar, as far as it is said. Month 1 to 12, weekday 1 (Monday) to 7. */
export interface DayMeaning {
  readonly is: "day";
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** True for "02/04/2020" in English, where day and month may stand the other way round. */
  readonly swaps?: boolean;
  /** 1 for "6 mars prochain", -1 for "19 juin dernier". */
  readonly step?: number;
  /** True when the form alone does not make it a date: `4/5`, `the 17`. */
  readonly weak?: boolean;
}

/** Part of the day: `MO`, `AF`, `EV`, `NI`, `DT`, `MI`; or an hour of 0 to 24. */
export interface TimeMeaning {
  readonly is: "time";
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly part?: string;
  /** True when "am", "pm" or a part of the day says which half of the day is meant. */
  readonly certain?: boolean;
  /** True for a bare number, which is an hour only beside something that says so. */
  readonly weak?: boolean;
}

/** A meaning; weeks begin on Monday, counts are from the day of reference. */
export type Meaning =
  | DayMeaning
  | TimeMeaning
  | {
      readonly is: "month";
      readonly year?: number;
      readonly month: number;
      readonly weak?: boolean;
    }
  | {
      readonly is: "year";
      readonly year: number;
      readonly years?: number;
      readonly short?: boolean;
    }
  | {
      readonly is: "season";
      readonly season: string;
      readonly year?: number;
      readonly step?: number;
    }
  /** The weekday of the week in which a day lies: "Monday two weeks ago". */
  | { readonly is: "weekdayOf"; readonly weekday: number; readonly of: Meaning }
  /** The week in which a day lies. */
  | { readonly is: "week"; readonly of: Meaning }
  /** Part `index` (1 or more) of a year in parts of `months` months: quarters and halves. */
  | {
      readonly is: "yearPart";
      readonly months: number;
      readonly index: number;
      readonly year?: number;
      readonly step?: number;
    }
  /** The week, weekend or month counted within another period; -1 is its last. */
  | { readonly is: "nth"; readonly unit: Unit; readonly index: number; readonly of: Meaning }
  /** `count` units from that of the reference: yesterday, this week, next month. */
  | {
      readonly is: "offset";
      readonly unit: Unit;
      readonly count: number;
      /** True for "the week", which need not be this one. */
      readonly weak?: boolean;
    }
  /** A weekday, a month or a season before, after or of the reference: last Friday, next May. */
  | {
      readonly is: "step";
      readonly weekday?: number;
      readonly month?: number;
      readonly step: number;
      /** True for "this past": the nearest, whatever the week. */
      readonly near?: boolean;
      /** True for "Monday of next week": the step is that of the week. */
      readonly ofWeek?: boolean;
    }
  /** The stretch of time up to the reference, or from it: the past two months. */
  | { readonly is: "window"; readonly amounts: readonly Amount[]; readonly sign: number }
  /** A distance from the reference or from `from`: three days ago, two weeks after Monday. */
  | {
      readonly is: "shift";
      readonly amounts: readonly Amount[];
      readonly sign: number;
      readonly from?: Meaning;
      /** True when it goes on from the day that the text spoke of last: "two days later". */
      readonly later?: boolean;
    }
  /** A day counted from the one that the text spoke of last: the same day, the day before. */
  | { readonly is: "anchored"; readonly count: number }
  | { readonly is: "span"; readonly from: Meaning; readonly to: Meaning }
  | { readonly is: "edge"; readonly edge: "start" | "mid" | "end"; readonly of: Meaning }
  | { readonly is: "bound"; readonly bound: Bound; readonly of: Meaning; readonly past?: boolean }
  | { readonly is: "at"; readonly date: Meaning; readonly time: Meaning }
  | { readonly is: "duration"; readonly amounts: readonly Amount[] }
  | {
      readonly is: "set";
      readonly every?: Amount;
      readonly on?: Meaning;
      readonly timex?: string;
      readonly time?: Meaning;
    }
  /** `soon` for "as soon as possible". */
  | { readonly is: "now"; readonly soon?: boolean };

/** Which side of a date is meant; the date itself is within for `since` and `until` alone. */
export type Bound = "since" | "until" | "before" | "after";

/** A meaning and the place behind its last item. */
export interface Parsed<Of extends Meaning = Meaning> {
  readonly meaning: Of;
  readonly next: number;
}
