import { dirname } from "node:path";

/** Folder of the repository, without a slash at the end. */
export const PROJECT_ROOT = dirname(dirname(import.meta.dirname));
