import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "./project-root.ts";

/** Day whose behavior of workerd the deployed Worker asks for, as `wrangler.toml` has it. */
export const COMPATIBILITY_DATE = readCompatibilityDate();

function readCompatibilityDate(): string {
  const file = join(PROJECT_ROOT, "wrangler.toml");
  const line = /^compatibility_date = "([\d-]+)"$/m.exec(readFileSync(file, "utf8"));
  if (line?.[1] === undefined) throw new Error(`${file} has no line compatibility_date = "…".`);
  return line[1];
}
