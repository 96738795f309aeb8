/** What the widget shows and does: keys and clicks in, searches and their outcomes out. */

import { ask, SHOWN } from "./ask.ts";
import type { Host, SearchBox } from "./host.ts";
import { DEBOUNCE_MS, LONGEST, MOST_KEPT, SETTLED_MS } from "./limits.ts";
import { makeElement } from "./make-element.ts";
import { renderHit } from "./render-hit.ts";
import type { Reply } from "./reply.ts";
import { style } from "./style-sheet.ts";
import { readAddress } from "./web-address.ts";
import { makeWording, type Wording } from "./wording.ts";

/** Two characters from one word to another: one letter would find everything. */
const LONG_ENOUGH = /\S.*\S/su;

/**
 * Makes the box of an element.
 *
 * The keys are its own, since `@github/combobox-nav` has others (none for Page Up and Page Down, none to
 * open without moving) and looks its options up in the document, where those of a shadow root are not.
 */
export function createSearchBox(host: Host): SearchBox {
  const input = makeElement("input", {
    part: "input",
    id: "q",
    // On phones the key for it; the type "search" would bring a cross and a look of its own.
    inputmode: "search",
    maxlength: `${LONGEST}`,
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    "aria-autocomplete": "list",
    "aria-controls": "list",
  });
  const button = makeElement("button", { part: "button" });
  const form = makeElement("form", { part: "form", role: "search" }, input, button);
  const list = makeElement("div", { part: "list", id: "list", role: "listbox" });
  const state = makeElement("p", { part: "state" });
  const retry = makeElement("button", { part: "retry" });
  const panel = makeElement("div", { part: "panel" }, list, state, retry);
  const status = makeElement("output", {});
  const slot = makeElement("slot", { name: "label" });
  const label = makeElement("label", { part: "label", for: "q" }, slot);
  const body = makeElement("div", {}, label, form, panel, status);

  const kept = new Map<string, unknown>();
  let wording: Wording;
  let endpoint: string;
  let results: string;
  let options: readonly HTMLAnchorElement[] = [];
  let active = -1;
  let underWay: AbortController | undefined;
  let typing: ReturnType<typeof setTimeout>;
  let telling: ReturnType<typeof setTimeout>;

  const tell = (name: string, detail?: object) =>
    host.dispatchEvent(
      new CustomEvent(`archive-search:${name}`, {
        detail,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );

  const configure = () => {
    const tag = host.closest<HTMLElement>("[lang]")?.lang || navigator.language;
    wording = makeWording(tag, host.messages);
    const { language, search: name } = wording;
    body.lang = language;
    body.dir = language === "ar" ? "rtl" : "ltr";
    button.textContent = list.ariaLabel = input.placeholder = name;
    input.ariaLabel = host.querySelector("[slot=label]") ? null : name;
    retry.textContent = wording.retry;
  };

  const activate = (place: number) => {
    active = place;
    options.forEach((option, number) => {
      option.id = `o${number}`;
      option.ariaSelected = `${number === place}`;
    });
    options[place]?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[place]?.id ?? "");
  };

  const setOpen = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    input.ariaExpanded = `${isOpen && !!options[0]}`;
    if (!isOpen) activate(-1);
  };

  const show = (next: readonly HTMLAnchorElement[], text: string, canRetry = false) => {
    options = next;
    list.replaceChildren(...next);
    list.hidden = !next[0];
    list.ariaBusy = null;
    state.textContent = text;
    state.hidden = !text;
    retry.hidden = !canRetry;
    activate(-1);
    setOpen(!!(next[0] || text));
  };

  /** Gives up what is awaited, whether to be asked, answered or told. */
  const stop = () => {
    clearTimeout(typing);
    clearTimeout(telling);
    status.textContent = "";
    underWay?.abort();
  };

  const announce = (text: string) => {
    telling = setTimeout(() => {
      status.textContent = text;
    }, SETTLED_MS);
  };

  const addressOf = (page: string, more: string) => {
    const url = new URL(page);
    const parameters = new URLSearchParams(host.getAttribute("filters") ?? "");
    parameters.set("q", input.value.trim());
    url.search = parameters + more;
    return url.href;
  };

  const optionOf = (href: string, id: string | null, ...children: (Node | string)[]) => {
    const part = id === null ? "option all" : "option";
    const option = makeElement("a", { part, role: "option", tabindex: "-1", href }, ...children);
    // The link leads there by itself, in a new tab where the reader wants that.
    option.onclick = () => tell("select", { id, url: href });
    return option;
  };

  const showReply = ({ results: found, total, partial }: Reply) => {
    const hits = found.flatMap((hit) => (host.transform ? (host.transform(hit) ?? []) : hit));
    // Files of the archive are missing: that is not "nothing found".
    if (partial && !hits[0]) throw new Error();
    const count = hits[0] ? wording.count(total) : wording.none;
    const next = hits.map((hit) => {
      const page = `${endpoint}/articles/${encodeURIComponent(hit.id)}`;
      const href = readAddress(hit.url)?.href ?? page;
      return optionOf(href, hit.id, ...renderHit(hit, wording));
    });
    if (total > found.length) {
      const all = wording.all.replace("{}", () => count);
      next.push(optionOf(addressOf(results, ""), null, all));
    }
    show(next, next[0] ? "" : count);
    announce(count);
    tell("results", { total, count: hits.length });
  };

  const search = async (query: string) => {
    stop();
    configure();
    input.value = query;
    if (!LONG_ENOUGH.test(query)) return show([], "");
    tell("query");
    underWay = new AbortController();
    const { signal } = underWay;
    const address = addressOf(`${endpoint}/v1/search`, SHOWN);
    const use = (reply: unknown): undefined => {
      // What has not the promised shape throws before it is shown.
      showReply(reply as Reply);
      kept.delete(address);
      kept.set(address, reply);
      for (const [oldest] of kept) if (kept.size > MOST_KEPT) kept.delete(oldest);
    };
    if (kept.has(address)) return use(kept.get(address));
    if (options[0]) list.ariaBusy = "true";
    else show([], wording.loading);
    const failure = await ask(address, signal, use);
    if (!failure || signal.aborted) return;
    const text = wording[failure.reason];
    show([], text, true);
    announce(text);
    tell("error", failure);
  };

  const again = () => search(input.value);
  const open = () => {
    if (options[0]) setOpen(true);
    else if (panel.hidden) void again();
  };

  const close = () => {
    stop();
    if (panel.hidden) return;
    setOpen(false);
    tell("close");
  };

  /** Follows the link of the option chosen, else of all results. */
  const choose = (target: string) => {
    if (!input.value.trim()) return;
    const option = options[active] ?? optionOf(addressOf(results, ""), null);
    option.target = target;
    option.click();
    option.target = "";
  };

  /** Moves the choice from `-1`, none, to the last option, and around where that is wanted. */
  const move = (by: number, isAround: boolean) => {
    open();
    const { length } = options;
    const place = active + by;
    const around = ((place + 2 + length) % (length + 1)) - 1;
    activate(isAround ? around : Math.max(0, Math.min(place, length - 1)));
  };

  const leaveList = () => {
    activate(-1);
    return true;
  };

  /** By key; `true` when the browser is to do its part as well. */
  const commands: Readonly<Record<string, () => unknown>> = {
    ArrowDown: () => move(1, true),
    ArrowUp: () => move(-1, true),
    PageDown: () => move(5, false),
    PageUp: () => move(-5, false),
    AltArrowDown: open,
    AltArrowUp: close,
    Home: leaveList,
    End: leaveList,
    ArrowLeft: leaveList,
    ArrowRight: leaveList,
    Enter: () => choose(""),
    ControlEnter: () => choose("_blank"),
    Escape: () => (panel.hidden ? !input.value || search("") : close()),
    Tab: () => {
      // A sentence stays: behind it is the button to try again.
      if (options[0]) close();
      return true;
    },
  };

  // What returns `false` keeps the browser from doing its part.
  input.oninput = () => {
    stop();
    typing = setTimeout(again, DEBOUNCE_MS);
  };
  input.onkeydown = ({ key, isComposing, altKey, ctrlKey, metaKey }) => {
    const modifier = altKey ? "Alt" : ctrlKey || metaKey ? "Control" : "";
    const command = commands[modifier + key];
    return isComposing || !command || command() === true;
  };
  input.onclick = open;
  form.onsubmit = () => {
    activate(-1);
    choose("");
    return false;
  };
  // The field keeps the focus.
  panel.onmousedown = () => false;
  retry.onclick = () => {
    input.focus();
    void again();
  };
  host.addEventListener("focusout", close);

  const connect = () => {
    if (host.shadowRoot) return;
    const api = readAddress(host.getAttribute("endpoint") ?? import.meta.url);
    if (!api) throw new Error("archive-search: no https endpoint");
    endpoint = api.origin;
    const action = readAddress(host.querySelector("form")?.getAttribute("action"));
    results = action?.href ?? `${endpoint}/search`;
    // The page is not to move: the widget is never lower than what stood in its place.
    body.style.minHeight = `${host.offsetHeight}px`;
    input.value ||= host.querySelector("input")?.value ?? "";
    const hadFocus = host.querySelector(":focus");
    const root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    root.append(body);
    configure();
    show([], "");
    if (hadFocus) input.focus();
    tell("ready");
    const asked = new URLSearchParams(location.search).get(host.getAttribute("param") ?? "");
    if (asked) void search(asked.slice(0, LONGEST));
  };
  return { input, connect, search, open, close };
}
