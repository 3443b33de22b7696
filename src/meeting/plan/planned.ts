import type { ChangedPlan } from "../../contract/planned-session.ts";
import type { Session } from "../../contract/session.ts";
import { createSource, type Signal } from "../signal.ts";

export type PlanRow = Pick<
  Session,
  "title" | "format" | "minutes" | "startsAt" | "speakers" | "declined" | "inAdvance" | "space" | "granted" | "isHome"
>;

/** What was planned, as the server lists it; until the start it may change. What writes rejects with an ApiFailure. */
export interface Planned {
  read(): PlanRow;
  readonly changes: Signal;
  change(change: ChangedPlan): Promise<void>;
  /** The member cannot hold a role that they were asked for. */
  decline(role: string): Promise<void>;
}

/** A plan that this page alone knows. */
export function createOwnPlan(first: Pick<PlanRow, "title" | "format" | "minutes"> & Partial<PlanRow>): Planned {
  const changes = createSource();
  let row: PlanRow = {
    startsAt: null,
    speakers: [],
    declined: [],
    inAdvance: false,
    space: "",
    granted: null,
    isHome: true,
    ...first,
  };
  const become = (next: PlanRow) => {
    row = next;
    changes.fire();
  };
  return {
    read: () => row,
    changes,
    change: async ({ title = row.title, format = row.format, minutes = row.minutes }) =>
      become({ ...row, title, format, minutes }),
    decline: async (role) => become({ ...row, speakers: row.speakers.filter((speaker) => speaker.role !== role) }),
  };
}
