/** The files that the Worker serves as they are. */

import type { Manifest, Section } from "../../src/contract/manifest.ts";
import { drawBaseMaps, type MappedPlace } from "./base-maps.ts";
import { bundleScript } from "./bundle-script.ts";
import { bundleWidget } from "./bundle-widget.ts";
import { docsPage } from "./docs/docs-page.ts";
import { mcpTools } from "./mcp-tools.ts";
import { openApiDocument } from "./openapi.ts";

/** Writes the API's description, its documentation, scripts, the widget, the tools for agents, and the maps for the places of the archive. */
export function writeSite(
  places: readonly MappedPlace[],
  put: (section: Section, bytes: Uint8Array) => string,
): Manifest["site"] {
  const encoder = new TextEncoder();
  const widget = bundleWidget();
  return {
    openapi: put("site", encoder.encode(`${JSON.stringify(openApiDocument(), null, 1)}\n`)),
    docs: {
      fr: put("site", encoder.encode(docsPage("fr", widget))),
      en: put("site", encoder.encode(docsPage("en", widget))),
      ar: put("site", encoder.encode(docsPage("ar", widget))),
    },
    scripts: {
      page: put("site", bundleScript("page", "esm")),
      frame: put("site", bundleScript("frame", "esm")),
      embed: put("site", bundleScript("embed", "iife")),
      cards: put("site", bundleScript("cards", "esm")),
    },
    tools: put("site", encoder.encode(JSON.stringify(mcpTools()))),
    maps: drawBaseMaps(places).map((map) => ({ ...map, file: put("site", map.file) })),
    widget: { version: widget.version, script: put("site", widget.script) },
  };
}
