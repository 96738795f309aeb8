/** A button that copies beside each text that is offered to be copied. */

/** Milliseconds for which a button says that it has copied. */
const TOLD_FOR_MS = 2000;

/** Adds the buttons, where the browser lets a page copy. */
export function offerCopies(): void {
  for (const offers of document.querySelectorAll<HTMLElement>("[data-copy]")) {
    const { copy = "", copied = "" } = offers.dataset;
    for (const offer of offers.querySelectorAll(".copy")) addButton(offer, copy, copied);
  }
}

function addButton(offer: Element, copy: string, copied: string): void {
  const title = offer.querySelector("h3");
  const text = offer.querySelector("pre")?.textContent;
  if (!title || text === null || text === undefined || !navigator.clipboard) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = copy;
  // Several buttons say the same: what each copies is told to those who do not see the title above it.
  button.setAttribute("aria-label", `${copy}: ${title.textContent}`);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = copy;
    }, TOLD_FOR_MS);
  });
  title.after(button);
}
