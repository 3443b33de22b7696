import { ApiUnreachable } from "../../../src/api/api-failure.ts";
import { createKeptLearning, type KeptLearning } from "../../../src/tab/my-learning/kept-learning.ts";
import type { createDevice } from "../offline/device.ts";

/** What a device keeps of a person, as a page that they have just opened has it. */
export function keptOn(device: ReturnType<typeof createDevice>, owner: string) {
  const kept = createKeptLearning({
    store: device.store,
    owner,
    isReachable: async () => false,
    deviceNow: Date.now,
    openedAt: Date.now(),
  });
  const keeping: Promise<void>[] = [];
  const recorded: KeptLearning = {
    ...kept,
    keep(all, at) {
      const work = kept.keep(all, at);
      keeping.push(work);
      return work;
    },
  };
  return {
    kept: recorded,
    settled: () => Promise.all(keeping),
    stillKept: () => kept.instead(new ApiUnreachable()),
  };
}
