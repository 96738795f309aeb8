/** Files of the archive as they were built: fetched, checked against their hash, or reported. */

import type { FileName, Section } from "../contract/manifest.ts";

/** Where the files of an archive come from: the `ASSETS` binding, or anything that answers like it. */
export interface FileSource {
  fetch(url: string): Promise<Response>;
}

/** Why a file cannot be used. */
export interface FileFault {
  readonly code: "file-missing" | "file-damaged" | "file-unreachable";
  /** Path below the build's folder, such as `terms/0f3a…`. */
  readonly file: string;
}

/** How often a file is asked for before it counts as faulty: once more, as a fetch may be cut short. */
const ATTEMPTS = 2;

/** The origin that the binding wants in an address and does not look at. */
const ORIGIN = "https://archive.invalid/";

/** Fetches a file by its path below the root of the assets, without a check; `undefined` when absent. */
export async function fetchFile(source: FileSource, path: string): Promise<Uint8Array | undefined> {
  const response = await source.fetch(`${ORIGIN}${path}`);
  const bytes = await response.bytes();
  return response.status === 200 ? bytes : undefined;
}

/** Fetches a file of a build and checks that its bytes have the hash that names it. */
export async function fetchVerified(
  source: FileSource,
  build: string,
  section: Section,
  name: FileName,
): Promise<Uint8Array | FileFault> {
  const file = `${section}/${name}`;
  let fault: FileFault = { code: "file-missing", file };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const bytes = await fetchOrFault(source, `archive/${build}/${file}`, file);
    if (!(bytes instanceof Uint8Array)) fault = bytes;
    else if ((await sha256Hex(bytes)).startsWith(name)) return bytes;
    else fault = { code: "file-damaged", file };
  }
  return fault;
}

/** A network that fails is a fault like a file that is not there: both are answered, neither thrown. */
async function fetchOrFault(
  source: FileSource,
  path: string,
  file: string,
): Promise<Uint8Array | FileFault> {
  try {
    return (await fetchFile(source, path)) ?? { code: "file-missing", file };
  } catch {
    return { code: "file-unreachable", file };
  }
}

/** SHA-256 of bytes in 64 lower-case hexadecimal digits. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  let hex = "";
  for (const byte of digest) hex += HEX[byte];
  return hex;
}

const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, "0"),
);
