/**
 * The script of the widget: makes `<archive-search>` known, and puts one into the page wherever its own tag asks
 * for that: `<script type="module" src="…" data-target="#search" data-lang="fr">`.
 */

import { ArchiveSearchElement } from "./archive-search-element.ts";

const NAME = "archive-search";

// Two versions on one page: the first one stays.
if (!customElements.get(NAME)) customElements.define(NAME, ArchiveSearchElement);

// A module does not know its own tag.
for (const { src, dataset } of document.scripts) {
  const target = src === import.meta.url && dataset["target"];
  if (!target) continue;
  const element = document.createElement(NAME);
  for (const [name, value] of Object.entries(dataset)) element.setAttribute(name, `${value}`);
  document.querySelector(target)?.append(element);
}
