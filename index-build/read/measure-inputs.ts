/** How much there is to read, for the progress shown. */

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Returns the bytes of all files in the inputs. What cannot be looked at counts as nothing: reading
 * it will tell why.
 */
export function measureInputs(inputs: readonly string[]): number {
  return inputs.reduce((sum, input) => sum + measure(input), 0);
}

function measure(path: string): number {
  try {
    const stats = statSync(path);
    if (!stats.isDirectory()) return stats.size;
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  } catch {
    return 0;
  }
}
