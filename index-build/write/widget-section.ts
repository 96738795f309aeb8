/** What the documentation says of the widget. */

import type { WidgetBundle } from "./bundle-widget.ts";
import { escapeHtml, prose } from "./prose.ts";

/** Stands for the host of the archive in texts that are the same wherever it is served. */
const HOST = "https://HOST";

/**
 * Gives the two lines that put the widget into a page, in the form for readers without scripts as well.
 *
 * @param host Origin of the archive, such as `https://archive.example`.
 */
export function widgetSnippet({ version, integrity }: WidgetBundle, host: string): string {
  return `<script type="module" src="${host}/widget/v${version}.js" integrity="${integrity}" crossorigin></script>
<archive-search lang="fr"><form action="${host}/search" role="search"><label>Rechercher <input name="q" type="search"></label> <button>OK</button></form></archive-search>`;
}

/** Attributes of the element, and of the script's own tag as `data-…`. */
const attributes: readonly (readonly [name: string, meaning: string])[] = [
  [
    "lang",
    "Language of texts and dates: French, English or Arabic; else that of the page, else the browser's.",
  ],
  ["endpoint", "Address of the archive, when it is not the host of the script."],
  ["filters", "Parameters of `/v1/search` that narrow every search: `place=aleppo&lang=fr`."],
  [
    "param",
    'Parameter of the page\'s own address to search for at once: with `param="q"`, `?q=Alep`.',
  ],
];

/** Returns the section as HTML. */
export function widgetSection(widget: WidgetBundle): string {
  const rows = attributes.map(
    ([name, meaning]) => `<dt><code>${name}</code></dt><dd>${prose(meaning)}</dd>`,
  );
  return `<section>
<h2 id="widget">A search box for other sites</h2>
<p>Two lines put the archive's search into any page; <code>HOST</code> is the host of this one. The form inside is for readers without scripts. The address with a version has the same bytes for ever, which <code>integrity</code> checks; <a href="/widget/v1.js"><code>/widget/v1.js</code></a>, without <code>integrity</code>, follows the archive; there is no other <code>/widget/{file}</code>.</p>
<pre tabindex="0" role="region" aria-label="The two lines"><code>${escapeHtml(widgetSnippet(widget, HOST))}</code></pre>
<p>It keeps nothing in the browser, sends neither cookies nor a referrer, asks nobody but the archive, and works under <code>script-src HOST; connect-src HOST</code> and <code>require-trusted-types-for 'script'</code>. With <code>data-target="#place"</code> the script's tag alone will do: the box is put into that element, and other <code>data-</code> attributes become its own. So that the page does not move while the script loads: <code>archive-search { display: block; min-block-size: 44px }</code>.</p>
<dl>${rows.join("")}</dl>
<p>Colors follow the page's <code>color-scheme</code>. <code>--as-font</code>, <code>--as-bg</code>, <code>--as-fg</code>, <code>--as-muted</code>, <code>--as-accent</code>, <code>--as-border</code>, <code>--as-mark</code>, <code>--as-radius</code>, <code>--as-gap</code>, <code>--as-max-height</code>, <code>--as-shadow</code> and <code>--as-z</code> of the element change its looks, as do the parts <code>label form input button panel list option all title facts match snippet source state retry</code>. An element with <code>slot="label"</code> inside is a visible label. Events: <code>archive-search:ready</code>, <code>query</code>, <code>results</code>, <code>select</code> (cancelable), <code>error</code>, <code>close</code>; methods: <code>open()</code>, <code>close()</code>, <code>search(q)</code>; properties: <code>value</code>, <code>messages</code>, <code>transform</code>, a function that changes a hit or leaves it out.</p>
</section>`;
}
