import fc from "fast-check";
import { expect, test } from "vitest";
import { toArticle } from "../../../index-build/article/to-article.ts";

const place = { path: "a.html" };

function understand(html: string) {
  const parsed = toArticle({ place, html });
  if (!parsed.ok) throw new Error(parsed.fault.code);
  return parsed.article;
}

const paragraph =
  "<p>Les habitants de la ville ont quitté leurs maisons dans la nuit, selon une organisation locale, et cherchent un abri plus au nord, près de la frontière.</p>";

const page = `<!doctype html><html lang="fr-FR"><head><title>Exode | Le Site</title>
  <meta property="og:site_name" content="Le Site"><meta property="og:title" content="L'exode">
  <meta property="article:published_time" content="2020-02-04T23:30:00+01:00">
  <meta name="keywords" content="Syrie, Idleb"><meta name="author" content="Une Plume">
  <link rel="canonical" href="https://site.example/exode"></head><body>
  <nav><a href="/">Accueil</a> <a href="/monde">Monde</a></nav><script>var x = "<p>non</p>";</script>
  <article><h1>L'exode</h1>${paragraph.repeat(5)}<ul><li>un</li><li>deux</li></ul></article>
  <footer>Mentions légales</footer></body></html>`;

test("a page gives its article and what it says of itself", () => {
  const article = understand(page);
  expect(article).toMatchObject({
    language: "fr",
    languageFrom: "given",
    published: { value: "2020-02-04" },
    url: "https://site.example/exode",
    outlet: "Le Site",
    authors: ["Une Plume"],
    tags: ["Syrie", "Idleb"],
    titleFrom: "given",
  });
  expect(article.text).toContain("frontière.\n\nLes habitants");
  expect(article.text).toContain("un\n\ndeux");
  for (const furniture of ["Accueil", "Mentions", "var x", "<"]) {
    expect(article.text).not.toContain(furniture);
  }
});

test("JSON-LD says the date, the outlet and the authors when nothing else does", () => {
  const data = {
    "@graph": [
      { "@type": "WebSite", name: "x" },
      {
        "@type": "NewsArticle",
        datePublished: "2019-10-09T08:00:00Z",
        author: [{ name: "A" }, "B"],
        publisher: { name: "P" },
      },
    ],
  };
  const html = `<html><head><script type="application/ld+json">{broken</script>
    <script type="application/ld+json">${JSON.stringify(data)}</script></head><body>${paragraph.repeat(4)}</body></html>`;
  expect(understand(html)).toMatchObject({
    published: { value: "2019-10-09" },
    outlet: "P",
    authors: ["A", "B"],
  });
});

test("a `<time>` is the last place looked for a date", () => {
  const html = `<html><body><article><time datetime="2016-12-07">hier</time>${paragraph.repeat(4)}</article></body></html>`;
  expect(understand(html).published?.value).toBe("2016-12-07");
});

test("a fragment gives all its paragraphs, entities decoded, breaks kept as line breaks", () => {
  const { text } = understand(
    "<p>A &amp; B&nbsp;: 1&#8239;200</p>\n<p>un<br>deux <b>tr</b>ois</p><style>x</style>",
  );
  expect(text).toBe("A & B\u00a0: 1\u202f200\n\nun\ndeux trois");
});

test("a page without a main text gives its body without navigation", () => {
  expect(understand("<html><body><nav>Menu</nav><p>Bref.</p></body></html>").text).toBe("Bref.");
});

test.each([
  ["a stray tag before it", `<p>Avant.</p><html><body>${paragraph}</body></html>`],
  ["no root element", `<head><title>x</title></head><body>${paragraph}</body>`],
  ["a comment and a doctype before it", `<!-- x --><!doctype html><html><body>${paragraph}</body>`],
])("a page with %s is read all the same", (_name, html) => {
  expect(understand(html).text).toContain("Les habitants de la ville ont quitté");
});

test("what stands beside a page in its file wins over what the page says", () => {
  const parsed = toArticle({ place, html: page, date: "2021-01-01", title: "Autre" });
  expect(parsed).toMatchObject({ article: { published: { value: "2021-01-01" }, title: "Autre" } });
});

test.each([
  ["divs", "<div>".repeat(50_000)],
  ["bold", "<b>".repeat(50_000)],
  ["tables", "<table><tr><td>".repeat(20_000)],
])("a bomb of %s is refused with the limit", (_name, html) => {
  expect(toArticle({ place, html })).toMatchObject({ fault: { code: "nesting-too-deep" } });
});

test.each([
  ["links", "<a href=x>lien</a> ".repeat(100_000)],
  ["open paragraphs", "<p>".repeat(100_000)],
  ["half tags", "<a ".repeat(100_000)],
  ["comments never closed", "<!--".repeat(100_000)],
  ["metadata", "<meta name=keywords content=x>".repeat(30_000)],
])(
  "a page of nothing but %s is an article or refused by name",
  (_name, body) => {
    const parsed = toArticle({ place, html: `<html><body>${body}<p>Fin.</p></body></html>` });
    expect(parsed.ok ? parsed.article.text : parsed.fault.code).toMatch(/Fin|^[a-z-]+$/);
  },
  20_000,
);

test("any markup: never a throw", () => {
  const parts = fc.constantFrom(
    ..."<p>|</p>|<div|>|</|<!--|-->|<script>|</script>|<html>|<body>|<table>|<td>|&amp|;|texte |\"|'|<svg>|<template>|<meta name=date content=|<br>|<![CDATA[|\0".split(
      "|",
    ),
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), (markup) => {
      toArticle({ place, html: markup.join("") });
    }),
    { numRuns: 1000 },
  );
});
