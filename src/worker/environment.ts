/** What the platform gives the Worker: bindings and variables of `wrangler.toml`. */

/** Bindings and variables. */
export interface Environment {
  /** The static assets: the folder that the build wrote. */
  readonly ASSETS: Fetcher;
  /**
   * `none` makes an isolate keep nothing between requests but the manifest, `files` all but
   * finished answers. For measuring; leave it unset.
   */
  readonly KEEP?: "none" | "files";
}
