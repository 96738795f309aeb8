/** The files beside the archive that the Worker serves as they are. */

import type { ArchiveFolder } from "./archive-folder.ts";
import { docsPage } from "./docs-page.ts";
import { openApiDocument } from "./openapi.ts";

/** Writes `site/openapi.json` and `site/docs.html` below the folder of static assets. */
export function writeSite(folder: ArchiveFolder): void {
  folder.replace("site/openapi.json", `${JSON.stringify(openApiDocument(), null, 1)}\n`);
  folder.replace("site/docs.html", docsPage());
}
