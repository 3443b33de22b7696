import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DAY_MS } from "../../src/domain/first-weeks.ts";
import { oidOf } from "./entra-and-graph.ts";
import { openEvents } from "./event-reader.ts";
import { firstWeeksIn } from "./first-weeks-play.ts";
import { profilesIn } from "./profile-play.ts";
import { roundsIn } from "./rounds-play.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { transferIn } from "./transfer/transfer-play.ts";

const everybody = ["ana", "ben", "chen", "dina", "eva"] as const;
let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof roundsIn>;
let weeks: Awaited<ReturnType<typeof firstWeeksIn>>;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  desk.directory.owners.add("ana");
  space = await openSpace(desk, ...everybody);
  play = roundsIn(desk, space);
  weeks = await firstWeeksIn(desk, space, "ana");
});
let sentBefore = 0;
const forget = async () => {
  await desk.sql(
    "truncate pairing_rhythms, pairing_joined, pairings, pairing_people, not_with, profiles, taken_out, news_wishes",
  );
  await desk.sql("delete from jobs");
};
beforeEach(async () => {
  await forget();
  sentBefore = desk.directory.sent.length;
});
afterAll(() => desk.close());

const join = async (...users: string[]) => {
  for (const user of users) await play.joins(user);
};
const sent = () => desk.directory.sent.slice(sentBefore).map(({ body }) => body);
const pairOf = (one: string, others: readonly string[]) => [one, ...others].sort().join(" ");

