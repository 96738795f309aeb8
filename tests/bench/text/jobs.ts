/** Every measurement of `bench:text`, in the order in which they are run and shown. */

import { dateJobs } from "./dates.ts";
import type { TextJob } from "./job.ts";
import { languageJobs } from "./language.ts";
import { publishedJobs } from "./published.ts";

/** All jobs; names are unique. */
export const textJobs: readonly TextJob[] = [...languageJobs, ...dateJobs, ...publishedJobs];
