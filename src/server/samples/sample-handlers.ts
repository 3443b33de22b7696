import type { Handlers } from "../http/handler.ts";
import { planJob } from "../jobs/plan-job.ts";
import type { Services } from "../services.ts";
import { bringSamplesBack, countSamples, sendSamplesOff, UNDO_MS } from "./sample-rows.ts";

/** One for each space. */
const ABOUT_ALL = "samples";

export function createSampleHandlers({ database, clock }: Services): Pick<Handlers, "readSamples" | "removeSamples"> {
  return {
    readSamples: ({ scope }) => database.inSpace(scope, (tx) => countSamples(tx, scope)),

    removeSamples: ({ scope, body: { removed } }) =>
      database.inSpace(scope, async (tx) => {
        if (removed) {
          await sendSamplesOff(tx, scope, clock.now());
          await planJob(tx, scope, ABOUT_ALL, "forget-samples", clock.now() + UNDO_MS);
        } else {
          await bringSamplesBack(tx, scope);
          await tx
            .deleteFrom("jobs")
            .where("space_id", "=", scope.space)
            .where("kind", "=", "forget-samples")
            .execute();
        }
        return countSamples(tx, scope);
      }),
  };
}
