/** A card as a small panel, in a shadow root of its own: the page's rules do not reach in. */

/** What is read of an answer of `/v1/articles/{id}/card`. */
export interface ShownCard {
  readonly title: string;
  readonly lang: string;
  readonly published: { readonly value: string } | null;
  readonly outlet: string | null;
  readonly card: {
    readonly sentences: readonly {
      readonly text: string;
      readonly source?: { readonly label: unknown };
    }[];
  };
}

const style = new CSSStyleSheet();
style.replaceSync(`:host {
  position: absolute; inset: 0 auto auto 0; margin: 0; box-sizing: border-box;
  inline-size: min(22em, calc(100vw - 8px)); padding: .75em; overflow: auto;
  border: 1px solid #777; border-radius: 8px; background: Canvas; color: CanvasText;
  box-shadow: 0 6px 12px #0004; font: 16px/1.4 system-ui, sans-serif; text-align: start;
}
p { margin: 0 }
p + p { margin-block-start: .4em }
small { color: light-dark(#555, #aaa) }`);

/** Language and country of a tag; `Intl` throws for what is none, such as `fr_FR`. */
const TAG = /^[a-z]{2,3}(-[a-z]{2})?(?![^-_])/i;

/**
 * Draws a card in place of what was drawn before: title, date and outlet, first sentence, who says so.
 *
 * @param tag BCP 47 tag of the page, for the date and the name of the source.
 * @throws {TypeError} When the card is not as the API promises.
 */
export function drawCard(panel: HTMLElement, card: ShownCard, tag: string): void {
  const root = panel.shadowRoot ?? panel.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [style];
  const [locale = "en"] = TAG.exec(tag) ?? [];
  const own = { lang: card.lang, dir: card.lang === "ar" ? "rtl" : "ltr" };
  const [sentence] = card.card.sentences;
  const label = sentence?.source?.label;
  const source: unknown = Object(label)[locale.slice(0, 2)] ?? label;
  const date = card.published && writeDate(card.published.value, locale);
  root.replaceChildren(
    line("b", card.title, own),
    line("small", [date, card.outlet].filter(Boolean).join(" · "), {}),
    line("span", sentence?.text ?? "", own),
    line("small", typeof source === "string" ? `— ${source}` : "", {}),
  );
}

function line(name: string, text: string, attributes: Readonly<Record<string, string>>): Element {
  const paragraph = document.createElement("p");
  const element = document.createElement(name);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) paragraph.setAttribute(key, value);
  paragraph.append(element);
  paragraph.hidden = !text;
  return paragraph;
}

/** As exactly as it is known: a month stays a month. "ar-SA" would count by the moon. */
function writeDate(value: string, locale: string): string {
  return new Date(value).toLocaleDateString(locale, {
    calendar: "gregory",
    timeZone: "UTC",
    year: "numeric",
    ...(value[4] && { month: "long" }),
    ...(value[7] && { day: "numeric" }),
  });
}
