/** Where the archive is served: what absolute addresses begin with. */

import type { Environment } from "./environment.ts";

/** Hosts that only the machine itself reaches, and those that the platform gives each Worker. */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\]|[a-z0-9-]+(?:\.[a-z0-9-]+)?\.workers\.dev)$/;

/**
 * The origin of the site, without a slash at its end.
 *
 * It comes from the settings. Where nothing is set the request's own host is taken if it is one that
 * nobody else can claim: a host that a stranger sends must not stand in an answer that others get.
 *
 * @param url Address of the request.
 * @returns `undefined` for other hosts: then nothing that needs an absolute address can be given.
 */
export function siteOf({ SITE_URL }: Environment, url: string): string | undefined {
  if (SITE_URL !== undefined && SITE_URL !== "") return new URL(SITE_URL).origin;
  const { hostname, origin } = new URL(url);
  return OWN_HOST.test(hostname) ? origin : undefined;
}
