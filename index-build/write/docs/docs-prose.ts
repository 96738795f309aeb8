/** All that the documentation says but the parameters, which the API's own tables describe, in English. */

/** A name as it stands in code, or several with commas, and what it means. `code` stands between backquotes. */
export type Entry = readonly [names: string, meaning: string];

/** The documentation in one language. */
export interface DocsProse {
  readonly language: "fr" | "en" | "ar";
  readonly introduction: readonly string[];
  /** Why tables of parameters are in English; empty in English. */
  readonly parametersNote: string;
  readonly example: string;
  /** Of a button that asks the example and shows the answer below. */
  readonly run: string;
  readonly inPrograms: string;
  readonly table: Readonly<
    Record<"parameter" | "meaning" | "example" | "without" | "several", string>
  >;
  readonly headings: Readonly<
    Record<"query" | "answer" | "places" | "problems" | "widget", string>
  >;
  readonly grammar: readonly Entry[];
  readonly words: string;
  readonly answers: readonly Entry[];
  /** What each route gives, by its path. */
  readonly routes: Readonly<Record<string, string>>;
  readonly places: readonly Entry[];
  readonly problemsIntroduction: string;
  /** By the last part of `type`. */
  readonly problems: Readonly<Record<string, string>>;
  readonly widget: {
    readonly introduction: string;
    readonly twoLines: string;
    readonly promises: string;
    readonly attributes: readonly Entry[];
    readonly looks: string;
  };
}