describe("a pairing round", () => {
  it("[PB1] [MT4] row S22: pairs nobody a second time before all have met, whatever the cadence", async () => {
    await join("ana", "ben", "chen", "dina");
    const pairs: string[] = [];
    for (const cadence of ["weekly", "biweekly", "monthly"] as const) {
      await play.cadence("chen", cadence);
      await play.round();
      const here = await Promise.all(
        ["ana", "ben", "chen", "dina"].map(async (user) => pairOf(user, await play.meets(user))),
      );
      expect(new Set(here).size).toBe(2);
      pairs.push(...new Set(here));
    }
    expect(new Set(pairs).size).toBe(6);
  });

  it("[PB1] row S22: makes a trio of an odd number and leaves nobody out", async () => {
    await join(...everybody);
    await play.round();
    const sizes = await Promise.all(everybody.map(async (user) => (await play.meets(user)).length));
    expect(sizes.sort()).toEqual([1, 1, 2, 2, 2]);
  });

  it("[PB1] comes on Mondays, as often as was said last, and is made once whoever does its job", async () => {
    await join("ana", "ben");
    const { rhythm } = await play.cadence("ben", "weekly");
    expect(new Date(rhythm?.nextAt ?? 0).toISOString()).toMatch(/T08:00:00.000Z$/);
    expect(new Date(rhythm?.nextAt ?? 0).getUTCDay()).toBe(1);
    const [job] = await desk.sql<{ session_id: string }>("select * from jobs where kind = 'pair-round'");
    await play.round();
    expect((await play.read("ana")).rhythm?.nextAt).toBe((rhythm?.nextAt ?? 0) + 7 * DAY_MS);
    // As if a worker had been killed and another, which knew nothing of it, had the job of the rhythm before.
    await play.cadence("ana", "monthly");
    await desk.sql(
      `insert into jobs (space_id, tenant_id, job_id, kind, session_id, due_at)
       select space_id, tenant_id, 'again', 'pair-round', $1, 0 from pairing_rhythms`,
      [job?.session_id],
    );
    await desk.server.jobs.runDue();
    expect(await desk.sql("select from pairings")).toHaveLength(1);
  });

  it("[PB1] of which a worker was killed is made by the next one, whole and once", async () => {
    await join("ana", "ben", "chen", "dina");
    const { rhythm } = await play.read("ana");
    const at = rhythm?.nextAt ?? 0;
    // The claim of a worker that says nothing more.
    await desk.sql("update jobs set claimed_until = $1, attempts = 1 where kind = 'pair-round'", [at + 60_000]);
    desk.clock.advance(at - desk.clock.now());
    await desk.server.jobs.runDue();
    expect(await play.meets("ana")).toEqual([]);
    desk.clock.advance(60_000);
    await desk.server.jobs.runDue();
    expect((await play.meets("ana")).length).toBe(1);
    expect(await desk.sql("select from pairings")).toHaveLength(2);
    await desk.server.jobs.runDue();
    expect(await desk.sql("select from pairings")).toHaveLength(2);
  });

  it("[PB4] [MT6] says why, and how to begin from what both say to others", async () => {
    const { says } = profilesIn(desk, space);
    await says("ana", { worksAs: "Rigger", learns: ["Splices"] });
    await says("ben", { worksAs: "Cook", teaches: ["splices"] });
    await join("ana", "ben");
    await play.round();
    const ids = { ana: weeks.idOf("ana"), ben: weeks.idOf("ben") };
    expect((await play.read("ana")).meeting).toMatchObject({
      people: [{ name: "ben Example", oid: oidOf("ben") }],
      why: [{ kind: "never-met" }, { kind: "mixed" }],
      beginning: { kind: "teaches", by: ids.ben, to: ids.ana, topic: "Splices" },
    });
    await says("ben", { worksAs: "Cook", teaches: ["splices"], listed: false });
    expect((await play.read("ana")).meeting?.beginning.kind).toBe("question");
  });

  it("[PB2] is without whoever pauses until then", async () => {
    await join("ana", "ben", "chen");
    const { rhythm } = await play.read("ana");
    await play.pauses("chen", (rhythm?.nextAt ?? 0) + 1);
    await play.round();
    expect([await play.meets("ana"), await play.meets("chen")]).toEqual([["ben"], []]);
    await play.round();
    expect((await play.meets("chen")).length).toBeGreaterThan(0);
  });

  it("[PB2] calls whoever does not look three times, and again once they look", async () => {
    await join("ana", "ben");
    for (let round = 0; round < 3; round += 1) {
      await play.round();
      expect(await play.meets("ana")).toEqual(["ben"]);
    }
    await play.round();
    expect(await play.meets("ana")).toEqual([]);
    await play.read("ben");
    await play.round();
    expect(await play.meets("ana")).toEqual(["ben"]);
  });

  it("[PB5] counts who has met once both say so, and tells nobody what one of them said", async () => {
    await join("ana", "ben");
    await play.round();
    const meeting = (await play.read("ana")).meeting?.id ?? "";
    const before = await play.read("ben");
    expect(await play.met("ana", meeting)).toMatchObject({
      met: 0,
      meeting: { mine: true, people: [{ both: false }] },
    });
    expect(await play.read("ben")).toEqual(before);
    expect(await play.met("ben", meeting)).toMatchObject({ met: 1, meeting: { people: [{ both: true }] } });
    expect((await play.read("ana")).met).toBe(1);
    await play.met("ben", meeting, false);
    expect((await play.read("ana")).met).toBe(0);
    await expect(play.met("chen", meeting)).rejects.toThrow(": 404 ");
    await play.round();
    expect((await play.read("ana")).past).toMatchObject([{ id: meeting, mine: true }]);
  });
});

