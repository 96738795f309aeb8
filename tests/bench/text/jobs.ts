/** Every measurement of `bench:text`, in the order in which they are run and shown. */

import { attributionJobs } from "./attribution.ts";
import type { TextJob } from "./job.ts";
import { languageJobs } from "./language.ts";
import { numberJobs } from "./numbers.ts";

/** All jobs; names are unique. */
export const textJobs: readonly TextJob[] = [...languageJobs, ...numberJobs, ...attributionJobs];
