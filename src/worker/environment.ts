/** What the platform gives the Worker: bindings and variables of `wrangler.toml`. */

/** Bindings and variables. */
export interface Environment {
  /** The static assets: the folder that the build wrote. */
  readonly ASSETS: Fetcher;
  /**
   * Where the archive is served, such as `https://archive.example`: what feeds, embeds and shared
   * links begin with. Only its origin counts. Without it those of a machine's own hosts and of `*.workers.dev` are known.
   */
  readonly SITE_URL?: string;
  /**
   * `none` makes an isolate keep nothing between requests but the manifest, `files` all but
   * finished answers. For measuring; leave it unset.
   */
  readonly KEEP?: "none" | "files";
}
