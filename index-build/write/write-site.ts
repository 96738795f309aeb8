/** The files beside the archive that the Worker serves as they are. */

import { join } from "node:path";
import { replaceFile } from "./archive-folder.ts";
import { docsPage } from "./docs-page.ts";
import { openApiDocument } from "./openapi.ts";

/** Writes `site/openapi.json` and `site/docs.html` below the folder of static assets. */
export function writeSite(out: string): void {
  replaceFile(join(out, "site/openapi.json"), `${JSON.stringify(openApiDocument(), null, 1)}\n`);
  replaceFile(join(out, "site/docs.html"), docsPage());
}
