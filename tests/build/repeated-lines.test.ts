import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeJsonLines } from "../support/serve-articles.ts";
import { runCommand, temporaryFolder } from "./run-command.ts";

/** What each article of an outlet says, and what the outlet prints below. */
const stories = [
  "Rebels left the eastern quarter of the town on Monday after a siege of four months.",
  "Heavy rain flooded the camps along the border, where tents stood in mud.",
  "The bakery opened again after the flour had come with the convoy.",
  "Two bridges were repaired by engineers of the army, state television said.",
  "Teachers went on strike for wages that they had not had since autumn.",
  "A delegation flew to Geneva, where the talks are to begin on Friday.",
];
const SITE_LINE = "The plain, every morning in your hands";

test("a line in many articles of one outlet is furniture, a dispatch's own line in three copies is not", async () => {
  const folder = temporaryFolder();
  const input = join(folder, "articles.jsonl");
  const copied = `${stories[0]}\n\nNobody claimed the attack.`;
  writeJsonLines(input, [
    ...stories.map((story, number) => ({
      id: `plain-${number}`,
      outlet: "The Plain",
      lang: "en",
      text: `${story}\n\n${SITE_LINE}`,
    })),
    ...["A", "B", "C"].map((outlet) => ({ id: outlet, outlet, lang: "en", text: copied })),
  ]);
  expect(
    (await runCommand(["build", "--input", input, "--out", folder, "--pictures", "0"])).code,
  ).toBe(0);
  const manifest = JSON.parse(readFileSync(join(folder, "archive/manifest.json"), "utf8"));
  const [part] = manifest.export.files;
  const lines = readFileSync(join(folder, "archive", manifest.build, "export", part), "utf8");
  const furniture = lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .flatMap(({ id, text, spans }) =>
      spans
        .filter(({ kind }: { kind: string }) => kind === "furniture")
        .map(({ start, end, use }: { start: number; end: number; use: string }) =>
          [id, text.slice(start, end), use].join("|"),
        ),
    );
  expect(furniture.sort()).toEqual(
    stories.map((_, number) => `plain-${number}|${SITE_LINE}|repeated`),
  );
});
