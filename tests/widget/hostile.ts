import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import type { ArchiveSearchElement } from "../../src/widget/archive-search-element.ts";
import { ownStrings } from "../browser/hostile-articles.ts";
import { PROJECT_ROOT } from "../support/project-root.ts";
import type { ArticleServer } from "../support/serve-articles.ts";
import type { ForeignSite } from "./foreign-site.ts";
import type { Stage } from "./stage.ts";
import { openWidget, queryOf } from "./widget-page.ts";

/** Lists of bad input kept beside the repository; absent elsewhere. */
const badInput = join(PROJECT_ROOT, "../shared/badinput");
const lists = ["xss/xss-payload-list.txt", "h5sc/vectors.txt", "blns/blns.json"];

function readList(path: string): string[] {
  const text = readFileSync(join(badInput, path), "utf8");
  return path.endsWith(".json") ? (JSON.parse(text) as string[]) : text.split("\n");
}

const hasLists = existsSync(badInput);
const strings = [...ownStrings, ...(hasLists ? lists.flatMap(readList) : [])];

if (!hasLists) {
  test("SKIPPED: the lists of bad input are not beside the repository", (context) => {
    context.skip("no folder ../shared/badinput");
  });
}

/** Strings in one reply: few replies, and no list too long to be laid out. */
const A_REPLY = 500;

/** Every place of a reply that an archive's text can come to. */
function hitOf(text: string, number: number): object {
  return {
    id: text || `${number}`,
    url: text,
    title: text,
    lang: text,
    outlet: text,
    published: { value: text },
    highlights: { title: [[0, 3]] },
    matches: [{ term: text, kind: text, matched_as: text }],
    snippet: {
      text,
      highlights: [[1, 4]],
      voices: [{ voice: "quote", source: { id: text, label: number % 2 ? text : { en: text } } }],
    },
  };
}

/** Registers the tests. */
export function testHostile(stage: () => Stage): void {
  describe(`${strings.length} hostile strings in the widget`, () => {
    let browser: Browser;
    let server: ArticleServer;
    let site: ForeignSite;
    beforeAll(async () => {
      ({ browser, server, site } = stage());
    });

    test("as titles, passages, names, dates and addresses run no code, ask nobody, and are text", async () => {
      const widget = await openWidget(await browser.newContext(), site, server.url);
      const { page } = widget;
      const replies = Array.from({ length: Math.ceil(strings.length / A_REPLY) }, (_, reply) =>
        strings.slice(reply * A_REPLY, (reply + 1) * A_REPLY),
      );
      await page.route("**/v1/search*", (route) => {
        const reply = replies[Number(queryOf(route.request().url())?.slice(2))] ?? [];
        const body = { total: reply.length, results: reply.map(hitOf) };
        const headers = { "Access-Control-Allow-Origin": "*" };
        return route.fulfill({ headers, body: JSON.stringify(body) });
      });
      for (const [number, reply] of replies.entries()) {
        const shown = await page.evaluate(async (query) => {
          const element: ArchiveSearchElement | null = document.querySelector("archive-search");
          await element?.search(query);
          const root = element?.shadowRoot;
          const parts = [...(root?.querySelectorAll("[role=option] *, [role=option]") ?? [])];
          return {
            titles: Array.from(
              root?.querySelectorAll("[part=title]") ?? [],
              ({ textContent }) => textContent,
            ),
            names: [...new Set(parts.map(({ localName }) => localName))].sort(),
            attributes: [...new Set(parts.flatMap((part) => part.getAttributeNames()))].sort(),
            addresses: parts.flatMap((part) => part.getAttribute("href") ?? []),
          };
        }, `q ${number}`);
        expect(shown.titles).toEqual(reply);
        expect(shown.names).toEqual(["a", "b", "bdi", "mark", "small", "span", "time"]);
        expect(shown.attributes.join()).toBe(
          "aria-selected,datetime,dir,href,id,lang,part,role,tabindex",
        );
        const unsafe = shown.addresses.filter(
          (address) => !(address.startsWith("https://") || address.startsWith(`${server.url}/`)),
        );
        expect(unsafe).toEqual([]);
      }
      expect(widget.faults).toEqual([]);
      await page.context().close();
    });

    test("as queries run no code and ask the archive only", async () => {
      const context = await browser.newContext();
      const widget = await openWidget(context, site, server.url);
      await widget.page.evaluate(
        async (queries) => {
          const element: ArchiveSearchElement | null = document.querySelector("archive-search");
          for (const query of queries) await element?.search(query);
        },
        strings.slice(0, 4 * ownStrings.length),
      );
      expect(widget.faults).toEqual([]);
      await context.close();
    });
  });
}
