/** JSON-LD of pages: the article among the many things that a page describes. */

/** What the first article described says; absent fields are not stated. */
export interface LinkedData {
  readonly title?: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly license?: string;
  readonly authors?: readonly string[];
  /** The whole text as the page gives it to machines: plain, mostly with line breaks between paragraphs. */
  readonly body?: string;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Longest script read, and most objects looked at: a page's description of itself is short. */
const MAX_SCRIPT = 500_000;
const MAX_OBJECTS = 500;

/** Reads the scripts of a page; what is not JSON is passed over. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  for (const script of scripts) {
    const article = findArticle(parse(script));
    if (article) return describe(article);
  }
  return {};
}

function parse(script: string): unknown {
  if (script.length > MAX_SCRIPT) return undefined;
  try {
    return JSON.parse(
      script.replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, ""),
    );
  } catch {
    // Broken JSON-LD is common, and only one of the places that a page states its date in.
    return undefined;
  }
}

/** The first object that has a date of publication, else the first called an article. */
function findArticle(root: unknown): JsonObject | undefined {
  const queue: unknown[] = [root];
  let named: JsonObject | undefined;
  for (let index = 0; index < Math.min(queue.length, MAX_OBJECTS); index++) {
    const value = queue[index];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_OBJECTS));
    else if (isObject(value)) {
      if (typeof value["datePublished"] === "string") return value;
      if (/Article|Posting|Report/.test(String(value["@type"]))) named ??= value;
      queue.push(value["@graph"], value["mainEntity"], value["mainEntityOfPage"]);
    }
  }
  return named;
}

function describe(article: JsonObject): LinkedData {
  const title = article["headline"];
  const date = article["datePublished"];
  const [outlet] = namesOf(article["publisher"]);
  const authors = namesOf(article["author"]);
  const body = article["articleBody"];
  const license = article["license"];
  return {
    ...(typeof title === "string" ? { title } : {}),
    ...(typeof date === "string" ? { date } : {}),
    ...(outlet === undefined ? {} : { outlet }),
    ...(authors.length > 0 ? { authors } : {}),
    ...(typeof license === "string" ? { license } : {}),
    ...(typeof body === "string" ? { body } : {}),
  };
}

function namesOf(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list
    .map((entry) => (isObject(entry) ? entry["name"] : entry))
    .filter((name) => typeof name === "string");
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
