/** The files that the Worker serves as they are. */

import type { Manifest, Section } from "../../src/contract/manifest.ts";
import { docsPage } from "./docs-page.ts";
import { openApiDocument } from "./openapi.ts";

/** Writes the API's description and its documentation. */
export function writeSite(put: (section: Section, bytes: Uint8Array) => string): Manifest["site"] {
  const encoder = new TextEncoder();
  return {
    openapi: put("site", encoder.encode(`${JSON.stringify(openApiDocument(), null, 1)}\n`)),
    docs: put("site", encoder.encode(docsPage())),
  };
}
