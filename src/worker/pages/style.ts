/** `/style.css`: the style sheet of pages and frames: light and dark, either direction of writing, phones, print. */

import type { ArchiveReader } from "../../archive/archive-reader.ts";
import { CACHED, entityTag } from "../headers.ts";
import { type Answer, textAnswer } from "../held-answers.ts";
import { demoStyle } from "./demo-page.ts";

/** Answers with the style sheet at a path. */
export function answerStyle(reader: ArchiveReader, path: "/style.css" | "/demo.css"): Answer {
  const sheet = path === "/style.css" ? styleSheet : demoStyle;
  return textAnswer(sheet, entityTag(reader.archive.manifest.build, path), {
    "Content-Type": "text/css; charset=utf-8",
    "Cache-Control": CACHED,
  });
}

const styleSheet = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1d2126, #e9e6e0);
  --soft: light-dark(#59616a, #a8adb3);
  --paper: light-dark(#fdfcf9, #15171a);
  --raised: light-dark(#f4f1ea, #1e2125);
  --line: light-dark(#ddd8cd, #33373c);
  --link: light-dark(#17507f, #8fc3ef);
  --accent: light-dark(#9a3324, #f0907d);
  --mark: light-dark(#fae8a8, #5b4b15);
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Noto Naskh Arabic", "Geeza Pro", "Times New Roman", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif;
}
* { box-sizing: border-box; }
html { scroll-padding-block-start: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-inline-size: 68rem; padding: 1.25rem 1rem 3rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--serif); overflow-wrap: break-word; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; inset-block-start: -4rem; inset-inline-start: 1rem; padding: 0.6rem 1rem; background: var(--ink); color: var(--paper); }
.skip:focus { inset-block-start: 0.5rem; z-index: 1; }
header { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem 2rem; margin-block-end: 1.75rem; padding-block-end: 0.9rem; border-block-end: 3px double var(--line); }
.name { margin: 0; font-size: 1.7rem; letter-spacing: 0.01em; line-height: 1.2; }
.name a { color: inherit; text-decoration: none; }
label { color: var(--soft); font: 0.85rem/1.4 var(--sans); }
form[role="search"] label { display: block; margin-block-end: 0.25rem; }
.box { display: flex; gap: 0.5rem; }
input, button, select { font: 1rem/1.4 var(--sans); min-block-size: 2.75rem; border: 1px solid var(--soft); border-radius: 0.25rem; background: var(--paper); color: inherit; max-inline-size: 100%; }
input, select { padding-inline: 0.7rem; }
.box input { flex: 1; min-inline-size: 0; }
button { padding-inline: 1.1rem; background: var(--ink); color: var(--paper); border-color: var(--ink); cursor: pointer; }
nav ul, .plain, .chips, .names, .hits, .timeline, .sentences, .facet ul { margin: 0; padding: 0; list-style: none; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; font: 0.95rem/1.4 var(--sans); }
nav a, nav span { display: inline-block; padding-block: 0.4rem; }
nav a { color: var(--ink); text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav [aria-current] { border-block-end: 2px solid var(--accent); }
.languages { color: var(--soft); }
h1, h2, h3 { line-height: 1.25; font-weight: 600; text-wrap: balance; }
h1 { margin: 0 0 0.75rem; font-size: 1.15rem; color: var(--soft); font-weight: 400; }
h1.title { font-size: clamp(1.5rem, 1.2rem + 1.6vw, 2.2rem); color: inherit; font-weight: 600; margin-block-end: 0.4rem; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.2rem; }
h3 { margin: 1.25rem 0 0.35rem; font-size: 1rem; }
p { margin: 0.5rem 0; max-inline-size: 44rem; }
small, .facts, .order, figcaption, .copies, .facet, .chips, .build { font-family: var(--sans); }
small { color: var(--soft); font-size: 0.82rem; }
.facts, .order { color: var(--soft); font-size: 0.87rem; max-inline-size: none; }
.order a, .facts a { display: inline-block; padding-block: 0.15rem; }
.notice { padding: 0.5rem 0.85rem; border-inline-start: 3px solid var(--accent); background: var(--raised); font-size: 0.97rem; }
.hits > li, .timeline > li, .sentences > li, .scope { padding-block: 1rem; border-block-start: 1px solid var(--line); }
.hits h2 { margin: 0; font-size: 1.22rem; }
.hits a, .timeline .facts a { text-decoration: none; }
.hits a:hover, .timeline .facts a:hover { text-decoration: underline; }
.about { color: var(--soft); }
h1:not(.title):not(:first-child) { margin-block-start: 2.25rem; }
.card { margin-block-start: 0.35rem; }
.left-out { color: var(--soft); }
.voice { white-space: normal; }
.quote { font-style: italic; }
:lang(ar) .quote, .quote:lang(ar), [lang="ar"] .quote { font-style: normal; }
[dir="auto"] { text-align: start; }
[dir="rtl"], [lang="ar"] { line-height: 1.8; }
mark { background: var(--mark); color: inherit; padding-inline: 0.08em; border-radius: 2px; }
q { quotes: none; }
.columns { display: grid; gap: 1rem 3rem; }
aside { font-size: 0.95rem; }
.facet { margin-block: 0 1.4rem; }
.facet h2 { margin: 0 0 0.2rem; font: 600 0.8rem/1.4 var(--sans); color: var(--soft); letter-spacing: 0.02em; }
.facet li { display: flex; justify-content: space-between; align-items: baseline; gap: 0.75rem; font-size: 0.92rem; }
.facet a { display: inline-block; padding-block: 0.22rem; min-block-size: 1.75rem; text-decoration: none; }
.facet a:hover { text-decoration: underline; }
.chips { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-block: 0.75rem; font-size: 0.92rem; }
.chips > li { border: 1px solid var(--line); border-radius: 1rem; padding: 0.12rem 0.75rem; background: var(--raised); }
.chips a { display: inline-block; min-inline-size: 1.5rem; min-block-size: 1.5rem; text-decoration: none; }
.chips a:hover { text-decoration: underline; }
.names { columns: 16rem; column-gap: 2rem; margin-block: 1rem; font-size: 1rem; }
.names li { break-inside: avoid; padding-block: 0.22rem; }
.plain li { padding-block: 0.35rem; }
.bars { margin: 0.75rem 0; max-inline-size: 44rem; }
.bars svg { display: block; inline-size: 100%; block-size: 4.5rem; border-block-end: 1px solid var(--soft); fill: var(--link); }
:dir(rtl) > .bars svg { transform: scaleX(-1); }
figcaption { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; color: var(--soft); font-size: 0.8rem; }
.chart { margin: 1rem 0; max-inline-size: 44rem; font: 0.87rem/1.4 var(--sans); }
.row { display: grid; grid-template-columns: minmax(6rem, 13rem) 1fr; gap: 0.75rem; align-items: center; border-block-end: 1px solid var(--line); }
.who { text-align: end; }
.row svg, .key { fill: var(--link); stroke: var(--link); overflow: visible; display: block; }
.key { display: inline-block; vertical-align: middle; }
.row svg text { stroke: none; font-size: 1rem; }
.row svg line, .key line { stroke-width: 2; }
.bound line { stroke-dasharray: 4 4; }
.range line { stroke-width: 6 !important; stroke-opacity: 0.35; }
.about circle { fill: var(--paper); stroke-width: 2; stroke-dasharray: 3 2; }
.axis { border: 0; color: var(--soft); font-size: 0.8rem; }
.ticks { display: flex; justify-content: space-between; padding-inline-end: 10%; }
.chart figcaption { justify-content: flex-start; margin-block-start: 0.4rem; }
.map { margin: 1rem 0; }
.map svg { display: block; inline-size: 100%; border: 1px solid var(--line); }
.map circle { fill: var(--accent); fill-opacity: 0.5; stroke: var(--accent); }
.map a:hover circle { fill-opacity: 0.85; }
.map text { font: 22px var(--sans); fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
.timeline h2 { margin: 0 0 0.25rem; font-size: 1.05rem; color: var(--accent); }
.timeline p + .facts { margin-block: -0.25rem 0.9rem; }
.sentences p { margin-block: 0.25rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; font-size: 0.95rem; }
caption { text-align: start; color: var(--soft); font: 0.85rem/1.4 var(--sans); padding-block-end: 0.3rem; }
th, td { padding: 0.5rem 0.6rem 0.5rem 0; padding-inline: 0 0.9rem; border-block-start: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: 400; }
thead th { color: var(--soft); font: 0.82rem/1.4 var(--sans); border: 0; }
.figures th[scope="row"] { min-inline-size: 8rem; }
.figures td:nth-child(2) { min-inline-size: 8rem; }
.figures td:nth-child(3) { min-inline-size: 16rem; }
.part th { padding-inline-start: 1.25rem; }
.narrow { display: flex; flex-wrap: wrap; gap: 0.6rem 1rem; align-items: end; margin-block: 0.75rem 1.25rem; }
.filter { margin-block: 0.75rem; max-inline-size: 28rem; }
.field { display: grid; gap: 0.15rem; margin: 0; flex: 1 1 9rem; max-inline-size: 16rem; }
.field input, .field select { inline-size: 100%; }
details { margin-block: 1rem; }
summary { padding-block: 0.6rem; cursor: pointer; font: 0.95rem/1.4 var(--sans); color: var(--link); }
pre { margin: 0; overflow-x: auto; padding: 0.75rem; border: 1px solid var(--line); border-radius: 0.25rem; background: var(--raised); color: var(--ink); font: 0.82rem/1.5 ui-monospace, "Cascadia Mono", Menlo, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
code { font-family: ui-monospace, "Cascadia Mono", Menlo, monospace; font-size: 0.9em; }
.copy { display: grid; grid-template-columns: 1fr auto; gap: 0.25rem 0.5rem; align-items: end; margin-block-end: 0.75rem; }
.copy h3 { margin: 0; font-size: 0.85rem; color: var(--soft); font-weight: 400; }
.copy pre { grid-column: 1 / -1; }
.copy button { min-block-size: 2rem; font-size: 0.85rem; padding-inline: 0.75rem; background: var(--paper); color: var(--ink); border-color: var(--line); }
.text { max-inline-size: 44rem; }
.part-caption, .part-credit, .part-furniture { color: var(--soft); font-family: var(--sans); font-size: 0.9em; }
.part-furniture { text-decoration: line-through; }
.part-heading { font-weight: 600; }
.part-post { border-inline-start: 3px solid var(--line); padding-inline-start: 0.6rem; }
.part-quote { background: var(--raised); }
.next { margin-block: 1.25rem; font-family: var(--sans); }
.next a, .original { display: inline-block; padding: 0.55rem 1rem; border: 1px solid var(--soft); border-radius: 0.25rem; text-decoration: none; }
footer { margin-block-start: 3rem; padding-block-start: 0.75rem; border-block-start: 3px double var(--line); color: var(--soft); font: 0.87rem/1.6 var(--sans); }
.build { font-size: 0.78rem; }
dt { margin-block-start: 0.75rem; }
section:first-child > h1 { margin-block-start: 0; }
@media (max-width: 40rem) {
  .figures thead { display: none; }
  .figures, .figures tbody, .figures tr, .figures th, .figures td, .figures caption { display: block; padding-inline: 0; }
  .figures tr { padding-block: 0.6rem; border-block-start: 1px solid var(--line); }
  .figures th, .figures td { border: 0; padding-block: 0.1rem; }
  .row { grid-template-columns: 1fr; gap: 0; }
  .who { text-align: start; }
}
@media (min-width: 60rem) {
  header { grid-template-columns: auto 1fr; align-items: end; }
  header nav { grid-column: 1; grid-row: auto; }
  header nav:not(.languages) { grid-column: 1 / -1; grid-row: 2; }
  header .languages { grid-column: 2; grid-row: 2; justify-self: end; }
  .columns { grid-template-columns: minmax(0, 1fr) 15rem; }
}
.frame { max-inline-size: none; padding: 0.9rem 1rem; font-size: 1rem; }
.frame h1 { font-size: 1.2rem; color: inherit; font-weight: 600; margin-block-end: 0.25rem; }
.frame footer { margin-block-start: 0.75rem; border-block-start: 1px solid var(--line); padding-block-start: 0.4rem; }
@media (prefers-reduced-motion: no-preference) { a, circle { transition: fill-opacity 0.15s; } }
@media (forced-colors: active) { mark { forced-color-adjust: none; background: Mark; color: MarkText; } .bars svg, .row svg, .key, .map circle { fill: CanvasText; stroke: CanvasText; } }
@media print { form, nav, .skip, .next, aside, details:not([open]), .copies { display: none; } body { max-inline-size: none; padding: 0; font-size: 11pt; } a { color: inherit; text-decoration: none; } .hits > li, .sentences > li, .scope { break-inside: avoid; } }
`;
