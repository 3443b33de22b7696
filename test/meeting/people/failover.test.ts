import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MemberId, SessionId } from "../../../src/domain/ids.ts";
import { runFailover } from "../../../src/meeting/people/failover.ts";
import { createSeatLease } from "../../../src/meeting/people/seat-at-server.ts";
import { createPulse } from "../../../src/meeting/pulse/pulse.ts";
import { createMemoryHub, createMemoryStore } from "../../../src/meeting/session/memory-store.ts";
import { inRounds } from "../../faults/moment.ts";
import { settle } from "../session/manual-time.ts";
import { createTestClock } from "../test-clock.ts";
import { createSeatServer } from "./seat-server.ts";

const SESSION = "s-1" as SessionId;
const ana = "m-ana" as MemberId;
const VOLUNTEERS = ["m-ben", "m-chen", "m-dina"].map((id) => id as MemberId);
const BAR_MS = 20_000;
const STEP_MS = 50;

/** Ana holds the seat; the others stand by. Each page has its own timers, so that a computer can sleep. */
async function createDesk(latenciesMs: readonly number[]) {
  const world = createTestClock(1_000_000);
  const hub = createMemoryHub({ now: world.now });
  let asked = 0;
  const server = createSeatServer({
    time: world,
    session: SESSION,
    holder: ana,
    latencyMs: () => latenciesMs[asked++ % latenciesMs.length] ?? 0,
    granted: (epoch, member) => hub.stateAsServer(SESSION, { key: `seat/${epoch}`, value: { member } }),
  });
  hub.stateAsServer(SESSION, { key: "seat/1", value: { member: ana } });

  const open = (me: MemberId) => {
    const timers = createTestClock(world.now());
    const store = createMemoryStore({ hub, session: SESSION, me, time: world });
    const pulse = createPulse(store, timers);
    const parts = { api: server.apiOf(me), news: server.news, timers, space: "sp", session: SESSION, me };
    const seat = createSeatLease(parts);
    const stop = runFailover({ store, pulse, seat, timers });
    return {
      me,
      store,
      seat,
      isAsleep: false,
      catchUp: () => timers.advance(world.now() - timers.now()),
      close() {
        stop();
        seat.close();
        pulse.close();
        store.close();
      },
    };
  };
  const pages = new Map([ana, ...VOLUNTEERS].map((me) => [me, open(me)]));
  const page = (me: MemberId) => {
    const found = pages.get(me);
    if (!found) throw new Error(`${me} has gone.`);
    return found;
  };
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += STEP_MS) {
      world.advance(Math.min(STEP_MS, ms - passed));
      for (const one of pages.values()) if (!one.isAsleep) one.catchUp();
      await settle();
    }
  };
  return {
    server,
    now: world.now,
    pass,
    page,
    closes(me: MemberId) {
      page(me).close();
      pages.delete(me);
    },
    end() {
      for (const one of pages.values()) one.close();
    },
  };
}

const moment = fc.record({
  /** From the opening to when the holder's page goes. */
  after: fc.nat(30_000),
  /** Its tab is closed, or its computer sleeps and wakes after that long. */
  wakesAfter: fc.option(fc.integer({ min: 21_000, max: 600_000 })),
  /** A part of the volunteers goes too, at some moment before the lease can have run out. */
  goWithIt: fc.subarray(VOLUNTEERS, { maxLength: VOLUNTEERS.length - 1 }),
  theyGoAfter: fc.nat(6_000),
  latenciesMs: fc.array(fc.nat(200), { minLength: 1, maxLength: 20 }),
});

describe("the seat", () => {
  it("[S9] is a volunteer's within 20 s, whenever the holder's page is gone, and once only", () =>
    fc.assert(
      fc.asyncProperty(moment, async ({ after, wakesAfter, goWithIt, theyGoAfter, latenciesMs }) => {
        const { server, now, pass, page, closes, end } = await createDesk(latenciesMs);
        for (const me of VOLUNTEERS) page(me).store.send({ type: "volunteer", on: true });
        await pass(after);
        expect(server.grants).toEqual([]);
        const gone = now();
        if (wakesAfter === null) closes(ana);
        else page(ana).isAsleep = true;
        await pass(theyGoAfter);
        for (const me of goWithIt) closes(me);
        await pass(BAR_MS - theyGoAfter);
        const [first, ...more] = server.grants;
        expect(more).toEqual([]);
        expect(VOLUNTEERS.filter((me) => !goWithIt.includes(me))).toContain(first?.member);
        expect(first?.at).toBeLessThanOrEqual(gone + BAR_MS);
        if (wakesAfter !== null) {
          await pass(wakesAfter - BAR_MS);
          page(ana).isAsleep = false;
          await pass(5_000);
          expect(page(ana).seat.state()).toEqual({ epoch: 2, member: first?.member, isFree: false });
        }
        expect(server.grants).toHaveLength(1);
        end();
      }),
      inRounds(25),
    ));
});
