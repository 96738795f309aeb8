/**
 * The script of the widget: makes `<archive-search>` known, and puts one into the page wherever its own tag asks
 * for that: `<script type="module" src="…" data-target="#search" data-lang="fr">`.
 */

import { ArchiveSearchElement } from "./archive-search-element.ts";
import { makeElement } from "./make-element.ts";

const NAME = "archive-search";

// Two versions on one page: the first one stays.
if (!customElements.get(NAME)) customElements.define(NAME, ArchiveSearchElement);

// A module does not know its own tag.
for (const { src, dataset } of document.scripts) {
  if (src === import.meta.url && dataset["target"])
    document.querySelector(dataset["target"])?.append(makeElement(NAME, dataset));
}
