import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../src/domain/command.ts";
import { isCompanionId } from "../../src/domain/companion-id.ts";
import { companionsOf } from "../../src/domain/companions.ts";
import { groupsOf } from "../../src/domain/groups.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { ownWords } from "../../src/domain/own-words.ts";
import { wishesAt } from "../../src/domain/position.ts";
import { readyMembers } from "../../src/domain/readiness.ts";
import { recordOf } from "../../src/domain/record.ts";
import type { FactValue } from "../../src/domain/session-document.ts";
import { ana, ben, chen, memberId, noteId, roundOnly, startedWorld, type World } from "./session-world.ts";

const besideBen = memberId("ben~1");
const besideAna = memberId("ana~1");

const bring = (world: World, host: MemberId, name: string) => {
  world.after(10).does(host, { type: "bring-companion", name });
  const id = companionsOf(world.document).findLast((companion) => companion.host === host)?.id ?? host;
  world.after(10).does(host, { type: "agree" }, id);
  return id;
};
const states = (world: World, by: MemberId, key: string, value: FactValue) =>
  world.after(10).put({ key, value, by }) && world.document.get(key)?.by === by;
const reasonOf = (world: World, by: MemberId, command: Command) => {
  const decision = world.tries(by, command);
  return decision.ok ? "stated" : decision.reason;
};
/** Ana has the seat; Ben and Chen are here, Dina sits beside Ben, and a round of six minutes has begun. */
const round = (minutes = 6) => {
  const started = startedWorld([ben, chen], minutes, roundOnly(minutes));
  bring(started, ben, "Dina");
  started.does(ana, { type: "freeze-round", present: [ben, besideBen, chen] });
  return started;
};

