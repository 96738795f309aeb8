/** The widget's own words. */

/** Every text of the widget; where one has `{}`, a number, a name or another text takes its place. */
export interface Messages {
  /** Name of field and button, and what the field shows while it is empty. */
  readonly search: string;
  readonly loading: string;
  readonly none: string;
  /** Leads to the page with all results; `{}` is how many there are, in the words of {@link results}. */
  readonly all: string;
  /** How many articles there are, by plural category of the language; `other` for those that are missing. */
  readonly results: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
    readonly other: string;
  };
  /** Who says what a snippet says. */
  readonly source: string;
  readonly undated: string;
  readonly offline: string;
  readonly timeout: string;
  readonly busy: string;
  readonly failed: string;
  readonly retry: string;
}

/** The texts by language. */
export const messages: Readonly<Record<string, Messages>> = {
  fr: {
    search: "Rechercher",
    loading: "Recherche…",
    none: "Aucun article trouvé.",
    all: "Tout voir : {}",
    results: { one: "{} article", other: "{} articles" },
    source: "Source : {}",
    undated: "Sans date",
    offline: "Vous êtes hors ligne.",
    timeout: "La recherche a trop duré.",
    busy: "Trop de recherches.",
    failed: "La recherche a échoué.",
    retry: "Réessayer",
  },
  en: {
    search: "Search",
    loading: "Searching…",
    none: "No article found.",
    all: "See all: {}",
    results: { one: "{} article", other: "{} articles" },
    source: "Source: {}",
    undated: "Undated",
    offline: "You are offline.",
    timeout: "The search took too long.",
    busy: "Too many searches.",
    failed: "The search failed.",
    retry: "Try again",
  },
  ar: {
    search: "بحث",
    loading: "جارٍ البحث…",
    none: "لا توجد مقالات.",
    all: "عرض الكل: {}",
    results: {
      one: "مقال واحد",
      two: "مقالان",
      few: "{} مقالات",
      many: "{} مقالًا",
      other: "{} مقال",
    },
    source: "المصدر: {}",
    undated: "بلا تاريخ",
    offline: "لا يوجد اتصال.",
    timeout: "طال البحث كثيرًا.",
    busy: "عمليات بحث كثيرة.",
    failed: "تعذّر البحث.",
    retry: "أعد المحاولة",
  },
};
