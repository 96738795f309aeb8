/**
 * The product as it runs at the edge, with its files given by a function: what is asked of `ASSETS`
 * can be seen, and what it answers can be damaged or replaced while the Worker runs.
 */

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  convertV4MiniflareOptions,
  Log,
  LogLevel,
  Miniflare,
  type RequestInit,
  Response,
} from "miniflare";
import { bundleWorker } from "./bundle-worker.ts";
import { COMPATIBILITY_DATE } from "./compatibility-date.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

/** A file's bytes, `undefined` when there is no such file, or a whole answer. */
type ServedFile = Uint8Array | undefined | Response;

/** Gives the file at a path below the root of the static assets, such as `archive/manifest.json`. */
export type GiveFile = (path: string) => ServedFile | Promise<ServedFile>;

/** A running Worker. */
export interface FileServer {
  /** Where it listens now; another place after {@link restart}. */
  readonly url: string;
  /** Sends a request to the Worker; `path` from the first slash, see `serveArchive`. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Paths that the Worker has asked of its assets so far, in order, repeats included. */
  readonly asked: readonly string[];
  /** Starts the Worker anew, as a fresh isolate that has read nothing. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

let bundled: Promise<string> | undefined;

/**
 * Serves files.
 *
 * @param vars Text variables of the Worker; `KEEP: "none"` makes it fetch every file for each request.
 */
export async function serveFiles(
  give: GiveFile,
  vars: Readonly<Record<string, string>> = {},
): Promise<FileServer> {
  bundled ??= inTemporaryFolder(async (temporary) => {
    const file = join(temporary, "worker.js");
    await bundleWorker(file);
    return readFileSync(file, "utf8");
  });
  const script = await bundled;
  const asked: string[] = [];
  const answer = async (request: { readonly url: string }): Promise<Response> => {
    const path = new URL(request.url).pathname.slice(1);
    asked.push(path);
    const file = await give(path);
    if (file === undefined) return new Response("not found", { status: 404 });
    return file instanceof Uint8Array ? new Response(file) : file;
  };
  const start = async (): Promise<{ miniflare: Miniflare; url: string }> => {
    const miniflare = new Miniflare(optionsOf(script, answer, vars));
    return { miniflare, url: (await miniflare.ready).href.replace(/\/$/, "") };
  };
  let running = await start();
  return {
    get url() {
      return running.url;
    },
    asked,
    fetch: (path, init) => running.miniflare.dispatchFetch(`${running.url}${path}`, init),
    restart: async () => {
      await running.miniflare.dispose();
      running = await start();
    },
    stop: () => running.miniflare.dispose(),
  };
}

/** Gives the files of a folder as they are at that moment. */
export function filesOf(folder: string): GiveFile {
  return async (path) => {
    try {
      return await readFile(join(folder, path));
    } catch {
      return undefined;
    }
  };
}

function optionsOf(
  script: string,
  answer: (request: { readonly url: string }) => Promise<Response>,
  vars: Readonly<Record<string, string>>,
) {
  return convertV4MiniflareOptions({
    host: "127.0.0.1",
    port: 0,
    cf: false,
    telemetry: { enabled: false },
    logRequests: false,
    log: new Log(LogLevel.NONE),
    unsafeLocalExplorer: false,
    unsafeObservability: false,
    workers: [
      {
        name: "depeche",
        compatibilityDate: COMPATIBILITY_DATE,
        modules: [{ type: "ESModule", path: "worker.js", contents: script }],
        bindings: { ...vars },
        serviceBindings: { ASSETS: answer },
      },
    ],
  });
}