describe("several people at one device", () => {
  it("[U1] are at most eight beside a member, each with a name that stays, and nobody takes them for a member", () => {
    const world = startedWorld([ben, chen]);
    for (let place = 1; place <= 8; place += 1) bring(world, ben, `P${place}`);
    expect(companionsOf(world.document).map(({ id, host, name }) => [id, host, name])[7]).toEqual([
      "ben~8",
      "ben",
      "P8",
    ]);
    expect(reasonOf(world, ben, { type: "bring-companion", name: "One more" })).toBe("no-more-companions");
    expect(reasonOf(world, chen, { type: "bring-companion", name: "  " })).toBe("nothing-written");
    expect(reasonOf(world, chen, { type: "bring-companion", name: "x".repeat(61) })).toBe("too-long");
    expect(states(world, ben, "companion/ben~1", { name: "Ana Silva", here: true })).toBe(true);
    expect(companionsOf(world.document)[0]?.name).toBe("P1");
    expect(states(world, ben, "companion/ben~9", { name: "Ninth", here: true })).toBe(false);
    expect(states(world, chen, "companion/dina~1", { name: "Not mine", here: true })).toBe(false);
    expect(states(world, chen, "companion/chen", { name: "Chen again", here: true })).toBe(false);
    expect(["ben~1", "ben~0", "ben~9", "ben~11", "ben", "~1", "a~1~1"].map(isCompanionId)).toEqual([
      true,
      ...Array(6).fill(false),
    ]);
  });

  it("[U1] [G1] can be taken away again by their host, and the gate waits for whoever is here", () => {
    const world = startedWorld([ben], 6, roundOnly(6));
    world.does(ben, { type: "bring-companion", name: "Dina" });
    expect(reasonOf(world, chen, { type: "take-companion-away", companion: besideBen })).toBe("no-such-companion");
    world.does(ana, { type: "previous-step" });
    const open = { type: "next-step", present: [ben, besideBen] } as const;
    expect(reasonOf(world, ana, open)).toBe("not-all-agreed");
    world.does(ben, { type: "agree" }, besideBen);
    expect(reasonOf(world, ana, open)).toBe("stated");
    world.does(ben, { type: "take-companion-away", companion: besideBen });
    expect(reasonOf(world, ben, { type: "take-companion-away", companion: besideBen })).toBe("no-such-companion");
    expect(reasonOf(world, besideBen, { type: "commit", text: "later" })).toBe("no-such-companion");
    world.does(ana, { type: "next-step", present: [ben] });
    expect(world.live().round?.next).toEqual([]);
  });

  it("[U2] [J5] [J6] speak and write through their host and through nobody else", () => {
    const world = round();
    const speaker = () => world.live().round?.floor;
    world.does(ben, { type: "finish-turn" });
    if (speaker() === chen) world.does(chen, { type: "finish-turn" });
    expect(speaker()).toBe(besideBen);
    const turn = { key: "turn/round/0/ben~1/0", value: { what: "done", text: "Not Dina" } };
    for (const thief of [chen, ana]) expect(states(world, thief, turn.key, turn.value)).toBe(false);
    expect(states(world, chen, "commitment/ben~1", { text: "not mine to say" })).toBe(false);
    expect(states(world, chen, "reflection/round/n1", { author: besideBen, text: "not hers" })).toBe(false);
    expect(states(world, chen, "agreed/ben~2", { code: 1 })).toBe(false);
    expect(states(world, ben, "agreed/ben~2", { code: 1 })).toBe(false);
    world.does(ben, { type: "finish-turn", text: "Dina typed" }, besideBen);
    world.does(ben, { type: "commit", text: "Dina tries" }, besideBen);
    expect(world.at().phase).toBe("over");
    expect(ownWords(world.document, ben).map(({ by, text }) => [by, text])).toEqual([
      [besideBen, "Dina typed"],
      [besideBen, "Dina tries"],
    ]);
    expect(ownWords(world.document, chen)).toEqual([]);
  });

  it("[U2] [T5] join a round that began without them, and are helped out of their turn when they have gone", () => {
    const world = startedWorld([ben, chen], 6, roundOnly(6));
    world.does(ana, { type: "freeze-round", present: [ben, chen] });
    bring(world, ben, "Dina");
    world.does(ben, { type: "join-round" }, besideBen);
    expect(world.live().round?.next.at(-1)).toBe(besideBen);
    world.does(ben, { type: "finish-turn" });
    world.does(chen, { type: "finish-turn" });
    world.does(ben, { type: "take-companion-away", companion: besideBen });
    expect(world.live().round?.floor).toBe(besideBen);
    world.does(ben, { type: "finish-turn" }, besideBen);
    expect(world.at().phase).toBe("over");
  });

  it("[U3] give a device no second vote: not upwards, not onwards, not for ready, and never the seat", () => {
    const world = startedWorld([ben, chen]);
    for (const name of ["Dina", "Eli", "Fay"]) bring(world, ben, name);
    world.does(chen, { type: "ask-question", id: noteId("q1"), text: "Why?" });
    for (const command of [
      { type: "upvote", question: noteId("q1"), on: true },
      { type: "same-here", note: noteId("n1"), on: true },
      { type: "say-ready", on: true },
      { type: "move-on" },
      { type: "pause" },
      { type: "volunteer", on: true },
      { type: "react", what: "clap" },
      { type: "bring-companion", name: "Gus" },
    ] as const)
      expect(reasonOf(world, besideBen, command)).toBe("members-only");
    const { step, run } = world.live();
    for (const key of ["upvote/q1/ben~1", `ready/${step.id}/${run}/ben~1`, "same/n1/ben~1", "volunteer/ben~1"])
      expect(states(world, ben, key, { on: true })).toBe(false);
    world.does(ben, { type: "move-on" });
    expect(wishesAt(world.document, world.now)).toMatchObject({ by: [ben], of: 2, enough: 2 });
    expect(readyMembers(world.document, { step: step.id, run })).toEqual([]);
    expect(states(world, ben, "seat/2", { member: besideBen })).toBe(false);
  });

  it("[U4] [S1] take part beside the seat too, which stays neutral itself", () => {
    const world = startedWorld([ben], 6, roundOnly(6));
    bring(world, ana, "Dina");
    world.does(ana, { type: "freeze-round", present: [ana, besideAna, ben] });
    expect([world.live().round?.floor, ...(world.live().round?.next ?? [])].sort()).toEqual([besideAna, ben]);
    if (world.live().round?.floor === ben) world.does(ben, { type: "finish-turn" });
    expect(states(world, ana, "turn/round/0/ana~1/0", { what: "done", text: "Dina's words" })).toBe(true);
    expect(states(world, ana, "reflection/round/n1", { author: besideAna, text: "Dina's" })).toBe(true);
    expect(states(world, ana, "late/round/0/ana", {})).toBe(false);
    expect(reasonOf(world, besideAna, { type: "commit", text: "Dina tries" })).toBe("stated");
  });

  it("[U4] [W1] work in small groups like anybody, and not once they were taken away", () => {
    const world = startedWorld([ben, chen]);
    for (const name of ["Eli", "Fay"]) bring(world, ben, name);
    const step = { ...world.live().step, mode: "pair" as const, groups: { set: "p", size: 2 } };
    const together = () => groupsOf(world.document, [step], step).flat().sort();
    expect(together()).toEqual([ben, besideBen, memberId("ben~2"), chen]);
    world.does(ben, { type: "take-companion-away", companion: besideBen });
    expect(together()).toEqual([ben, memberId("ben~2"), chen]);
  });

  it("[U4] [T1] have the same share of a round, however many sit at one device", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 }), (devices) => {
        const hosts = devices.map((_, at) => memberId(`m${at}`));
        const world = startedWorld(hosts, 30, roundOnly(30));
        const here = hosts.flatMap((host, at) => [
          host,
          ...Array.from({ length: devices[at] ?? 0 }, (_, place) => bring(world, host, `P${place}`)),
        ]);
        world.does(ana, { type: "freeze-round", present: here });
        const share = Math.floor(world.live().stepMs / here.length);
        const heard = new Set<MemberId>();
        for (const _ of here) {
          const { floor, turnMs } = world.live().round ?? {};
          expect(turnMs).toBe(share);
          if (floor) heard.add(floor);
          world.after(world.live().round?.turnLeftMs ?? 0);
        }
        expect([...heard].sort()).toEqual([...here].sort());
        expect(world.at(here.length).phase).toBe("over");
      }),
      { numRuns: 40 },
    );
  });

  it("[U5] [K1] are named in the record; who was taken away before being called is not in it", () => {
    const world = round();
    const early = bring(world, ben, "Left early");
    world.does(ben, { type: "take-companion-away", companion: early });
    world.does(ben, { type: "take-companion-away", companion: besideBen });
    world.does(ana, { type: "end-session" });
    const record = recordOf(world.document, 0);
    expect(record?.participants).toEqual([ben, chen, besideBen]);
  });
});
