import { expect, test } from "vitest";
import { readOne } from "./shared.ts";

test("a broken line is named by number and reason, and the lines after it are read", async () => {
  const { sources, faults } = await readOne(
    "a.jsonl",
    '\ufeff{"text":"a"}\r\n{"text":\n\n{"text":"b"}',
  );
  expect(sources.map(({ text, place }) => [text, place.line])).toEqual([
    ["a", 1],
    ["b", 4],
  ]);
  expect(faults).toMatchObject([{ code: "json-invalid", place: { line: 2 } }]);
});

test("lines longer than a chunk and many lines in one are cut alike", async () => {
  const texts = Array.from({ length: 40 }, (_, index) =>
    "é".repeat(index % 7 === 0 ? 100_000 : index),
  );
  const { sources } = await readOne(
    "a.jsonl",
    texts.map((text) => JSON.stringify({ text })).join("\n"),
  );
  expect(sources.map(({ text }) => text)).toEqual(texts);
});

test("metadata is read under its usual names, and null is no value", async () => {
  const { source } = await readOne(
    "a.json",
    JSON.stringify({
      id: 7,
      headline: "T",
      body: "B",
      language: "fr-FR",
      date: 1480000000,
      link: "http://x.org",
      source: "S",
      authors: [{ name: "A" }, "B"],
      tags: "x, y",
      url: null,
      other: {},
    }),
  );
  expect(source).toEqual({
    place: { path: expect.stringContaining("a.json") },
    name: "a",
    id: "7",
    title: "T",
    text: "B",
    lang: "fr-FR",
    date: "1480000000",
    url: "http://x.org",
    outlet: "S",
    authors: ["A", "B"],
    tags: ["x", " y"],
  });
});

test("one author may stand without a list", async () => {
  const { source } = await readOne("a.json", '{"text":"x","author":{"name":"Jeanne Dupont"}}');
  expect(source?.authors).toEqual(["Jeanne Dupont"]);
  expect(source?.notes ?? []).toEqual([]);
});

test("a value of the wrong type is left out with a note", async () => {
  const { source } = await readOne("a.json", '{"text":"x","title":["a"],"tags":{"a":1}}');
  expect(source?.title).toBeUndefined();
  expect(source?.notes).toMatchObject([
    { code: "field-dropped", evidence: { field: "title" } },
    { code: "field-dropped", evidence: { field: "tags" } },
  ]);
});

test("an array gives numbered items, and so does a JSON Feed", async () => {
  const array = await readOne("a.json", '[{"text":"x"},3]');
  expect(array.source?.place.item).toBe(1);
  expect(array.faults).toMatchObject([{ code: "json-shape", place: { item: 2 } }]);
  const feed = await readOne(
    "f.json",
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":"<p>x</p>","date_published":"2020-02-04"}]}',
  );
  expect(feed.source).toMatchObject({ id: "1", html: "<p>x</p>", date: "2020-02-04" });
});

test("Markdown gives the text of its blocks with blank lines between", async () => {
  const { source } = await readOne(
    "a.md",
    "# Titre\n\nUn *lien* [ici](http://x.org)\net là.\n\n- un\n- deux\n\n> cité\n\n<div>brut</div>\n\n![image](x.png)\n\n```\ncode\n```\na<script>b</script>c\\\nd",
  );
  expect(source?.text).toBe("Titre\n\nUn lien ici et là.\n\nun\n\ndeux\n\ncité\n\ncode\n\nac\nd");
});

test("front matter keeps what is written: no Norway problem, no moved date, no lost zero", async () => {
  const { source } = await readOne(
    "a.md",
    "---\ntitle: 'Il dit: oui'\nlang: no\nid: 0123\ndate: 2026-02-30\nurl:\noutlet: ~\ntags: [on, 1.10, &a x, *a]\n__proto__: {polluted: true}\n---\nTexte",
  );
  expect(source).toMatchObject({
    title: "Il dit: oui",
    lang: "no",
    id: "0123",
    date: "2026-02-30",
    tags: ["on", "1.10", "x", "x"],
    text: "Texte",
  });
  expect(source).not.toHaveProperty("url");
  expect(source).not.toHaveProperty("outlet");
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test("broken front matter refuses the article and names the line", async () => {
  const open = await readOne("a.md", "---\ntitle: a\ntext");
  expect(open.faults).toMatchObject([{ code: "front-matter-invalid", evidence: { line: 1 } }]);
  const bad = await readOne("a.md", "---\ntitle: a\ntags: [a\n---\ntext");
  expect(bad.faults).toMatchObject([{ code: "front-matter-invalid" }]);
  expect(bad.faults[0]?.evidence["line"]).toBeGreaterThan(2);
  const list = await readOne("a.md", "---\n- a\n---\ntext");
  expect(list.code).toBe("front-matter-invalid");
});

test("an RSS feed gives an article an item", async () => {
  const { source, sources } = await readOne(
    "a.rss",
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
     <title>Agence</title><language>fr-FR</language>
     <item><title>A &amp; B</title><link>http://x.org/1</link><guid>g1</guid>
     <pubDate>Tue, 04 Feb 2020 23:30:00 +0100</pubDate><category>Syrie</category>
     <description>court</description><content:encoded><![CDATA[<p>long</p>]]></content:encoded></item>
     <item><title>Sans texte</title></item></channel></rss>`,
  );
  expect(sources).toHaveLength(1);
  expect(source).toMatchObject({
    title: "A & B",
    html: "<p>long</p>",
    url: "http://x.org/1",
    date: "Tue, 04 Feb 2020 23:30:00 +0100",
    lang: "fr-FR",
    outlet: "Agence",
    tags: ["Syrie"],
    place: { item: 1 },
  });
  expect(source?.id).toMatch(/^[0-9a-f]{16}$/);
});

test("an Atom feed gives an article an entry", async () => {
  const { source } = await readOne(
    "a.atom",
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Agency</title><id>i</id><updated>2020-01-01T00:00:00Z</updated>
     <entry><id>urn:1</id><title type="html">&lt;b&gt;T&lt;/b&gt;</title><link href="http://x.org/1"/>
     <published>2020-02-04T23:30:00+01:00</published><updated>2020-02-05T00:00:00Z</updated>
     <author><name>Z</name></author><content type="html">&lt;p&gt;Hi&lt;/p&gt;</content></entry></feed>`,
  );
  expect(source).toMatchObject({
    title: "T",
    html: "<p>Hi</p>",
    url: "http://x.org/1",
    date: "2020-02-04T23:30:00+01:00",
    outlet: "Agency",
    authors: ["Z"],
  });
});
