/** The files that the Worker serves as they are. */

import type { Manifest, Section } from "../../src/contract/manifest.ts";
import { bundleWidget } from "./bundle-widget.ts";
import { docsPage } from "./docs-page.ts";
import { openApiDocument } from "./openapi.ts";

/** Writes the API's description, its documentation, and the script for other sites. */
export function writeSite(put: (section: Section, bytes: Uint8Array) => string): Manifest["site"] {
  const encoder = new TextEncoder();
  const widget = bundleWidget();
  return {
    openapi: put("site", encoder.encode(`${JSON.stringify(openApiDocument(), null, 1)}\n`)),
    docs: put("site", encoder.encode(docsPage(widget))),
    widget: { version: widget.version, script: put("site", widget.script) },
  };
}
