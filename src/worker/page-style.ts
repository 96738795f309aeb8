/** The style sheet of the pages: light and dark by the reader's choice, either direction of writing, print. */
export const pageStyle = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1b1f24, #e8e6e1);
  --soft: light-dark(#59626c, #a9aeb4);
  --paper: light-dark(#fdfcfa, #16181b);
  --line: light-dark(#d9d6cf, #33373c);
  --link: light-dark(#0b4f8a, #8cc4f5);
  --mark: light-dark(#fbe9a6, #5a4a12);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-inline-size: 44rem;
  padding: 1.5rem 1rem 3rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.55 Georgia, "Times New Roman", "Noto Naskh Arabic", serif;
}
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible, input:focus-visible, button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.name { margin: 0 0 1rem; font-size: 1.4rem; letter-spacing: 0.01em; }
.name a { color: inherit; text-decoration: none; }
label { display: block; margin-block-end: 0.3rem; color: var(--soft); font-size: 0.9rem; }
.box { display: flex; gap: 0.5rem; }
input, button { font: inherit; min-block-size: 2.75rem; border: 1px solid var(--soft); border-radius: 0.3rem; }
input { flex: 1; min-inline-size: 0; padding-inline: 0.75rem; background: var(--paper); color: inherit; }
button { padding-inline: 1rem; background: var(--ink); color: var(--paper); border-color: var(--ink); }
h1 { margin: 2rem 0 0.5rem; font-size: 1.1rem; font-weight: normal; color: var(--soft); }
h2 { margin: 0; font-size: 1.2rem; line-height: 1.3; }
h1.title { font-size: 1.6rem; color: inherit; }
section, section + h2 { margin-block-start: 2.25rem; }
dt { margin-block-start: 0.75rem; }
ol { margin: 0; padding: 0; list-style: none; }
li { padding-block: 1.1rem; border-block-start: 1px solid var(--line); }
article p { margin: 0.35rem 0 0; }
[dir="auto"] { text-align: start; }
.facts { color: var(--soft); font-size: 0.85rem; }
article:dir(rtl) .facts { text-align: end; }
.notice { margin: 0 0 1rem; padding: 0.5rem 0.75rem; border-inline-start: 3px solid var(--soft); }
mark { background: var(--mark); color: inherit; }
.next { margin-block: 1rem; }
footer { margin-block-start: 2rem; border-block-start: 1px solid var(--line); color: var(--soft); font-size: 0.9rem; }
pre { overflow-x: auto; padding: 0.75rem; border: 1px solid var(--line); font-size: 0.85rem; }
code { font-family: ui-monospace, "Cascadia Mono", Menlo, monospace; font-size: 0.9em; }
table { border-collapse: collapse; inline-size: 100%; font-size: 0.9rem; }
th, td { padding: 0.35rem 0.5rem; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
td { min-inline-size: 5rem; }
td:nth-child(2) { min-inline-size: 14rem; }
td code { white-space: nowrap; }
.wide { overflow-x: auto; }
@media print { form, footer, .next { display: none; } body { max-inline-size: none; } a { color: inherit; } }
`;
