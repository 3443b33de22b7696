import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Became } from "../../src/domain/fact.ts";
import type { SessionId } from "../../src/domain/ids.ts";
import { createLedger } from "../../src/domain/ledger.ts";
import { reopenedOf, stillOpen, withReopened } from "../../src/domain/series.ts";
import { ana, ben, chen, createWorld, dina, memberId, SESSION, startedWorld } from "./session-world.ts";

const before = "s0" as SessionId;
const became = fc.constantFrom<Became>("kept", "open", "let-go");

describe("a commitment of an earlier session", () => {
  it("[V2] is settled by its owner, or the host of whoever sat beside them, and by nobody else", () => {
    const world = startedWorld([ben, chen]);
    const settle = (by: string, is: Became) => ({ type: "settle", session: before, by: memberId(by), is }) as const;
    world.does(ben, settle("ben", "kept"));
    world.after(1_000).does(ben, settle("ben", "let-go"));
    world.does(ben, settle("ben~1", "kept"));
    expect(world.tries(chen, settle("ben", "kept"))).toEqual({ ok: false, reason: "not-your-commitment" });
    expect(world.tries(ana, settle("ben", "kept"))).toEqual({ ok: false, reason: "not-your-commitment" });
    expect(world.tries(dina, settle("dina", "kept"))).toEqual({ ok: false, reason: "agree-first" });
    // Whatever their page states, readers know better.
    for (const by of [chen, ana]) world.after(1_000).put({ key: `reopened/${before}/ben`, value: { is: "kept" }, by });
    expect(reopenedOf(world.document)).toEqual([
      { session: before, by: ben, is: "let-go" },
      { session: before, by: memberId("ben~1"), is: "kept" },
    ]);
    // Whoever facilitates has commitments, too.
    world.does(ana, settle("ana", "kept"));
    world.after(1_000).does(ana, { type: "end-session" });
    expect(world.tries(ben, settle("ben", "kept"))).toEqual({ ok: false, reason: "already-ended" });
    expect(createWorld().tries(ben, settle("ben", "kept"))).toMatchObject({ ok: false });
  });

  it("[V2] is what its owner said last, in whatever order the words arrive", () => {
    const says = fc.array(fc.record({ by: fc.constantFrom(ben, chen), is: became }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(says, fc.infiniteStream(fc.nat()), (said, chance) => {
        const facts = said.map(({ by, is }, at) => ({
          key: `reopened/${before}/${by}`,
          value: { is },
          by,
          at: 1_000 + at,
          seq: at + 1,
          signed: false,
        }));
        const ledger = createLedger(SESSION);
        const left = [...facts];
        while (left.length > 0)
          for (const fact of left.splice(Number(chance.next().value) % left.length, 1)) ledger.judge(fact);
        for (const by of new Set(said.map((one) => one.by)))
          expect(reopenedOf(ledger.document).find((one) => one.by === by)?.is).toBe(
            said.findLast((one) => one.by === by)?.is,
          );
      }),
    );
  });

  it("[V3] comes back until it was kept or let go: sessions that follow fold what they heard into the first", () => {
    const owners = [ana, ben, chen, dina];
    const heard = fc.array(fc.record({ by: fc.constantFrom(...owners), is: became }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(heard, { maxLength: 5 }), (sessions) => {
        let kept = owners.map((member) => ({ by: { member }, became: null as "kept" | "let-go" | null }));
        const closed = new Set<string>();
        for (const said of sessions) {
          // Only what is still open is asked about.
          const asked = said.filter(({ by }, at) => !closed.has(by) && said.findIndex((one) => one.by === by) === at);
          kept = [
            ...withReopened(
              kept,
              before,
              asked.map((one) => ({ ...one, session: before })),
            ),
          ];
          for (const { by, is } of asked) if (is !== "open") closed.add(by);
        }
        expect(stillOpen(kept).map(({ by }) => by.member)).toEqual(owners.filter((member) => !closed.has(member)));
        const elsewhere = owners.map((by) => ({ session: "s9" as SessionId, by, is: "kept" as const }));
        expect(withReopened(kept, before, elsewhere)).toEqual(kept);
      }),
    );
  });
});
