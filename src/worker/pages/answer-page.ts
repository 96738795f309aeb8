/** Answers with a page: reads the address, has the page made, and adds what every page is sent with. */

import type { ArchiveReader } from "../../archive/archive-reader.ts";
import type { ParameterTable, ParameterValues } from "../../contract/parameter.ts";
import { readParameters } from "../../contract/read-parameters.ts";
import { type UiLanguage, uiParameters } from "../../contract/site-parameters.ts";
import { CACHED, DESCRIBED_BY, entityTag } from "../headers.ts";
import { type Answer, textAnswer } from "../held-answers.ts";
import type { RequestFault } from "../problem.ts";
import { queryOf } from "../search-route.ts";
import { changeQuery, withQuery } from "./address.ts";
import type { Html } from "./html.ts";
import type { PageRequest } from "./page.ts";
import { usualLanguage } from "./ui-language.ts";
import { wordsOf } from "./words/words.ts";

/**
 * What a page may load and do: the site's own style sheet, script and pictures, and its own form. No
 * text becomes code: scripts cannot make markup of strings.
 */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** A request with its values read. */
export interface ReadPageRequest<Table extends ParameterTable> extends PageRequest {
  readonly values: ParameterValues<Table>;
  /** Canonical query string with `ui`: what cursors of the page are bound to. */
  readonly canonical: string;
}

/**
 * Reads a request for a page.
 *
 * @param table Parameters beside `ui`.
 */
export function readPageRequest<Table extends ParameterTable>(
  reader: ArchiveReader,
  address: string,
  site: string | undefined,
  table: Table,
): ReadPageRequest<Table> | RequestFault {
  // Forms send the fields that were left empty.
  const given = queryOf(address)
    .split("&")
    .filter((pair) => !/^[^=]*=$/.test(pair));
  const parameters = readParameters({ ...table, ...uiParameters }, given.join("&"));
  if (!parameters.ok) return { code: "invalid-parameters", faults: parameters.faults };
  const { canonical } = parameters;
  const values = parameters.values as ParameterValues<Table> & { readonly ui?: UiLanguage };
  const { ui } = values;
  const mark = address.indexOf("?");
  return {
    reader,
    values,
    canonical,
    ui,
    site,
    words: wordsOf(ui ?? usualLanguage(reader.archive.manifest)),
    path: mark < 0 ? address : address.slice(0, mark),
    query: changeQuery(canonical, { ui: undefined }),
  };
}

/** Answers for a page; `id` is that of its path, which need not be one of the archive. */
export type PageRoute = (
  reader: ArchiveReader,
  address: string,
  site: string | undefined,
  id: string,
) => Promise<Answer | RequestFault>;

/**
 * Makes the route of a page from what reads its data and writes it.
 *
 * @param table Parameters beside `ui`.
 * @param make Gives the page, or why there is none.
 * @param policy Content security policy.
 */
export function pageRoute<Table extends ParameterTable>(
  table: Table,
  make: (
    request: ReadPageRequest<Table>,
    id: string,
  ) => Promise<{ readonly html: Html } | RequestFault>,
  policy: string = PAGE_POLICY,
): PageRoute {
  return async (reader, address, site, id) => {
    const request = readPageRequest(reader, address, site, table);
    if ("code" in request) return request;
    const made = await make(request, id);
    return "code" in made ? made : pageAnswer(request, made.html, policy);
  };
}

/**
 * Makes the answer of a page.
 *
 * @param policy Content security policy.
 */
async function pageAnswer(
  {
    reader,
    path,
    canonical,
  }: Pick<ReadPageRequest<ParameterTable>, "reader" | "path" | "canonical">,
  page: Html,
  policy: string = PAGE_POLICY,
): Promise<Answer> {
  const isPartial = reader.faults.length > 0;
  const tag = entityTag(reader.archive.manifest.build, withQuery(path, canonical));
  return textAnswer((await page).toString(), isPartial ? undefined : tag, {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": isPartial ? "no-store" : CACHED,
    "Content-Security-Policy": policy,
    Link: DESCRIBED_BY,
  });
}
