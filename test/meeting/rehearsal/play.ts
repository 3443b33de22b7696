import type { Format } from "../../../src/domain/format.ts";
import type { MemberId, StepId } from "../../../src/domain/ids.ts";
import type { Position } from "../../../src/domain/position.ts";
import type { MeetingSession } from "../../../src/meeting/meeting-session.ts";
import { createChance } from "../../../src/meeting/rehearsal/chance.ts";
import { nextAct } from "../../../src/meeting/rehearsal/next-act.ts";
import { openRehearsal } from "../../../src/meeting/rehearsal/open-rehearsal.ts";
import type { Act, Peer } from "../../../src/meeting/rehearsal/peer.ts";
import type { SessionTime } from "../../../src/meeting/session/session-ports.ts";
import { ownMinutes } from "../../../src/planning/fit-of.ts";
import { createTestClock } from "../test-clock.ts";

export const ana = "m-ana" as MemberId;

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

/** Timers as a browser runs them for a page in the background: none more often than once a second. */
const inTheBackground = ({ now, after }: SessionTime): SessionTime => ({
  now,
  after: (ms, run) => after(Math.ceil(ms / SECOND_MS) * SECOND_MS, run),
});

/** What somebody who watches a session from the outside could have noted. */
export interface Played {
  readonly session: MeetingSession;
  readonly phases: ReadonlySet<Position["phase"]>;
  readonly steps: ReadonlySet<StepId>;
  /** `<step>/<run>`: who had the floor. */
  readonly floors: ReadonlyMap<string, ReadonlySet<MemberId>>;
  readonly acts: readonly { readonly by: MemberId; readonly act: Act }[];
  readonly tookMs: number;
}

export interface Staging {
  readonly format: Format;
  readonly heads: number;
  readonly seed: number;
}

/**
 * Plays a format from the plan to the end. Ana has the seat and does what a facilitator does; whether the session moves on
 * is for the caller to see: this stops at the end, or when three times the slot has passed.
 */
export function play({ format, heads, seed }: Staging): Played {
  const clock = createTestClock(1_000_000);
  const start = clock.now();
  const acts: { by: MemberId; act: Act }[] = [];
  const minutes = ownMinutes(format.steps);
  const { session } = openRehearsal({
    wish: { format, minutes, heads },
    me: { member: ana, oid: "o-ana", name: "Ana Silva", guest: false },
    seed,
    clock: inTheBackground(clock),
    timers: clock,
    nameOf: (name) => `${name} (simulated)`,
    onAct: (by, act) => acts.push({ by, act }),
  });
  const [phases, steps, floors] = [new Set<Position["phase"]>(), new Set<StepId>(), new Map<string, Set<MemberId>>()];
  const watch = () => {
    const { position: at } = session.pulse.read();
    phases.add(at.phase);
    if (at.phase !== "live") return;
    steps.add(at.step.id);
    const floor = at.round?.floor;
    if (floor === undefined) return;
    const visit = `${at.step.id}/${at.run}`;
    floors.set(visit, (floors.get(visit) ?? new Set()).add(floor));
  };
  session.pulse.subscribe(watch);
  watch();

  const chance = createChance(seed);
  let me: Peer = { member: ana, number: 0, cameAt: start, leftAt: undefined, isCalledAway: false, done: new Set() };
  const isOver = () => session.pulse.read().position.phase === "ended";
  while (!isOver() && clock.now() - start < 3 * minutes * MINUTE_MS) {
    const now = clock.now();
    const due = nextAct({ ...session.pulse.read(), now }, me, chance);
    if (due && due.at <= now) {
      me = { ...me, done: new Set(me.done).add(due.occasion) };
      if (due.act.type === "send") session.store.send(due.act.command);
      if (due.act.type === "reveal") void session.inbox.reveal(due.act.step, 1);
    }
    clock.advance(SECOND_MS);
  }
  return { session, phases, steps, floors, acts, tookMs: clock.now() - start };
}
