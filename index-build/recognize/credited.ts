/** Who sent and who wrote an article, where its metadata do not say: from the credits and the furniture of its text. */

import { foldLabel } from "../../src/analysis/fold.ts";
import type { Article } from "../article/article.ts";
import { authorsIn, outletWith } from "../article/spans/credits.ts";
import type { CreditSpan, Span } from "../article/spans/span.ts";
import type { FigureSource } from "../figures/figure.ts";
import type { NameIndex } from "./name-index.ts";
import type { LocatedName } from "./names.ts";

/** An agency: by its English label and id when it is listed, else as written. */
export type Agency = Pick<FigureSource, "name" | "id">;

/** An article with its credits. */
export interface Credited {
  /** With outlet and authors from the text, where nothing else gave them. */
  readonly article: Article;
  /** In the order of the text, each once. */
  readonly agencies: readonly Agency[];
}

/** Words that stand for several agencies and name none. */
const UNNAMED = /^(?:agences|agencies|وكالات|الوكالات)$/iu;
/** Furniture in which a site names itself; links and adverts name others. */
const ownUses: ReadonlySet<string> = new Set(["copyright", "subscribe", "app", "newsletter"]);

/** So many credits and lines of a site are looked at for its name. */
const MAX_OWN = 100;

/** Reads who is credited in an article. */
export class CreditReader {
  /** Listed agencies by their spellings in small letters. */
  readonly #agencies = new Map<string, Agency>();

  constructor({ entries }: NameIndex) {
    for (const { id, kind, names } of entries.values()) {
      if (kind !== "news-agency") continue;
      const agency = { name: names.en[0] ?? id, id };
      for (const name of Object.values(names).flat()) this.#agencies.set(keyOf(name), agency);
    }
  }

  /** @param names The listed names in the article's text, in reading order. */
  read(article: Article, names: readonly LocatedName[]): Credited {
    const { spans, text } = article;
    const credits = spans.filter((span) => span.kind === "credit");
    const lines = credits.map(({ start, end }) => text.slice(start, end));
    const outlet =
      article.outlet ??
      outletIn(spans, names) ??
      lines.flatMap((line) => outletWith(line) ?? [])[0];
    const authors = lines.flatMap(authorsIn);
    return {
      article: {
        ...article,
        ...(outlet !== undefined && { outlet }),
        authors: article.authors.length > 0 ? article.authors : [...new Set(authors)],
      },
      agencies: this.#agenciesOf(credits),
    };
  }

  #agenciesOf(credits: readonly CreditSpan[]): Agency[] {
    const found = new Map<string, Agency>();
    for (const written of credits.flatMap(({ agencies }) => agencies)) {
      if (UNNAMED.test(written)) continue;
      const agency = this.#agencies.get(keyOf(written)) ?? { name: written };
      found.set(agency.name, agency);
    }
    return [...found.values()];
  }
}

/** "أ.ف.ب" and "ا ف ب" are one. */
function keyOf(name: string): string {
  return foldLabel(name.replace(/[.\s]+/gu, " ").trim()).replaceAll("أ", "ا");
}

/** The listed outlet that a credit names, else the first that the site's own furniture does. */
function outletIn(spans: readonly Span[], names: readonly LocatedName[]): string | undefined {
  const own = [
    ...spans.filter(({ kind }) => kind === "credit"),
    ...spans.filter((span) => span.kind === "furniture" && ownUses.has(span.use)),
  ];
  const media = names.filter(({ entry }) => entry.kind === "media");
  for (const { start, end } of own.slice(0, MAX_OWN)) {
    const outlet = media.find((name) => name.start >= start && name.end <= end);
    if (outlet) return outlet.entry.names.en[0];
  }
  return undefined;
}
