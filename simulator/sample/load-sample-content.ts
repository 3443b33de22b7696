import { holdSession } from "./hold-session.ts";
import { markSampleRows } from "./mark-sample-rows.ts";
import { calendarMoments } from "./programme/calendar.ts";
import { firstWeeksMoments } from "./programme/first-weeks.ts";
import { groupMoments } from "./programme/groups.ts";
import { learningMoments } from "./programme/learning.ts";
import { pathMoments } from "./programme/onboarding.ts";
import { peopleMoments } from "./programme/people.ts";
import { pulseMoments } from "./programme/pulses.ts";
import { questionMoments } from "./programme/questions.ts";
import { putSampleEntries } from "./put-sample-entries.ts";
import { readSampleEntries } from "./read-sample-entry.ts";
import { createSamplePlay, DAY_MS, type Moment, type SampleDesk } from "./sample-play.ts";
import { sampleSessions } from "./sample-sessions.ts";

/** What happened outside of sessions, in the order in which it is told. */
const moments: readonly Moment[] = [
  ...peopleMoments,
  ...firstWeeksMoments,
  ...pulseMoments,
  ...groupMoments,
  ...pathMoments,
  ...questionMoments,
  ...learningMoments,
  ...calendarMoments,
];

/** How far behind the machine's clock a desk starts that is about to get sample content, in ms. */
export const sampleBehindMs = (Math.max(...[...sampleSessions, ...moments].map(({ daysAgo }) => daysAgo)) + 1) * DAY_MS;

/**
 * Lets a programme come into its third month: sample entries, and what the people of the desk did day by day, over the
 * server's own routes. All of it is marked as sample content. Ends with the clock at the machine's.
 */
export async function loadSampleContent(desk: SampleDesk): Promise<void> {
  const play = await createSamplePlay(desk, "ana");
  const entries = readSampleEntries();
  await play.enter(entries.flatMap(({ by, owner, checked }) => [by, owner ?? by, checked?.by ?? by]));
  const { scope, people } = play;
  await putSampleEntries(desk.databaseUrl, { scope, people, sessions: [], now: desk.today() }, entries);
  await play.readEntries();

  const sessions: string[] = [];
  const held: readonly Moment[] = sampleSessions.map((sample) => ({
    daysAgo: sample.daysAgo,
    happens: async (at) => void sessions.push(await holdSession(at, sample)),
  }));
  for (const { daysAgo, happens } of [...moments, ...held].toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    await desk.advance(Math.max(0, desk.today() - daysAgo * DAY_MS - desk.now()));
    await happens(play);
  }
  await desk.advance(Math.max(0, desk.today() - desk.now()));
  await putSampleEntries(desk.databaseUrl, { scope, people, sessions, now: desk.now() }, []);
  await markSampleRows(desk.databaseUrl, scope);
}
