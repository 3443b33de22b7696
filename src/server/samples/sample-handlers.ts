import { noteAct } from "../care/audit.ts";
import type { Handlers } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { bringSamplesBack, countSamples, planForgetting, sendSamplesOff } from "./sample-rows.ts";

export function createSampleHandlers({ database, clock }: Services): Pick<Handlers, "readSamples" | "removeSamples"> {
  return {
    readSamples: ({ scope }) => database.inSpace(scope, (tx) => countSamples(tx, scope)),

    removeSamples: ({ scope, caller, body: { removed } }) =>
      database.inSpace(scope, async (tx) => {
        await noteAct(tx, scope, caller, removed ? "samples-removed" : "samples-brought-back", clock.now());
        if (removed) {
          await sendSamplesOff(tx, scope, clock.now());
          await planForgetting(tx, scope, clock.now());
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
