/** `/llms.txt`, `/articles/{id}.md` and `/.well-known/api-catalog`: the archive told to programs that read. */

import type { ArchiveReader } from "../../archive/archive-reader.ts";
import type { ArticleRecord } from "../../contract/records.ts";
import { archiveAnswer } from "../archive-answer.ts";
import { readArticle } from "../article-route.ts";
import type { Answer } from "../held-answers.ts";
import { plainCitation } from "../pages/citation.ts";
import { writeValue } from "../pages/figure-rows.ts";
import { aboutArchive } from "../pages/home-intro.ts";
import { articlePath, labelOf, voiceText } from "../pages/told.ts";
import { usualLanguage } from "../pages/ui-language.ts";
import { type Words, wordsOf } from "../pages/words/words.ts";
import type { RequestFault } from "../problem.ts";

const MARKDOWN = "text/markdown; charset=utf-8";

/** Answers `/llms.txt`, after the proposal at llmstxt.org: what is here, and where each thing is. */
export function answerLlms(reader: ArchiveReader, site: string | undefined): Answer {
  const at = (path: string) => `${site ?? ""}${path}`;
  const words = wordsOf("en");
  const about = aboutArchive({ reader, words });
  const text = `# Dépêche

> ${about}

Every sentence quoted stands in its article word for word, at offsets in Unicode code points of a text whose SHA-256 is given. A figure belongs to whoever gives it: quote it with its source, and never add or average figures of different scope. What no article dates has no date.

## Tools

- [MCP](${at("/mcp")}): Model Context Protocol over Streamable HTTP, without a key; tools to search, read cards, names, figures, timelines and digests, with citations
- [OpenAPI](${at("/openapi.json")}): the whole API, GET only, without a key
- [Documentation](${at("/docs")}): parameters, examples, limits

## Articles

- [Search](${at("/v1/search?q=Alep&limit=5")}): words, names in any spelling of three languages, phrases, filters
- [One article as Markdown](${at("/articles/{id}.md")}): its card, figures and names; the id is that of a hit
- [Figures](${at("/v1/figures?limit=5")}): who gives which number, in which words
- [Names](${at("/v1/entities?limit=5")}): bodies, people and places, with their spellings
- [Timeline](${at("/v1/timeline?interval=month&limit=5")}): dated sentences
- [Digests](${at("/v1/digests?limit=5")}): what marked a week or a month

## Optional

- [All records](${at("/v1/export.ndjson")}): the whole archive as lines of JSON
- [Feed](${at("/v1/feed.json")}): the newest articles
`;
  return archiveAnswer(reader, text, "/llms.txt", {}, MARKDOWN);
}

/** Answers with an article as Markdown; `id` need not be one. */
export async function answerArticleMarkdown(
  reader: ArchiveReader,
  site: string | undefined,
  id: string,
): Promise<Answer | RequestFault> {
  const record = await readArticle(reader, id);
  if ("code" in record) return record;
  const words = wordsOf(
    record.lang === "und" ? usualLanguage(reader.archive.manifest) : record.lang,
  );
  const path = articlePath(id);
  const text = writeMarkdown(record, words, `${site ?? ""}${path}`, reader.archive.manifest.build);
  return archiveAnswer(reader, text, `${path}.md`, { canonical: path }, MARKDOWN);
}

function writeMarkdown(
  record: ArticleRecord,
  words: Words,
  address: string,
  build: string,
): string {
  const told = { words, ui: undefined };
  const { id, title, url, lang, text_sha256, card, figures, names } = record;
  const sentences = card.sentences.map(
    (sentence) =>
      `> ${escapeMarkdown(sentence.text)}${escapeMarkdown(voiceText(sentence, told))} [${sentence.start}–${sentence.end}]`,
  );
  const counted = figures.map(
    (figure) =>
      `- **${escapeMarkdown(writeValue(figure, words))}** ${words.figure.kind[figure.kind]}: ${escapeMarkdown(figure.sentence.text)} (${giver(figure, words)}) [${figure.quote.start}–${figure.quote.end}]`,
  );
  const named = names.map(
    ({ label, id: name, count }) =>
      `${escapeMarkdown(labelOf(label, told))} (\`${name}\`, ${count})`,
  );
  const citation = plainCitation({ article: record, address: url ?? address }, words);
  return [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(citation),
    `- id: \`${id}\`\n- lang: \`${lang}\`\n- text_sha256: \`${text_sha256}\`\n- build: \`${build}\``,
    `## ${words.article.summary}`,
    sentences.join("\n>\n"),
    ...(counted.length === 0 ? [] : [`## ${words.navigation.figures}`, counted.join("\n")]),
    ...(named.length === 0 ? [] : [`## ${words.article.names}`, named.join(", ")]),
  ]
    .join("\n\n")
    .concat("\n");
}

function giver({ attribution, source }: ArticleRecord["figures"][number], words: Words): string {
  if (attribution === "uncertain") return words.figure.uncertain;
  return source === null
    ? words.figure.unattributed
    : escapeMarkdown(labelOf(source.label, { words }));
}

/** Text as Markdown: what would be markup, HTML included, is text, and a line stays one. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!&]/g, "\\$&").replace(/\s+/g, " ");
}

/** Answers `/.well-known/api-catalog` (RFC 9727): a linkset of the API and its descriptions. */
export function answerApiCatalog(
  reader: ArchiveReader,
  site: string | undefined,
): Answer | RequestFault {
  if (site === undefined) return { code: "site-unknown" };
  const at = (path: string) => `${site}${path}`;
  const linkset = [
    {
      anchor: at("/v1/"),
      "service-desc": [{ href: at("/openapi.json"), type: "application/json" }],
      "service-doc": [{ href: at("/docs"), type: "text/html" }],
      "service-meta": [{ href: at("/v1/meta"), type: "application/json" }],
      status: [{ href: at("/healthz"), type: "application/json" }],
    },
    {
      anchor: at("/mcp"),
      "service-doc": [{ href: at("/llms.txt"), type: "text/markdown" }],
    },
  ];
  const type = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"';
  return archiveAnswer(reader, JSON.stringify({ linkset }), "/.well-known/api-catalog", {}, type);
}
