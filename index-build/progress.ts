/** Shows how far a build is: a bar on a terminal, plain lines elsewhere. */

/** What a progress is written to: standard error, in the command line. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Width of the bar in characters. */
const BAR_WIDTH = 30;

/** Width of a terminal that does not tell its own. */
const DEFAULT_WIDTH = 80;

/** Without a terminal a line is written whenever this share more is done. */
const LINE_STEP = 0.25;

/** Draws the progress of one task after another. */
export class Progress {
  readonly #output: ProgressOutput;
  #label = "";
  #shown = "";
  #nextLine = 0;

  constructor(output: ProgressOutput) {
    this.#output = output;
  }

  /**
   * Shows that a share of a task is done.
   *
   * @param label Name of the task; another one starts another bar.
   * @param share From 0 to 1; values outside are taken as the nearest inside.
   */
  show(label: string, share: number, detail: string): void {
    const done = Math.min(1, Math.max(0, share));
    if (label !== this.#label) this.#start(label);
    if (this.#output.isTTY) this.#draw(done, detail);
    else if (done >= this.#nextLine) this.#writeLine(done, detail);
  }

  /** Ends the bar, so that what is written next stands on a line of its own. */
  end(): void {
    if (this.#output.isTTY && this.#shown !== "") this.#output.write("\n");
    this.#shown = "";
    this.#label = "";
  }

  #start(label: string): void {
    this.end();
    this.#label = label;
    this.#nextLine = 0;
  }

  #draw(done: number, detail: string): void {
    const filled = Math.round(done * BAR_WIDTH);
    const bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
    // A terminal that does not tell its width says 0.
    const width = this.#output.columns || DEFAULT_WIDTH;
    const line = `${this.#label} ${bar} ${percent(done)} ${detail}`.slice(0, width - 1);
    if (line === this.#shown) return;
    this.#output.write(`\r${line.padEnd(this.#shown.length)}`);
    this.#shown = line;
  }

  #writeLine(done: number, detail: string): void {
    this.#output.write(`${this.#label} ${percent(done)} ${detail}\n`);
    while (this.#nextLine <= done) this.#nextLine += LINE_STEP;
  }
}

function percent(share: number): string {
  return `${String(Math.floor(share * 100)).padStart(3)} %`;
}
