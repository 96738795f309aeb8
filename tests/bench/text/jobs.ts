/** Every measurement of `bench:text`, in the order in which they are run and shown. */

import { attributionJobs } from "./attribution.ts";
import { dateJobs } from "./dates.ts";
import type { TextJob } from "./job.ts";
import { languageJobs } from "./language.ts";
import { mainTextJobs } from "./main-text.ts";
import { numberJobs } from "./numbers.ts";
import { placeJobs } from "./places.ts";
import { publishedJobs } from "./published.ts";
import { summaryJobs } from "./summaries.ts";
import { timelineJobs } from "./timelines.ts";

/** All jobs; names are unique. */
export const textJobs: readonly TextJob[] = [
  ...attributionJobs,
  ...dateJobs,
  ...languageJobs,
  ...mainTextJobs,
  ...numberJobs,
  ...placeJobs,
  ...publishedJobs,
  ...summaryJobs,
  ...timelineJobs,
];
