import type { Timers } from "../../api/timers.ts";
import type { Format } from "../../domain/format.ts";
import type { Planned } from "../plan/planned.ts";
import { TRY_AGAIN_AFTER_MS } from "../reflections/goes-later.ts";
import { createSource, type Signal } from "../signal.ts";
import { createLoaded } from "./loaded.ts";

/** The format with which a session was planned, in the version of then, whatever the shelf holds now. [F6] */
export interface PlannedFormat {
  /** undefined until it has come; asking makes it come. */
  read(): Format | undefined;
  readonly changes: Signal;
}

interface Deps {
  readonly load: () => Promise<Format>;
  readonly plan: Pick<Planned, "read" | "changes">;
  readonly timers: Timers;
}

/** Without it nobody can begin: what did not come is asked for again by itself. Another plan brings another one. */
export function createPlannedFormat({ load, plan, timers }: Deps): PlannedFormat & { readonly close: () => void } {
  const changes = createSource();
  const format = createLoaded(load);
  let wanted = plan.read().format;
  let cancel = () => {};
  const stops = [
    format.changes.subscribe(() => {
      if (format.failure() !== undefined) cancel = timers.after(TRY_AGAIN_AFTER_MS, () => void format.renew());
      changes.fire();
    }),
    plan.changes.subscribe(() => {
      if (plan.read().format === wanted) return;
      wanted = plan.read().format;
      void format.renew();
      changes.fire();
    }),
  ];
  return {
    read() {
      const known = format.read();
      return known?.id === plan.read().format ? known : undefined;
    },
    changes,
    close() {
      for (const stop of stops) stop();
      cancel();
    },
  };
}
