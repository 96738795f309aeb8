/** Asks the API, and tells what went wrong in terms of what a reader can do about it. */

import { JITTER_MS, LONGEST_WAIT, TIMEOUT_MS } from "./limits.ts";

/** Why there is no answer. */
export interface Failure {
  /** `failed`: the service, or what stands between, did not answer as promised. */
  readonly reason: "offline" | "timeout" | "busy" | "failed";
  /** Status of the answer; 0 when there was none. */
  readonly status: number;
}

/** What is asked of each hit, and of how many: what is shown, and no more. The reply fits into two packets. */
export const SHOWN =
  "&prefix=last&snippet=120&limit=8&fields=id,url,title,lang,published,outlet,highlights,matches,snippet";

/**
 * Asks, and once more where the service says that this will soon do.
 *
 * @param cancel Ends everything; what is returned then means nothing.
 * @param longestWait Longest time, in seconds, to wait before the second try; negative when this is the second.
 * @param use Gets the answer's JSON, whatever it is, and throws when it is not as promised.
 * @returns `undefined` when the answer was used.
 */
export async function ask(
  address: string,
  cancel: AbortSignal,
  use: (body: unknown) => undefined,
  longestWait = LONGEST_WAIT,
): Promise<Failure | undefined> {
  let status = 0;
  let reason: Failure["reason"] = "failed";
  try {
    // No header of our own: it would cost a preflight.
    const response = await fetch(address, {
      signal: AbortSignal.any([cancel, AbortSignal.timeout(TIMEOUT_MS)]),
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    status = response.status;
    if (status === 429) {
      reason = "busy";
      const seconds = Number(response.headers.get("Retry-After") || "none");
      if (seconds <= longestWait) {
        await new Promise((resolve) => {
          setTimeout(resolve, seconds * 1000 + Math.random() * JITTER_MS);
        });
        return ask(address, cancel, use, -1);
      }
    }
    if (response.ok) {
      const body: unknown = await response.json();
      return cancel.aborted ? undefined : use(body);
    }
  } catch (error) {
    reason = reasonOf(error);
  }
  return { reason, status };
}

function reasonOf(error: unknown): Failure["reason"] {
  if (Object(error).name === "TimeoutError") return "timeout";
  return navigator.onLine ? "failed" : "offline";
}
