import type { DeskMessage } from "./running.ts";
import type { SupervisedProcess } from "./supervised-process.ts";

/** The desk's processes together. */
export interface Supervisor {
  readonly states: () => readonly ReturnType<SupervisedProcess["state"]>[];
  readonly process: (name: string) => SupervisedProcess | undefined;
  readonly tell: (message: DeskMessage) => Promise<void>;
  /** One after the other, in the order given; those of one step together. Rejects with the first that cannot start. */
  readonly start: () => Promise<void>;
  /** In the reverse order, within twice the patience. */
  readonly stop: () => Promise<void>;
}

/** Two steps of this, and a Ctrl-C is done well within 5 s. */
const patienceMs = 2_000;

export function createSupervisor(steps: readonly (readonly SupervisedProcess[])[]): Supervisor {
  const all = steps.flat();
  return {
    states: () => all.map((process) => process.state()),
    process: (name) => all.find((process) => process.name === name),
    tell: async (message) => {
      await Promise.all(all.map((process) => process.tell(message)));
    },
    start: async () => {
      for (const step of steps) await Promise.all(step.map((process) => process.start()));
    },
    stop: async () => {
      for (const step of steps.toReversed()) await Promise.all(step.map((process) => process.stop(patienceMs)));
    },
  };
}
