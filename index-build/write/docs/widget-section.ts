/** What the documentation says of the widget. */

import type { WidgetBundle } from "../bundle-widget.ts";
import type { DocsProse } from "./docs-prose.ts";
import { escapeHtml, prose } from "./escape-html.ts";

/** Stands for the origin of the archive in texts that are the same wherever it is served; the pages' script puts it in. */
export const HOST = "https://HOST";

/**
 * Gives the two lines that put the widget into a page, with a form for readers without scripts. The form has three
 * lines, which are higher than the widget's 44 pixels in any font: the widget keeps that height, and the page
 * does not move, however late the script comes.
 *
 * @param host Origin of the archive, such as `https://archive.example`.
 */
export function widgetSnippet({ version, integrity }: WidgetBundle, host: string): string {
  return `<script type="module" src="${host}/widget/v${version}.js" integrity="${integrity}" crossorigin></script>
<archive-search lang="fr"><form action="${host}/search" role="search"><label>Rechercher<br><input name="q" type="search"></label><br><button>OK</button></form></archive-search>`;
}

/** Returns the section as HTML. */
export function widgetSection(widget: WidgetBundle, { widget: said, headings }: DocsProse): string {
  const rows = said.attributes.map(
    ([name, meaning]) => `<dt><code>${name}</code></dt><dd>${prose(meaning)}</dd>`,
  );
  return `<section>
<h2 id="widget">${headings.widget}</h2>
<p>${prose(said.introduction)}</p>
<div class="wide" tabindex="0" role="region" aria-label="${said.twoLines}" dir="ltr"><pre><code class="host">${escapeHtml(widgetSnippet(widget, HOST))}</code></pre></div>
<p>${prose(said.promises)}</p>
<dl>${rows.join("")}</dl>
<p>${prose(said.looks)}</p>
</section>`;
}
