/** Articles of one time that tell the same story, in whichever words and language. */

/** What an article is told apart by. */
export interface StoryArticle {
  /** Distinct, in any order: its words and the names in it, see `StoryKeyMaker`. */
  readonly keys: Uint32Array;
}

/** Likeness from which on two articles tell one story, as a cosine of their keys weighed by rarity. */
const SAME_STORY = 0.28;

/** A key of more than this share of the articles, or of so many, tells none apart; among few articles all do. */
const COMMON_SHARE = 0.25;
const MOST_ARTICLES = 150;
const FEW_ARTICLES = 12;

/**
 * Groups articles: each joins the story of the article before it that it is most like, if it is like it
 * enough, else it begins one (single-pass clustering, as in topic detection since Allan et al. 1998).
 *
 * @returns Places of the articles by story, in the order of their first articles.
 */
export function groupStories(articles: readonly StoryArticle[]): number[][] {
  const index = new StoryIndex(articles);
  const storyOf: number[] = [];
  const stories: number[][] = [];
  articles.forEach((_, place) => {
    const story = storyOf[index.add(place)] ?? stories.length;
    storyOf[place] = story;
    stories[story] = [...(stories[story] ?? []), place];
  });
  return stories;
}

/** Finds the article before one that it is most like, by the places of their keys. */
class StoryIndex {
  readonly #articles: readonly StoryArticle[];
  readonly #weights: ReadonlyMap<number, number>;
  readonly #lengths: readonly number[];
  readonly #placesOf = new Map<number, number[]>();

  constructor(articles: readonly StoryArticle[]) {
    const weights = weighKeys(articles);
    this.#articles = articles;
    this.#weights = weights;
    this.#lengths = articles.map(({ keys }) =>
      Math.sqrt(keys.reduce((sum, key) => sum + (weights.get(key) ?? 0) ** 2, 0)),
    );
  }

  /** Adds an article; returns the place of the one added before that it is most like, -1 when none is like it. */
  add(place: number): number {
    let [nearest, likeness] = [-1, SAME_STORY];
    for (const [other, product] of this.#products(place)) {
      const cosine = product / ((this.#lengths[place] ?? 0) * (this.#lengths[other] ?? 0));
      if (cosine > likeness) [nearest, likeness] = [other, cosine];
    }
    return nearest;
  }

  #products(place: number): Map<number, number> {
    const products = new Map<number, number>();
    for (const key of this.#articles[place]?.keys ?? []) {
      const weight = this.#weights.get(key);
      if (weight === undefined) continue;
      const places = this.#placesOf.get(key) ?? [];
      this.#placesOf.set(key, places);
      for (const other of places) products.set(other, (products.get(other) ?? 0) + weight ** 2);
      places.push(place);
    }
    return products;
  }
}

/** By key its weight: the logarithm of how rare it is; common keys have none. */
function weighKeys(articles: readonly StoryArticle[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { keys } of articles) {
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(FEW_ARTICLES, Math.min(articles.length * COMMON_SHARE, MOST_ARTICLES));
  const weights = new Map<number, number>();
  for (const [key, count] of counts) {
    if (count <= most) weights.set(key, Math.log(1 + articles.length / count));
  }
  return weights;
}
