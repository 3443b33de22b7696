import type { Moment, SamplePlay } from "../sample-play.ts";
import { sayProfile } from "./people.ts";

const offers = (person: string, capacity: number): Moment => ({
  daysAgo: 80,
  happens: ({ as, params }) => as(person).call("offerAsBuddy", { params, body: { capacity, pausedUntil: null } }),
});

/** Whoever is proposed to somebody new says yes. */
async function mentorSaysYes({ as, params, member, keyOf }: SamplePlay, newcomer: string): Promise<void> {
  const { newcomer: weeks } = await as(newcomer).call("readFirstWeeks", { params });
  const mentor = weeks?.buddy && keyOf(weeks.buddy.member);
  if (!mentor) throw new Error(`Nobody was proposed to ${newcomer}.`);
  await as(mentor).call("answerBuddy", { params, body: { newcomer: member(newcomer), answer: "yes" } });
}

const saysYes =
  (newcomer: string): Moment["happens"] =>
  ({ as, params, member }) =>
    as(newcomer).call("answerBuddy", { params, body: { newcomer: member(newcomer), answer: "yes" } });

type State = "to-meet" | "met";
const notes =
  (by: string, newcomer: string, other: string, state: State): Moment["happens"] =>
  ({ as, params, member }) =>
    as(by).call("noteIntroduction", { params, body: { newcomer: member(newcomer), member: member(other), state } });

/** Both say that they have met. */
const meet = (daysAgo: number, newcomer: string, other: string): readonly Moment[] => [
  { daysAgo, happens: notes(newcomer, newcomer, other, "met") },
  { daysAgo, happens: notes(other, newcomer, other, "met") },
];

/** Hana has been here for a month and is nearly through; Nils came three days ago and waits for his buddy's answer. */
export const firstWeeksMoments: readonly Moment[] = [
  offers("dina", 1),
  offers("tomas", 2),
  { daysAgo: 26, happens: (play) => play.enter(["hana"]) },
  {
    daysAgo: 26,
    happens: sayProfile("hana", {
      learns: ["On call", "Onboarding", "Writing"],
      worksAs: "Customer training",
      site: "Prague",
      timeZone: "Europe/Prague",
    }),
  },
  { daysAgo: 25, happens: saysYes("hana") },
  { daysAgo: 25, happens: (play) => mentorSaysYes(play, "hana") },
  ...meet(24, "hana", "ana"),
  ...meet(21, "hana", "ben"),
  ...meet(17, "hana", "priya"),
  ...meet(11, "hana", "maya"),
  { daysAgo: 9, happens: notes("hana", "hana", "keiko", "to-meet") },
  { daysAgo: 3, happens: (play) => play.enter(["nils"]) },
  { daysAgo: 3, happens: saysYes("nils") },
  { daysAgo: 2, happens: notes("nils", "nils", "ana", "to-meet") },
  { daysAgo: 2, happens: notes("nils", "nils", "chen", "met") },
];
