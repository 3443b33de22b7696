import { describe, it } from "vitest";
import { atRandomMoments, inAllRounds, type Moment, turnsOfTheLoop } from "../../faults/moment.ts";
import type { LiveMeeting } from "./live-meeting.ts";
import { ana, ben } from "./people.ts";
import { EVERYBODY, meet, WRITERS } from "./writing-meeting.ts";

interface Fault {
  readonly breaks: (meeting: LiveMeeting) => unknown;
  readonly mends: (meeting: LiveMeeting) => unknown;
}

const relayGone: Fault = { breaks: (meeting) => meeting.stopRelay(), mends: (meeting) => meeting.startRelay() };
const serverGone: Fault = {
  breaks: ({ server }) => server.setDown(true),
  mends: ({ server }) => server.setDown(false),
};
const breaksBoth: Fault["breaks"] = (meeting) => {
  serverGone.breaks(meeting);
  return relayGone.breaks(meeting);
};

const faults: Readonly<Record<string, Fault>> = {
  "the relay is gone": relayGone,
  "the server is gone": serverGone,
  "both are gone, and the server is back first": {
    breaks: breaksBoth,
    async mends(meeting) {
      serverGone.mends(meeting);
      await relayGone.mends(meeting);
    },
  },
  "both are gone, and the relay is back long before the server": {
    breaks: breaksBoth,
    async mends(meeting) {
      await relayGone.mends(meeting);
      await turnsOfTheLoop(50);
      serverGone.mends(meeting);
    },
  },
  "the seat's way to the server is cut": {
    breaks: ({ server }) => server.setCut(ana, true),
    mends: ({ server }) => server.setCut(ana, false),
  },
  "a writer's way to the server is cut while the relay is gone": {
    breaks(meeting) {
      meeting.server.setCut(ben, true);
      return relayGone.breaks(meeting);
    },
    async mends(meeting) {
      await relayGone.mends(meeting);
      meeting.server.setCut(ben, false);
    },
  },
};

async function survives({ breaks, mends }: Fault, at: Moment): Promise<void> {
  const { meeting, says, does, reloads, converges, close } = await meet();
  for (let n = 0; n < at.before; n += 1) await Promise.all(WRITERS.map(says));
  for (let n = 0; n < at.underway; n += 1) for (const me of WRITERS) void says(me);
  if (at.pauses) void does(ana, { type: "pause" });
  await turnsOfTheLoop(at.turns);
  const broken = breaks(meeting);
  for (let n = 0; n < at.away; n += 1) {
    for (const me of WRITERS) void says(me);
    await turnsOfTheLoop(1);
  }
  await broken;
  const again = EVERYBODY[at.reloads];
  if (again) await reloads(again);
  await turnsOfTheLoop(at.turns);
  await mends(meeting);
  await converges();
  await close();
}

describe("[L5] whatever the moment: nothing is lost, all are back without a click and read the same", {
  timeout: inAllRounds(200_000),
}, () => {
  it.each(Object.entries(faults))("%s", (_what, fault) =>
    atRandomMoments(3, async (moments) => {
      await Promise.all(moments.map((at) => survives(fault, at)));
    }),
  );
});
