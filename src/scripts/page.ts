/** Script of the pages, which do without it: copies what is offered, runs the examples of the documentation. */

import { offerCopies } from "./offer-copies.ts";
import { runExamples } from "./run-examples.ts";

offerCopies();
runExamples();