describe("what others can read", () => {
  const worlds = {
    "was never in it": async () => {},
    "has left": () => play.leaves("chen"),
    pauses: () => play.pauses("chen", desk.clock.now() + 60 * DAY_MS),
    "would rather not meet either": async () => {
      await weeks.notWith("chen", "ana");
      await weeks.notWith("chen", "ben");
    },
  } as const;

  /** All that a member reads of rounds, but for ids that are random and times that pass. */
  const seenBy = async (user: string) =>
    JSON.stringify(await play.read(user), (key, value) => (key === "id" || key === "number" ? null : value)).replace(
      /\d{13}/g,
      "",
    );

  it("[PB3] row S7: is the same whether somebody was never in it, left, pauses or declined, before a round and after", async () => {
    const read: string[][] = [];
    for (const [what, happens] of Object.entries(worlds)) {
      await forget();
      await join("ana", "ben", ...(what === "was never in it" ? [] : ["chen"]));
      await play.cadence("ana", "weekly");
      await happens();
      const before = await seenBy("ana");
      await play.round();
      read.push([before, await seenBy("ana"), await seenBy("ben")]);
      expect((await play.read("chen")).meeting).toBeNull();
    }
    for (const one of read) expect(one).toEqual(read[0]);
  });

  it("[PB3] row S7: is the same when the one whom they meet leaves, pauses or declines in the middle of a round", async () => {
    const read: string[] = [];
    for (const happens of [
      () => play.leaves("ben"),
      () => play.pauses("ben", desk.clock.now() + 60 * DAY_MS),
      () => weeks.notWith("ben", "ana"),
    ]) {
      await forget();
      await join("ana", "ben");
      await play.cadence("ana", "weekly");
      await play.round();
      expect(await play.meets("ana")).toEqual(["ben"]);
      await happens();
      read.push(await seenBy("ana"));
      expect((await play.read("ana")).meeting).toBeNull();
      await play.round();
      expect((await play.read("ana")).meeting).toBeNull();
      expect(await seenBy("ana")).toEqual(read.at(-1));
    }
    for (const one of read) expect(one).toEqual(read[0]);
  });

  it("[PB3] row S22: is nothing of whom others meet, and their streams tell them nothing", async () => {
    await join("ana", "ben");
    const stream = await openEvents(desk.as("dina"), space);
    const others = await openEvents(desk.as("ana"), space);
    await desk.sql("update jobs set due_at = 0 where kind = 'pair-round'");
    await desk.server.jobs.runDue();
    expect(await others.next("news")).toEqual({ type: "news" });
    await desk.as("dina").ask("sayNew", { params: { space }, body: { isNew: true } });
    await stream.next("first-weeks");
    expect(stream.heard.map(({ type }) => type)).not.toContain("news");
    await stream.stop();
    await others.stop();
    expect(await play.read("dina")).toMatchObject({ joined: null, meeting: null, past: [], met: 0 });
    expect(JSON.stringify(await play.read("dina"))).not.toMatch(/ana|ben/);
  });

  it("[PB3] [MT3] row S7: is never a meeting with whom one would rather not, for as long as it is said", async () => {
    await weeks.notWith("ben", "ana");
    await join("ana", "ben", "chen", "dina");
    for (let round = 0; round < 4; round += 1) {
      await play.round();
      expect(await play.meets("ana")).not.toContain("ben");
      await play.read("ben");
    }
    await weeks.notWith("ben", "ana", false);
    await play.leaves("chen");
    await play.leaves("dina");
    await play.round();
    expect(await play.meets("ana")).toEqual(["ben"]);
  });

  it("[PB2] does not return with a backup from before somebody left", async () => {
    const { backup, restored } = transferIn(desk, space);
    await join("ana", "ben");
    await play.round();
    const file = await backup("ana");
    await play.leaves("ben");
    await restored("ana", file);
    expect((await play.read("ben")).joined).toBeNull();
    await play.round();
    expect(await play.meets("ana")).toEqual([]);
  });
});

describe("a notice of a round in Teams", () => {
  it("[PB6] says whom one meets, once a round, and leads there", async () => {
    await join("ana", "ben");
    await play.round();
    expect(sent()).toHaveLength(2);
    expect(sent().find(({ recipient }) => JSON.stringify(recipient).includes(oidOf("ana")))).toMatchObject({
      activityType: "paired",
      templateParameters: [{ name: "person", value: "ben Example" }],
    });
    await desk.server.jobs.runDue();
    expect(sent()).toHaveLength(2);
    await play.round();
    expect(sent()).toHaveLength(4);
  });

  it("[PB6] is not sent to whoever does not want it, nor to whoever has left before it went", async () => {
    await join("ana", "ben", "chen", "dina");
    const body = { what: "no-notice", about: "round", on: true };
    const wishes = await desk.as("ana").ask("changeWish", { params: { space }, body });
    expect(wishes.notices).not.toContain("round");
    desk.directory.troubles.push(...Array.from({ length: 3 }, () => ({ status: 503 })));
    await play.round();
    const [partner] = await play.meets("ben");
    await play.leaves("ben");
    desk.clock.advance(3_600_000);
    await desk.server.jobs.runDue();
    const told = sent().map(({ recipient }) => JSON.stringify(recipient));
    for (const user of ["ana", "ben", partner ?? ""]) expect(told.some((one) => one.includes(oidOf(user)))).toBe(false);
    expect(told).toHaveLength(partner === "ana" ? 2 : 1);
  });
});
