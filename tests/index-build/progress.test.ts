import { expect, test } from "vitest";
import { Progress } from "../../index-build/progress.ts";

function record(terminal: { readonly isTTY?: boolean; readonly columns?: number }) {
  const written: string[] = [];
  const output = { ...terminal, write: (text: string) => written.push(text) };
  return { progress: new Progress(output), written };
}

test("on a terminal one line is drawn over and over, and ends before the next text", () => {
  const { progress, written } = record({ isTTY: true, columns: 80 });
  progress.show("Reading", 0, "0 articles");
  progress.show("Reading", 0.5, "200 articles");
  progress.end();
  expect(written).toEqual([
    `\rReading ${"░".repeat(30)}   0 % 0 articles`,
    `\rReading ${"█".repeat(15)}${"░".repeat(15)}  50 % 200 articles`,
    "\n",
  ]);
});

test("a shorter line covers all of the longer one before it", () => {
  const { progress, written } = record({ isTTY: true, columns: 80 });
  progress.show("Reading", 0.1, "1000 articles");
  progress.show("Reading", 0.2, "2");
  const [long = "", short = ""] = written;
  expect(short.length).toBe(long.length);
});

test("a terminal that says its width is 0 gets the whole line", () => {
  const { progress, written } = record({ isTTY: true, columns: 0 });
  progress.show("Reading", 1, "3 articles");
  expect(written.join("")).toMatch(/100 % 3 articles$/);
});

test("a narrow terminal gets a line that fits", () => {
  const { progress, written } = record({ isTTY: true, columns: 20 });
  progress.show("Reading", 0.5, "12345 articles");
  expect(written.join("").replace("\r", "").length).toBeLessThan(20);
});

test("without a terminal plain lines say each quarter, once", () => {
  const { progress, written } = record({});
  for (let step = 0; step <= 20; step += 1) progress.show("Reading", step / 20, `${step}`);
  progress.end();
  expect(written).toEqual([
    "Reading   0 % 0\n",
    "Reading  25 % 5\n",
    "Reading  50 % 10\n",
    "Reading  75 % 15\n",
    "Reading 100 % 20\n",
  ]);
});

test("a share below 0 or above 1 is taken as the nearest inside", () => {
  const { progress, written } = record({});
  progress.show("Reading", -1, "a");
  progress.show("Writing", 7, "b");
  expect(written).toEqual(["Reading   0 % a\n", "Writing 100 % b\n"]);
});
