/** Fields of the forms that narrow a page: they work without a script. */

import { html } from "hono/html";
import type { Html } from "./html.ts";
import type { PageRequest } from "./page.ts";

/** A choice of a form. */
interface Choice {
  readonly value: string;
  readonly text: string;
}

/** A list to choose one of. The first choice has no value: it is what holds when nothing is chosen. */
export function choiceField(
  name: string,
  label: string,
  choices: readonly Choice[],
  chosen: string,
): Html {
  const options = choices.map(
    ({ value, text }) =>
      html`<option value="${value}"${value === chosen ? html` selected` : ""}>${text}</option>`,
  );
  return html`<p class="field"><label for="f-${name}">${label}</label><select id="f-${name}" name="${name}">${options}</select></p>`;
}

/** A field to type into. */
export function textField(name: string, label: string, value: string, example = ""): Html {
  return html`<p class="field"><label for="f-${name}">${label}</label><input id="f-${name}" name="${name}" dir="auto" value="${value}" placeholder="${example}"></p>`;
}

/** A form that asks for the page at a path, in the language it has. Empty fields are sent and mean nothing. */
export function narrowingForm({ words, ui, path }: PageRequest, fields: readonly Html[]): Html {
  const language = ui === undefined ? "" : html`<input type="hidden" name="ui" value="${ui}">`;
  return html`<form action="${path}" class="narrow">${fields}${language}<p class="field"><button>${words.search.apply}</button></p></form>`;
}
