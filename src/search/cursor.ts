/** Where a page begins, as an opaque text: valid for one build and one search only. */

/** Why a cursor cannot be used. */
export type CursorFault =
  | { readonly code: "cursor-invalid" }
  | { readonly code: "cursor-stale"; readonly build: string; readonly current: string };

/** Characters of the build id that a cursor carries. */
const BUILD_LENGTH = 8;

/**
 * Writes a cursor.
 *
 * @param search The canonical query without its cursor: a cursor of another search is refused.
 */
export function writeCursor(offset: number, build: string, search: string): string {
  return `${offset.toString(36)}.${build.slice(0, BUILD_LENGTH)}.${fingerprint(search)}`;
}

/** Reads a cursor back into the number of articles before the page. */
export function readCursor(cursor: string, build: string, search: string): number | CursorFault {
  const match = /^([0-9a-z]{1,7})\.([0-9a-f]{8})\.([0-9a-z]{1,7})$/.exec(cursor);
  if (!match) return { code: "cursor-invalid" };
  const [, offset = "", cursorBuild = "", print] = match;
  const current = build.slice(0, BUILD_LENGTH);
  if (cursorBuild !== current) return { code: "cursor-stale", build: cursorBuild, current };
  if (print !== fingerprint(search)) return { code: "cursor-invalid" };
  return Number.parseInt(offset, 36);
}

/** 32-bit FNV-1a of the UTF-16 code units, in base 36. It tells mistakes, it does not protect. */
function fingerprint(text: string): string {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619) >>> 0;
  }
  return hash.toString(36);
}
