import type { Retention } from "../../contract/retention.ts";
import { DAY_MS } from "../../domain/first-weeks.ts";
import { changedTo, goesAt, goneUpTo, usualFor } from "../../domain/retention.ts";
import { noteAct } from "../care/audit.ts";
import type { Scope, Tx } from "../db/database.ts";
import type { Handlers } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { countKept, putKeptFor, readKeptFor } from "./kept-rows.ts";

/** What goes within that time is told. */
const AHEAD_MS = 30 * DAY_MS;

export function createRetentionHandlers({
  database,
  clock,
}: Services): Pick<Handlers, "readRetention" | "changeRetention"> {
  const read = async (tx: Tx, scope: Scope): Promise<Retention> => {
    const now = clock.now();
    const kinds: Retention["kinds"] = [];
    for (const [kind, kept] of await readKeptFor(tx, scope)) {
      const until = goneUpTo(kept, now + AHEAD_MS);
      const { count, oldest } =
        until === undefined ? { count: 0, oldest: null } : await countKept(tx, scope, kind, until);
      kinds.push({
        ...{ kind, days: kept.days, was: kept.was, from: kept.since > now ? kept.since : null },
        next: oldest === null ? null : { count, at: Math.max(now, goesAt(oldest, kept)) },
      });
    }
    return { kinds };
  };

  return {
    readRetention: ({ scope }) => database.inSpace(scope, (tx) => read(tx, scope)),

    changeRetention: ({ scope, caller, body: { kind, days } }) =>
      database.inSpace(scope, async (tx) => {
        const kept = (await readKeptFor(tx, scope)).get(kind) ?? usualFor(kind);
        if (kept.days !== days) {
          await putKeptFor(tx, scope, kind, changedTo(kept, days, clock.now()));
          await noteAct(tx, scope, caller, "retention-changed", clock.now());
        }
        return read(tx, scope);
      }),
  };
}
