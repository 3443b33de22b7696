import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MemberId } from "../../../src/domain/ids.ts";
import { createMemoryHub, createMemoryStore } from "../../../src/meeting/session/memory-store.ts";
import type { SessionTime } from "../../../src/meeting/session/session-ports.ts";
import { ana, aPlan, ben, COLLECT, chen, contentOf, note, SESSION, wallTime } from "./people.ts";
import { describeStore } from "./store-contract.ts";

describeStore("the memory store", async () => {
  // Two facts of one millisecond are an edge of their own: here each has its moment, as it has on a real road.
  let last = 0;
  const now = () => {
    last = Math.max(last + 1, wallTime.now());
    return last;
  };
  const hub = createMemoryHub({ now });
  return {
    open: async (me) => createMemoryStore({ hub, session: SESSION, me, time: wallTime }),
    seat: async (member, epoch) => hub.stateAsServer(SESSION, { key: `seat/${epoch}`, value: { member } }),
    stateRaw: async (by, fact) => hub.state(SESSION, by, [fact]),
    close: async () => {},
  };
});

type Act = { readonly who: 0 | 1 | 2; readonly what: number } | { readonly to: 0 | 1 | 2; readonly which: number };

const who = fc.constantFrom(0 as const, 1 as const, 2 as const);
const acts = fc.array(
  fc.oneof(
    fc.record({ who, what: fc.nat(9) }),
    fc.record({ to: who, which: fc.nat(5) }),
    fc.record({ to: who, which: fc.nat(5) }),
  ),
  { maxLength: 80 },
);

describe("three writers", () => {
  it("[L1] end in the same state, in whatever order their statements reach each other", () => {
    fc.assert(
      fc.property(acts, (all: readonly Act[]) => {
        let now = 1_000_000;
        const time: SessionTime = { now: () => now, after: () => () => {} };
        const hub = createMemoryHub({ now: () => now, delivery: "by-hand" });
        const members: readonly MemberId[] = [ana, ben, chen];
        const stores = members.map((me) => createMemoryStore({ hub, session: SESSION, me, time }));
        const deliverAll = () => {
          stores.forEach((_, store) => {
            while ((hub.underway(SESSION)[store] ?? 0) > 0) hub.deliver(SESSION, store);
          });
        };
        hub.stateAsServer(SESSION, { key: "seat/1", value: { member: ana } });
        deliverAll();
        stores[0]?.send({ type: "plan-session", plan: aPlan() });
        deliverAll();

        all.forEach((act, i) => {
          now += 700;
          if ("to" in act) {
            const underway = hub.underway(SESSION)[act.to] ?? 0;
            if (underway > 0) hub.deliver(SESSION, act.to, act.which % underway);
            return;
          }
          const store = stores[act.who];
          const id = note(`n${i}`);
          const commands = [
            { type: "start-session" },
            { type: "agree" },
            { type: "next-step", present: members },
            { type: "pause" },
            { type: "resume" },
            { type: "freeze-round", present: members },
            { type: "pass-turn" },
            { type: "finish-turn", text: `turn ${i}` },
            { type: "add-reflection", step: COLLECT, id, text: `note ${i}` },
            { type: "commit", text: `will do ${i}` },
          ] as const;
          const command = commands[act.what];
          if (command) store?.send(command);
        });
        deliverAll();

        for (const store of stores) {
          expect(store.read().unsettled).toBe(0);
          expect(contentOf(store)).toEqual(contentOf(stores[0] ?? store));
        }
      }),
      { numRuns: 150 },
    );
  });
});
