/** A site that is not the archive's: another server on another port, so another origin. */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What a page is made of beside the widget. */
export interface ForeignPage {
  /** Whatever stands in the body. */
  readonly body: string;
  readonly lang?: string;
  /** Whatever stands in the head. */
  readonly head?: string;
  /** `Content-Security-Policy`. */
  readonly policy?: string;
}

/** A running site. */
export interface ForeignSite {
  /** Without a slash at the end. */
  readonly url: string;
  /** Puts a page at a path, in place of what was there, and gives its address. */
  put(path: string, page: ForeignPage): string;
  /** Ends it. */
  stop(): Promise<void>;
}

/** Starts a site without pages. */
export async function serveForeignSite(): Promise<ForeignSite> {
  const pages = new Map<string, ForeignPage>();
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? "/", "http://localhost").pathname);
    response.statusCode = page ? 200 : 404;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    if (page?.policy !== undefined) response.setHeader("Content-Security-Policy", page.policy);
    response.end(page && write(page));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    put: (path, page) => {
      pages.set(path, page);
      return `${url}${path}`;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function write({ body, lang = "fr", head = "" }: ForeignPage): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Un autre site</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
<main>
<h1>Un autre site</h1>
${body}
</main>
</body>
</html>
`;
}
