/** Examples of the documentation: in the name of this host, and with a button that shows what they give. */

/** Characters of an answer that are shown. */
const MOST_SHOWN = 4000;

/** Puts the host into the examples, and a button beside each. */
export function runExamples(): void {
  for (const code of document.querySelectorAll("code.host")) {
    code.textContent = code.textContent?.replaceAll("https://HOST", location.origin) ?? "";
  }
  for (const section of document.querySelectorAll<HTMLElement>("[data-run]")) addButton(section);
}

function addButton(section: HTMLElement): void {
  const { run = "", runLabel = "" } = section.dataset;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = runLabel;
  button.setAttribute("aria-label", `${runLabel}: ${run}`);
  const output = document.createElement("pre");
  output.tabIndex = 0;
  output.dir = "ltr";
  output.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    output.textContent = "…";
    button.after(output);
    output.textContent = await ask(run);
  });
  section.querySelector("details")?.before(button);
}

/** What an address gives, JSON in lines; what cannot be asked gives the browser's own words for that. */
async function ask(address: string): Promise<string> {
  try {
    const text = await (await fetch(address)).text();
    const shown = text.startsWith("{") ? JSON.stringify(JSON.parse(text), null, 2) : text;
    return shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}\n…` : shown;
  } catch (error) {
    return String(error);
  }
}
