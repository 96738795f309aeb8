import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "../support/random.ts";
import {
  type ArticleServer,
  type ExportedRecord,
  idsOf,
  type SearchResponse,
  serveArticles,
  type TestArticle,
  walkPages,
} from "../support/serve-articles.ts";

const random = seededRandom(41);
const dates = [
  "2019",
  "2020",
  "2020-02",
  "2020-02-04",
  "2020-02-29",
  "2020-03",
  "2021-12-31",
  "2024",
];
const articles: readonly TestArticle[] = Array.from({ length: 150 }, (_, number) => ({
  id: `a${String(number).padStart(3, "0")}`,
  title: `Report ${number}`,
  text: `${random.pick(["Aleppo", "Idlib", "Aleppo and Idlib"])} reported number ${number}.`,
  lang: random.pick(["fr", "en", "ar", "de"]),
  ...(random.below(5) > 0 && { date: random.pick(dates) }),
  ...(random.below(3) > 0 && { outlet: random.pick(["Agence Une", "Wire Two", "وكالة"]) }),
}));

let server: ArticleServer;
let records: readonly ExportedRecord[];
beforeAll(async () => {
  server = await serveArticles(articles);
  records = await server.exportRecords();
});
afterAll(() => server.stop());

interface Filter {
  readonly lang?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly undated?: string;
}

/** First and last day that a date may mean. No month asked for here has less than its last day. */
function daysOf(value: string): readonly [first: string, last: string] {
  const lastOfMonth: Readonly<Record<string, string>> = {
    "2020-02": "29",
    "2020-03": "31",
    "2024-11": "30",
  };
  if (value.length === 4) return [`${value}-01-01`, `${value}-12-31`];
  if (value.length === 7) return [`${value}-01`, `${value}-${lastOfMonth[value]}`];
  return [value, value];
}

/** What a filter means, in words: what may belong belongs. */
function passes({ lang, published }: ExportedRecord, filter: Filter): boolean {
  if (filter.lang && !filter.lang.includes(lang)) return false;
  if (!published) return filter.undated !== "exclude";
  if (filter.undated === "only") return false;
  const [first, last] = daysOf(published.value);
  if (filter.from !== undefined && last < daysOf(filter.from)[0]) return false;
  return filter.to === undefined || first <= daysOf(filter.to)[1];
}

function write({ lang, ...rest }: Filter): string {
  const parameters = new URLSearchParams({ ...rest, ...(lang && { lang: lang.join(",") }) });
  return parameters.size === 0 ? "" : `&${parameters}`;
}

function countBy(found: readonly ExportedRecord[], value: (record: ExportedRecord) => string) {
  const counts = new Map<string, number>();
  for (const record of found) counts.set(value(record), (counts.get(value(record)) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function facetsOf({ facets }: SearchResponse) {
  return Object.fromEntries(
    Object.entries(facets ?? {}).map(([name, counts]) => [
      name,
      Object.fromEntries((counts ?? []).map(({ value, count }) => [value, count])),
    ]),
  );
}

const filters: readonly Filter[] = [
  {},
  { lang: ["fr"] },
  { lang: ["und"] },
  { lang: ["fr", "en"] },
  { lang: ["ar", "en", "fr", "und"] },
  { from: "2020" },
  { to: "2020" },
  { from: "2020-02", to: "2020-02" },
  { from: "2020-02-05", to: "2020-02-28" },
  { from: "2020-02-29", undated: "exclude" },
  { to: "2020-02-04", undated: "exclude", lang: ["en"] },
  { undated: "only" },
  { undated: "only", lang: ["ar"] },
  { undated: "exclude" },
  { from: "2024-11", to: "2019" },
  { from: "2024-11", to: "2019", undated: "exclude" },
];

/** Every filter, with and without words. */
const cases = filters.flatMap((filter) =>
  ["", "aleppo", "aleppo idlib"].map((q) => ({
    q,
    filter,
    name: write(filter).slice(1) || "nothing",
  })),
);

describe("the articles found, filtered by", () => {
  test.each(cases)(
    "$name, for q=$q, are exactly those that may belong, with exact facets",
    async ({ q, filter }) => {
      const words = q === "" ? [] : q.split(" ");
      const expected = records.filter(
        (record) =>
          passes(record, filter) && words.every((word) => record.text.toLowerCase().includes(word)),
      );
      const path = `/v1/search?q=${encodeURIComponent(q)}&match=all&limit=60&facets=lang,outlet,year`;
      const pages = await walkPages(server, `${path}${write(filter)}`);
      expect(pages.flatMap(idsOf).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
      for (const page of pages) {
        expect(page.total).toBe(expected.length);
        expect(facetsOf(page)).toEqual({
          lang: countBy(expected, ({ lang }) => lang),
          outlet: countBy(expected, ({ outlet }) => outlet ?? ""),
          year: countBy(expected, ({ published }) => published?.value.slice(0, 4) ?? ""),
        });
      }
    },
  );

  test.each([
    { name: "a language that no article has", filter: "lang=ar&q=nowhere" },
    { name: "a span that ends before it begins", filter: "from=2024&to=2019&undated=exclude" },
  ])("$name: nothing, and that is no error", async ({ filter }) => {
    expect(await server.search(`/v1/search?${filter}`)).toMatchObject({ total: 0, results: [] });
  });
});

describe("facets", () => {
  test("are in order of their counts, then of their names", async () => {
    const { facets } = await server.search("/v1/search?facets=lang,outlet,year&limit=1");
    for (const counts of Object.values(facets ?? {}).map((given) => given ?? [])) {
      const sorted = counts.toSorted(
        (left, right) => right.count - left.count || (left.value < right.value ? -1 : 1),
      );
      expect(counts).toEqual(sorted);
    }
  });

  test("are given when asked for, and no other is", async () => {
    const { facets } = await server.search("/v1/search?facets=year");
    expect(Object.keys(facets ?? {})).toEqual(["year"]);
    expect((await server.search("/v1/search")).facets).toBeUndefined();
  });
});

describe("a list sorted by date", () => {
  const keyOf = ({ published }: { published?: { value: string } | null | undefined }): string =>
    published ? daysOf(published.value)[1] + published.value : "";

  test.each([
    { path: "/v1/articles?", isRising: false },
    { path: "/v1/articles?sort=-published", isRising: false },
    { path: "/v1/articles?sort=published", isRising: true },
    { path: "/v1/search?", isRising: false },
    { path: "/v1/search?q=aleppo&sort=-published", isRising: false },
    { path: "/v1/search?q=aleppo&sort=published", isRising: true },
    { path: "/v1/search?q=aleppo+idlib&match=any&sort=published", isRising: true },
  ])("$path runs rising: $isRising, with the undated last", async ({ path, isRising }) => {
    const hits = (await walkPages(server, `${path}&limit=33`)).flatMap(({ results }) => results);
    const keys = hits.map(keyOf);
    const firstUndated = keys.includes("") ? keys.indexOf("") : keys.length;
    expect(keys.slice(firstUndated).every((key) => key === "")).toBe(true);
    const dated = keys.slice(0, firstUndated);
    const sorted = dated.toSorted();
    expect(dated).toEqual(isRising ? sorted : sorted.toReversed());
    expect(dated.length).toBeGreaterThan(50);
  });

  test("is the order of the export", async () => {
    const hits = (await walkPages(server, "/v1/articles?limit=100")).flatMap(idsOf);
    expect(hits).toEqual(records.map(({ id }) => id));
  });
});
