/** What one measurement of `bench:text` is: a test set, what we answer to each of its lines, and its scorer. */

/** A line of a test set; the scorers tell what each set has. */
export type GoldLine = Readonly<Record<string, unknown>> & { readonly id: string };

/** Reads another file of the set, named as {@link TextJob.file}; no lines when it is not there. */
export type ReadLines = (file: string) => readonly GoldLine[];

/** A figure of a scorer's report that is judged or shown. */
interface Measure {
  readonly name: string;
  /** Where the figure stands in the scorer's report, as keys from the outside in. */
  readonly path: readonly string[];
  /** Least value that is passed; absent for a figure that is only shown. */
  readonly floor?: number;
  /** What we aim at. */
  readonly aim?: number;
}

/** One measurement. */
export interface TextJob {
  /** Unique; `--jobs` picks by it. */
  readonly name: string;
  /** Folder of the set in the data folder. */
  readonly set: string;
  /** File of the set, without `.gz`, when it is not `<split>.jsonl`; `{split}` stands for the split. */
  readonly file?: string;
  /** File of the scorer, such as `"spec.js"`; absent when {@link score} is ours. */
  readonly scorer?: string;
  /** What the scorer is given behind gold and answers. */
  readonly scorerArguments?: readonly string[];
  /** Which lines of the set are asked and scored; all of them unless told. */
  readonly takes?: (line: GoldLine) => boolean;
  /** Our line for the scorer. */
  readonly answer: (line: GoldLine, read: ReadLines) => object | Promise<object>;
  /** Our own scorer, for a set that has none: its report, which `measures` point into. */
  readonly score?: (lines: readonly GoldLine[], answers: readonly object[]) => object;
  readonly measures: readonly Measure[];
}
