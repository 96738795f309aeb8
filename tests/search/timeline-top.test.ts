import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { timelineResponseSchema } from "../../src/contract/figure-responses.ts";
import { chooseBuckets } from "../../src/search/salient-buckets.ts";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";

/** The bridge fell on 2 May; every later article has news of its own day too. */
const articles = [
  [
    "2021-05-02",
    "The bridge of Saraqib fell on 2 May 2021. Divers looked for the drivers of two cars.",
  ],
  ["2021-05-10", "The mayor spoke on 9 May 2021 of a new bridge. The old one fell on 2 May 2021."],
  ["2021-06-14", "Engineers came on 13 June 2021 with plans. The bridge had fallen on 2 May 2021."],
  ["2021-06-15", "Engineers left Saraqib again on 13 June 2021 without a word. Nobody knows why."],
  ["2021-06-16", "The town council met on 13 June 2021 and on other days. It has decided nothing."],
  [
    "2021-08-20",
    "Children swam in the river on 19 August 2021. The weather stays warm for a week.",
  ],
].map(([date = "", text = ""], place) => ({
  ...{ id: `bridge-${place}`, lang: "en", date, text },
  title: `Saraqib, part ${place + 1}`,
}));

let server: ArticleServer;
beforeAll(async () => {
  server = await serveArticles(articles);
});
afterAll(() => server.stop());

async function days(query: string): Promise<(readonly [string, number])[]> {
  const response = await server.fetch(`/v1/timeline?${query}`);
  const { buckets } = timelineResponseSchema.parse(await response.json());
  return buckets.map(({ start, count }) => [start, count] as const);
}

describe("the top of a timeline", () => {
  test("are the days that are still told later, newest first", async () => {
    expect(await days("top=1")).toEqual([["2021-05-02", 3]]);
    expect(await days("top=2")).toEqual([
      ["2021-06-13", 3],
      ["2021-05-02", 3],
    ]);
  });

  test("is everything when there are no more", async () => {
    expect(await days("top=100")).toEqual(await days("limit=100"));
  });

  test("goes on page by page, and ends with its last bucket", async () => {
    const response = await server.fetch("/v1/timeline?top=2&limit=1");
    const { next, total } = timelineResponseSchema.parse(await response.json());
    expect(total).toBe(8);
    const second = await server.fetch(next ?? "");
    const rest = timelineResponseSchema.parse(await second.json());
    expect(rest.buckets.map(({ start }) => start)).toEqual(["2021-05-02"]);
    expect(rest.next).toBeNull();
  });

  test("by publication are the months with most articles", async () => {
    expect(await days("date=published&interval=month&top=1")).toEqual([["2021-06", 3]]);
  });

  test.each(["0", "101", "x"])("cannot be %s", async (top) => {
    expect((await server.fetch(`/v1/timeline?top=${top}`)).status).toBe(400);
  });
});

describe("buckets", () => {
  const bucket = (start: string, numbers: readonly number[]) => ({ start, last: start, numbers });
  const runs = [
    ["2021-12-31", 10],
    ["2021-01-01", 10],
    ["", 3],
  ] as const;
  const starts = (remembered: readonly number[], buckets: ReturnType<typeof bucket>[]) =>
    chooseBuckets(buckets, 1, { isRemembered: (number) => remembered.includes(number), runs }).map(
      ({ start }) => start,
    );

  test("lose beside a stronger day", () => {
    const far = bucket("2021-03-03", [1, 2]);
    const strong = bucket("2021-03-09", [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]);
    const beside = bucket("2021-03-10", [3, 4, 5]);
    const all = [strong, beside, far];
    const two = chooseBuckets(all, 2, { isRemembered: () => true, runs });
    expect(two).toEqual([strong, far]);
  });

  test("count less before the first article", () => {
    expect(starts([1, 2, 3], [bucket("2021-03-03", [3]), bucket("1999-05-05", [1, 2])])).toEqual([
      "2021-03-03",
    ]);
  });

  test("count more when there was little time to remember them", () => {
    expect(starts([1, 2], [bucket("2021-12-30", [1]), bucket("2020-12-31", [2])])).toEqual([
      "2021-12-30",
    ]);
  });

  test("are the first of equals, also where nothing is dated", () => {
    const two = [bucket("2021-03-03", [1]), bucket("2021-02-02", [2])];
    const story = { isRemembered: () => false, runs: [["", 4]] as const };
    expect(chooseBuckets(two, 1, story)).toEqual(two.slice(0, 1));
  });
});
