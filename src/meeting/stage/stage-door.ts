import type { Timers } from "../../api/timers.ts";
import type { StageOutcome, StageSharing } from "../../teams/teams-host.ts";
import { createSource, type Signal } from "../signal.ts";

/** The meeting's stage, as the side panel reaches it. */
export interface StageDoor {
  share(): Promise<StageOutcome>;
  /** Whether the app is on it; undefined until Teams has said. */
  isOn(): boolean | undefined;
  readonly changes: Signal;
}

/** Teams tells of no change, so it is asked. */
const ASK_EVERY_MS = 10_000;

export function createStageDoor(deps: {
  readonly stage: () => Promise<Pick<StageSharing, "share" | "isSharing">>;
  /** Absolute, on the app's own domain. */
  readonly address: string;
  readonly timers: Timers;
}): StageDoor & { close(): void } {
  const changes = createSource();
  let on: boolean | undefined;
  let closed = false;
  let stop = () => {};
  const learn = (next: boolean) => {
    if (closed || next === on) return;
    on = next;
    changes.fire();
  };
  const look = async () => {
    stop();
    // Without the code that asks, or an answer, what was known stays.
    const now = await deps.stage().then(
      (stage) => stage.isSharing(),
      () => on,
    );
    if (closed) return;
    if (now !== undefined) learn(now);
    stop();
    stop = deps.timers.after(ASK_EVERY_MS, () => void look());
  };
  void look();
  return {
    isOn: () => on,
    changes,
    async share() {
      const outcome = await deps.stage().then(
        (stage) => stage.share(deps.address),
        (): StageOutcome => ({ ok: false, reason: "host-failed" }),
      );
      if (outcome.ok) learn(true);
      return outcome;
    },
    close() {
      closed = true;
      stop();
    },
  };
}
