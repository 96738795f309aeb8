import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractHtml } from "../../../index-build/article/html.ts";

function paragraph(number: number): string {
  return `Paragraphe ${number} : les équipes ont travaillé toute la nuit dans les décombres de l'immeuble, a dit le maire, et elles ont trouvé deux survivants sous les pierres.`;
}

const article = [1, 2, 3, 4, 5].map((number) => `<p>${paragraph(number)}</p>`).join("");
const body = [1, 2, 3, 4, 5].map(paragraph);

/** Text of a page whose article has what is given behind its second paragraph. */
function read(within: string, around = "", head = ""): string[] {
  const [first = "", second = "", ...rest] = article.split(/(?<=<\/p>)/);
  const page = `<!doctype html><html><head><title>Le pont est tombé | Le Site</title><meta property="og:title" content="Le pont est tombé">${head}</head>
    <body>${around}<div class="story"><h1>Le pont est tombé</h1>${first}${second}${within}${rest.join("")}</div></body></html>`;
  const content = extractHtml(page);
  if (!content.ok) throw new Error(content.code);
  return content.text.split("\n\n");
}

describe("the main text is without", () => {
  test.each([
    ["share buttons", '<div class="shareBar"><span>Envoyez à un ami</span></div>'],
    [
      "a newsletter",
      '<aside class="nl-box newsletter"><p>Tout le pays dans votre boîte.</p></aside>',
    ],
    ["other articles", '<div id="relatedPosts"><p>Un autre article de la région.</p></div>'],
    ["what French pages call related", '<div class="sticky-lire-aussi">Un autre article.</div>'],
    ["advertising", '<div class="ad-slot"><p>Achetez notre voiture rouge.</p></div>'],
    ["a part with a role", '<div role="complementary"><p>Une autre chose du site.</p></div>'],
    [
      "comments",
      `<section id="comments">${"<p>Je ne suis pas d'accord avec cela.</p>".repeat(9)}</section>`,
    ],
    [
      "a list of links",
      '<p>À lire sur le site</p><ul><li><a href="/a">Un hiver sans école</a></li><li><a href="/b">Le prix du pain</a></li></ul>',
    ],
    [
      "a caption without a credit",
      "<figure><img src=a><figcaption>Une rue de la ville au matin.</figcaption></figure>",
    ],
  ])("%s", (_name, html) => {
    expect(read(html)).toEqual(body);
  });

  test("the headline, which the article has by itself", () => {
    expect(read("")).not.toContain("Le pont est tombé");
  });
});

describe("the main text keeps", () => {
  test.each([
    ["a list", "<ul><li>Deux ponts</li><li>Une école</li></ul>", ["Deux ponts", "Une école"]],
    ["a quotation", "<blockquote>Nous restons ici.</blockquote>", ["Nous restons ici."]],
    ["a heading", "<h2>Une nuit sous les pierres</h2>", ["Une nuit sous les pierres"]],
    [
      "a paragraph that is one link",
      '<p><a href="/a">Le rapport de la mairie</a></p>',
      ["Le rapport de la mairie"],
    ],
    [
      "a caption with its credit, as one line",
      "<figure><img src=a><figcaption><span>Une rue au matin.</span><div>Louis Petit / AFP</div></figcaption></figure>",
      ["Une rue au matin. Louis Petit / AFP"],
    ],
    [
      "a caption that is only called so",
      '<div class="image-caption"><p>Une rue au matin.</p><p>© Louis Petit / AFP</p></div>',
      ["Une rue au matin. © Louis Petit / AFP"],
    ],
  ])("%s", (_name, html, lines) => {
    expect(read(html)).toEqual([...body.slice(0, 2), ...lines, ...body.slice(2)]);
  });

  test("the article, whatever the page calls the part that it stands in", () => {
    const page = `<html><body><div class="has-sidebar related">${article}</div></body></html>`;
    expect(extractHtml(page)).toMatchObject({ text: body.join("\n\n") });
  });

  test("the standfirst by which the page describes itself", () => {
    const standfirst =
      "Le pont du nord, que la ville attendait depuis dix ans, est tombé dans la nuit de mardi à mercredi.";
    const head = `<meta name="description" content="${standfirst.slice(0, 80)}…">`;
    expect(read("", `<div><em>${standfirst}</em></div><div>Le journal</div>`, head)).toEqual([
      standfirst,
      ...body,
    ]);
  });

  test("words without their soft hyphens, and with their large first letter", () => {
    const [first] = read("").slice(2);
    expect(read("<div>L</div><p>es équi&shy;pes sont parties.</p>")).toEqual([
      ...body.slice(0, 2),
      "Les équipes sont parties.",
      first,
      ...body.slice(3),
    ]);
  });
});

test("a page of which a notice was taken for the article gives its densest run", () => {
  const names = Array.from({ length: 60 }, (_, index) => `<p>Nom ${index}, de la ville</p>`).join(
    "",
  );
  const page = `<html><body><div><div>${article}</div></div><div class="article-body content">${names}</div></body></html>`;
  const content = extractHtml(page);
  expect(content.ok && content.text).toContain(body.join("\n\n"));
});

describe("the text of the JSON-LD", () => {
  function page(articleBody: string, shown: string): string {
    const data = JSON.stringify({ "@type": "NewsArticle", articleBody });
    const content = extractHtml(
      `<html><head><script type="application/ld+json">${data}</script></head><body><div class="story">${shown}</div></body></html>`,
    );
    return content.ok ? content.text : content.code;
  }
  const shown = `<p>${paragraph(1)}</p>`;

  test("is taken where the page shows its beginning only", () => {
    expect(page(body.join("\n"), shown)).toBe(body.join("\n\n"));
  });

  test("is not taken when it does not have what the page shows, is short, or is markup", () => {
    expect(page(body.slice(1).join("\n"), shown)).toBe(paragraph(1));
    expect(page(`${paragraph(1)} ${paragraph(2)}`, article)).toBe(body.join("\n\n"));
    expect(page(article, shown)).toBe(paragraph(1));
  });
});

test("pages made of anything are read without an error", () => {
  const piece = fc.constantFrom(
    "<div class='share related'>",
    "</div>",
    "<p>",
    "</p>",
    "<figcaption>",
    "</figcaption>",
    "<a href=x>",
    "</a>",
    "<br>",
    "<h1>",
    "mot",
    "Une phrase entière de la page. ",
    "<header>",
    "<table><tr><td>",
    "© AFP",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const content = extractHtml(`<html><body>${pieces.join("")}</body></html>`);
      expect(content.ok && typeof content.text).toBe("string");
    }),
    { numRuns: 200 },
  );
});

// Readability itself takes time with the square of depth and paragraphs: no larger pages here.
test.each([
  ["captions in captions", "<div class=caption>".repeat(100) + "mot ".repeat(20_000)],
  ["parts in parts", "<div class=related>".repeat(50) + "<p>mot</p>".repeat(1_500)],
  ["headers in headers", "<header>".repeat(100) + "<p>mot</p>".repeat(5_000)],
  ["links", "<p><a href=x>lien</a></p>".repeat(9_000)],
])(
  "a page of %s is read in little time",
  (_name, html) => {
    const start = performance.now();
    extractHtml(`<html><body>${html}</body></html>`);
    expect(performance.now() - start).toBeLessThan(10_000);
  },
  20_000,
);
