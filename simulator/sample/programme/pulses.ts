import { sql } from "kysely";
import {
  daysInMs,
  PULSE_DAYS,
  PULSE_STATEMENTS,
  type PulseKind,
  type PulseStatement,
  type PulseTaps,
  pulseOutcomeOf,
} from "../../../src/domain/pulse.ts";
import { createDatabase } from "../../../src/server/db/database.ts";
import { randomId } from "../../../src/server/random-id.ts";
import type { Moment, SamplePlay } from "../sample-play.ts";
import { experienced } from "./people.ts";

const VALUES = ["We ask early", "We say what we do not know", "Nobody decides alone at night"];

interface SamplePulse {
  /** When it closed. */
  readonly daysAgo: number;
  /** One line for each answer, one tap for each statement. */
  readonly taps: readonly (readonly number[])[];
}

const pulses: readonly SamplePulse[] = [
  {
    daysAgo: 72,
    taps: [
      [2, 3, 3],
      [3, 3, 2],
      [3, 2, 3],
      [2, 3, 4],
      [3, 4, 3],
      [4, 3, 3],
    ],
  },
  {
    daysAgo: 44,
    taps: [
      [3, 3, 4],
      [4, 3, 4],
      [3, 4, 4],
      [4, 3, 3],
      [3, 3, 4],
      [4, 4, 5],
      [3, 3, 4],
    ],
  },
  {
    daysAgo: 16,
    taps: [
      [4, 4, 4],
      [4, 3, 5],
      [5, 4, 4],
      [4, 4, 4],
      [4, 4, 3],
      [3, 4, 4],
      [4, 5, 4],
      [4, 4, 4],
    ],
  },
];

/** How much each of the values was lived, when it was asked. */
const ofValues: SamplePulse = {
  daysAgo: 23,
  taps: [
    [4, 3, 2],
    [4, 3, 2],
    [5, 3, 3],
    [4, 4, 2],
    [3, 3, 1],
    [4, 3, 2],
  ],
};

/** A pulse that has closed: what was answered is gone, as with every pulse, and what may be told of it is there. */
async function putClosed(
  { as, desk, params, scope }: SamplePlay,
  kind: PulseKind,
  statements: readonly PulseStatement[],
  taps: readonly PulseTaps[],
): Promise<void> {
  const { closed } = await as("ana").call("readPulses", { params });
  const before = closed.filter((pulse) => pulse.kind === kind);
  const outcome = JSON.stringify(pulseOutcomeOf(statements, taps, before));
  const [closesAt, openedAt] = [desk.now(), desk.now() - daysInMs(PULSE_DAYS.usual)];
  const database = createDatabase(desk.databaseUrl, () => undefined);
  try {
    await database.inSpace(scope, (tx) =>
      sql`insert into pulses (space_id, tenant_id, pulse_id, kind, statements, opened_at, closes_at, closed, outcome)
        values (${scope.space}, ${scope.tenant}, ${randomId()}, ${kind}, ${JSON.stringify(statements)}, ${openedAt},
          ${closesAt}, true, ${outcome})`.execute(tx),
    );
  } finally {
    await database.close();
  }
}

/** The space agrees on its values, and is asked from time to time how it is; a vote says how it meets. */
export const pulseMoments: readonly Moment[] = [
  {
    daysAgo: 79,
    async happens({ as, params }) {
      const { open } = await as("ana").call("openVote", { params, body: {} });
      const vote = { ...params, vote: open?.id ?? "" };
      const ballots = experienced.slice(0, 7).map((person, at) => ({
        person,
        body: { format: "what-so-what-now-what", cadence: at === 2 ? ("weekly" as const) : ("biweekly" as const) },
      }));
      for (const { person, body } of ballots) await as(person).call("castVote", { params: vote, body });
      await as("ana").call("closeVote", { params: vote, body: {} });
      await as("ben").call("confirmVote", { params: vote, body: {} });
    },
  },
  {
    daysAgo: 75,
    async happens({ as, params }) {
      const { proposed } = await as("dina").call("proposeValues", { params, body: { values: [...VALUES] } });
      await as("chen").call("agreeValues", { params, body: { proposal: proposed?.id ?? "" } });
    },
  },
  ...pulses.map(({ daysAgo, taps }) => ({
    daysAgo,
    happens: (play: SamplePlay) =>
      putClosed(
        play,
        "pulse",
        PULSE_STATEMENTS.map((id) => ({ id, words: null })),
        taps,
      ),
  })),
  {
    daysAgo: ofValues.daysAgo,
    async happens(play) {
      const { values } = await play.as("ana").call("readPulses", { params: play.params });
      await putClosed(play, "values", values, ofValues.taps);
    },
  },
];
