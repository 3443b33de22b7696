import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MemberId } from "../../../src/domain/ids.ts";
import { inRounds } from "../../faults/moment.ts";
import { type DrivenMeeting, meetInDrivenTime } from "./driven-meeting.ts";
import { ana, ben, chen } from "./people.ts";
import { EVERYBODY, WRITERS } from "./writing-meeting.ts";

const SOCKET_BAR_MS = 3_000;
const RESTART_BAR_MS = 10_000;
const EVERYBODY_ON_THEIR_ROAD = ["live", "live", "relayed"];

interface Fault {
  /** How long it lasts, in ms. */
  readonly lasts: fc.Arbitrary<number>;
  readonly breaks: (meeting: DrivenMeeting) => void;
  readonly mends: (meeting: DrivenMeeting) => Promise<void> | void;
  /** Roads of Ana, Ben and Chen after it has lasted for some seconds. */
  readonly meanwhile: readonly string[];
  readonly backWithinMs: number;
}

const anyOutage = fc.oneof(fc.integer({ min: 0, max: 2_500 }), fc.integer({ min: 0, max: 20 * 60_000 }));
const aMinute = fc.constant(60_000);

const cutOff = ({ relay, server }: DrivenMeeting, me: MemberId, isCut: boolean): void => {
  relay.setCut([me], isCut);
  server.setCut(me, isCut);
};

const faults: Readonly<Record<string, Fault>> = {
  "every socket to the relay is killed": {
    lasts: fc.integer({ min: 0, max: 5_000 }),
    breaks: ({ relay }) => relay.setCut(EVERYBODY, true),
    mends: ({ relay }) => relay.setCut(EVERYBODY, false),
    meanwhile: ["relayed", "relayed", "relayed"],
    backWithinMs: SOCKET_BAR_MS,
  },
  "the relay is killed and restarted": {
    lasts: anyOutage,
    breaks: ({ relay }) => relay.kill(),
    mends: ({ relay }) => relay.start(),
    meanwhile: ["relayed", "relayed", "relayed"],
    backWithinMs: RESTART_BAR_MS,
  },
  "the server is killed and restarted": {
    lasts: anyOutage,
    breaks: ({ server }) => server.setDown(true),
    mends: ({ server }) => server.setDown(false),
    meanwhile: ["live", "live", "offline"],
    backWithinMs: RESTART_BAR_MS,
  },
  "both are killed and restarted, the server first": {
    lasts: anyOutage,
    breaks({ relay, server }) {
      server.setDown(true);
      relay.kill();
    },
    async mends({ relay, server, pass }) {
      server.setDown(false);
      await pass(700);
      relay.start();
    },
    meanwhile: ["offline", "offline", "offline"],
    backWithinMs: RESTART_BAR_MS,
  },
  "both are killed and restarted, the relay first": {
    lasts: anyOutage,
    breaks({ relay, server }) {
      relay.kill();
      server.setDown(true);
    },
    async mends({ relay, server, pass }) {
      relay.start();
      await pass(700);
      server.setDown(false);
    },
    meanwhile: ["offline", "offline", "offline"],
    backWithinMs: RESTART_BAR_MS,
  },
  "somebody who is live is offline for a minute": {
    lasts: aMinute,
    breaks: (meeting) => cutOff(meeting, ben, true),
    mends: (meeting) => cutOff(meeting, ben, false),
    meanwhile: ["live", "offline", "relayed"],
    backWithinMs: RESTART_BAR_MS,
  },
  "somebody on the server path is offline for a minute": {
    lasts: aMinute,
    breaks: (meeting) => cutOff(meeting, chen, true),
    mends: (meeting) => cutOff(meeting, chen, false),
    meanwhile: ["live", "live", "offline"],
    backWithinMs: RESTART_BAR_MS,
  },
  "the facilitator is offline for a minute": {
    lasts: aMinute,
    breaks: (meeting) => cutOff(meeting, ana, true),
    mends: (meeting) => cutOff(meeting, ana, false),
    meanwhile: ["offline", "live", "relayed"],
    backWithinMs: RESTART_BAR_MS,
  },
  "the container has expired overnight, until the host makes another": {
    lasts: anyOutage,
    breaks({ relay }) {
      relay.setExpired(true);
      relay.kill();
      relay.start();
    },
    mends: ({ relay }) => relay.setExpired(false),
    meanwhile: ["relayed", "relayed", "relayed"],
    backWithinMs: RESTART_BAR_MS,
  },
};

/** When each of the writers says something: in ms after the fault, or before it. */
const moments = fc.array(
  fc.record({ by: fc.constantFrom(...WRITERS), at: fc.oneof(fc.integer({ min: -300, max: 3_000 }), fc.nat(60_000)) }),
  { minLength: 4, maxLength: 16 },
);
const BEFORE_MS = 300;
/** By then everybody has noticed. */
const NOTICED_MS = 4_000;

async function survives(fault: Fault, lastsMs: number, say: readonly { by: MemberId; at: number }[]): Promise<void> {
  const meeting = await meetInDrivenTime();
  await meeting.pass(2_000);
  expect(meeting.links()).toEqual(EVERYBODY_ON_THEIR_ROAD);
  let now = -BEFORE_MS;
  const until = async (moment: number): Promise<void> => {
    const isDue = ({ at }: { readonly at: number }) => at >= now && at < moment;
    for (const { by, at } of say.filter(isDue).toSorted((a, b) => a.at - b.at)) {
      await meeting.pass(at - now);
      now = at;
      meeting.says(by);
    }
    await meeting.pass(moment - now);
    now = moment;
  };
  await until(0);
  fault.breaks(meeting);
  if (lastsMs >= NOTICED_MS) {
    await until(NOTICED_MS);
    expect(meeting.links()).toEqual(fault.meanwhile);
  }
  await until(lastsMs);
  // Where a road is open to everybody, nobody waits for the fault to end.
  if (lastsMs >= NOTICED_MS && !fault.meanwhile.includes("offline")) await meeting.converges();
  await fault.mends(meeting);
  await until(lastsMs + fault.backWithinMs);
  expect(meeting.links()).toEqual(EVERYBODY_ON_THEIR_ROAD);
  await meeting.converges();
  meeting.close();
}

describe("in driven time, whatever the moment and however long it lasts", () => {
  it.each(Object.entries(faults))(
    "[L5] [L6] %s: nothing is lost, and all are back in time by themselves",
    (_what, fault) =>
      fc.assert(
        fc.asyncProperty(fault.lasts, moments, (lastsMs, say) => survives(fault, lastsMs, say)),
        inRounds(10),
      ),
  );
});
