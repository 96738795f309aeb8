/**
 * The product as it runs at the edge: the real bundle in workerd, with Cloudflare's own asset worker
 * behind `ASSETS`. Nothing is mocked and nothing outside the machine is asked.
 */

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  convertV4MiniflareOptions,
  Log,
  LogLevel,
  Miniflare,
  type RequestInit,
  type Response,
} from "miniflare";
import { bundleWorker } from "./bundle-worker.ts";
import { COMPATIBILITY_DATE } from "./compatibility-date.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

/** How an archive is served. */
export interface ServeOptions {
  /** Port on 127.0.0.1; a free one when not given. */
  readonly port?: number;
  /** Text variables of the Worker, such as `KEEP`. */
  readonly vars?: Readonly<Record<string, string>>;
}

/** A running Worker. */
export interface ArchiveServer {
  /** Where it listens, such as `http://127.0.0.1:8787`, without a slash at the end. */
  readonly url: string;
  /**
   * Sends a request to the Worker. Redirects are followed unless `init` says otherwise; an error
   * that the Worker does not catch is a 500 in plain text.
   *
   * @param path Path and query, from the first slash; `//a` stays a path. As in every `URL`, `/a/../b`
   *   is `/b` before it is sent.
   */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Ends workerd. May be called again. */
  stop(): Promise<void>;
}

let bundled: Promise<string> | undefined;

/**
 * Serves the folder that a build wrote. The Worker is bundled once a process, so that several
 * servers cost one bundle.
 *
 * @param folder Root of the static assets; it holds `archive/manifest.json`.
 */
export async function serveArchive(
  folder: string,
  options: ServeOptions = {},
): Promise<ArchiveServer> {
  bundled ??= inTemporaryFolder(async (temporary) => {
    const file = join(temporary, "worker.js");
    await bundleWorker(file);
    return readFileSync(file, "utf8");
  });
  const miniflare = startMiniflare(resolve(folder), await bundled, options);
  let url: string;
  try {
    url = (await miniflare.ready).href.replace(/\/$/, "");
  } catch (error) {
    await miniflare.dispose();
    throw error;
  }
  let stopped: Promise<void> | undefined;
  return {
    url,
    fetch: (path, init) => miniflare.dispatchFetch(`${url}${path}`, init),
    stop: () => {
      stopped ??= miniflare.dispose();
      return stopped;
    },
  };
}

function startMiniflare(folder: string, script: string, options: ServeOptions): Miniflare {
  return new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: options.port ?? 0,
      // `true` would ask a server of Cloudflare's where this machine is.
      cf: false,
      telemetry: { enabled: false },
      logRequests: false,
      log: new Log(LogLevel.ERROR),
      unsafeLocalExplorer: false,
      unsafeObservability: false,
      workers: [
        {
          name: "depeche",
          compatibilityDate: COMPATIBILITY_DATE,
          modules: [{ type: "ESModule", path: "worker.js", contents: script }],
          bindings: { ...options.vars },
          assets: {
            directory: folder,
            binding: "ASSETS",
            // As `run_worker_first = true`: every request is the Worker's.
            routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: true },
            assetConfig: { html_handling: "none", not_found_handling: "none" },
          },
        },
      ],
    }),
  );
}
