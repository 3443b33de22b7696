import { newSecret } from "../../secret.ts";
import { eachOf, type Moment } from "../sample-play.ts";

type Tap = "yes" | "partly" | "no";

interface Reading {
  readonly lesson: string;
  readonly daysAgo: number;
  /** Who has tried it. */
  readonly applied: readonly string[];
  readonly opened?: readonly string[];
}

const readings: readonly Reading[] = [
  {
    lesson: "Reviewing code: read it twice, comment once",
    daysAgo: 57,
    applied: ["ana", "ben", "dina", "priya", "jonas", "tomas"],
    opened: ["maya"],
  },
  {
    lesson: "Ask after thirty minutes, not after three hours",
    daysAgo: 43,
    applied: ["ben", "chen", "dina", "jonas", "priya"],
    opened: ["keiko", "tomas"],
  },
  {
    lesson: "A handover that fits on one page",
    daysAgo: 21,
    applied: ["ana", "chen", "dina", "jonas", "keiko"],
    opened: ["hana"],
  },
  { lesson: "Reading your first payslip", daysAgo: 14, applied: ["hana"], opened: ["ana", "ben", "keiko", "yusuf"] },
  {
    lesson: "Two hours of overlap are enough, if nothing is decided outside them",
    daysAgo: 10,
    applied: ["ana", "chen"],
  },
];

interface Feedback {
  readonly lesson: string;
  readonly daysAgo: number;
  readonly answers: readonly { readonly by: string; readonly taps: readonly [Tap, Tap, Tap]; readonly word?: string }[];
}

/** Each says whether it was clear, useful, and whole. One of the lessons is clear, and one is not: it is a gap until somebody rewrites it. */
const feedback: readonly Feedback[] = [
  {
    lesson: "Reviewing code: read it twice, comment once",
    daysAgo: 55,
    answers: [
      { by: "ana", taps: ["yes", "yes", "yes"] },
      { by: "ben", taps: ["yes", "yes", "partly"] },
      { by: "dina", taps: ["partly", "yes", "yes"], word: "Say how long the first reading may take." },
      { by: "priya", taps: ["yes", "yes", "yes"] },
      { by: "tomas", taps: ["yes", "partly", "yes"] },
    ],
  },
  {
    lesson: "An estimate is two numbers and a reason",
    daysAgo: 18,
    answers: [
      { by: "ana", taps: ["no", "yes", "no"], word: "Which of the two numbers do I give to a customer?" },
      { by: "dina", taps: ["no", "partly", "no"], word: "An example would help me more than the rule." },
      { by: "jonas", taps: ["no", "yes", "partly"] },
      { by: "keiko", taps: ["partly", "yes", "no"] },
      { by: "maya", taps: ["no", "yes", "no"], word: "I lost the thread at the second number." },
    ],
  },
];

const knownToo: readonly { readonly experience: string; readonly daysAgo: number; readonly by: readonly string[] }[] = [
  {
    experience: "My first month: I wrote every question down and asked none",
    daysAgo: 60,
    by: ["chen", "keiko", "jonas"],
  },
  { experience: "Three nights woken by the same full disk", daysAgo: 17, by: ["chen", "dina"] },
  {
    experience: "I did not call the second on call, and it cost us six hours",
    daysAgo: 16,
    by: ["ben", "jonas", "tomas"],
  },
];

export const learningMoments: readonly Moment[] = [
  ...readings.map(
    ({ lesson, daysAgo, applied, opened = [] }): Moment => ({
      daysAgo,
      async happens({ as, entry }) {
        const params = entry(lesson);
        const marks = (mark: "opened" | "applied") => (person: string) =>
          as(person).call("markLesson", { params, body: { mark, on: true } });
        await eachOf(opened, marks("opened"));
        await eachOf(applied, marks("applied"));
      },
    }),
  ),
  ...feedback.map(
    ({ lesson, daysAgo, answers }): Moment => ({
      daysAgo,
      async happens({ as, entry }) {
        for (const { by, taps, word = "" } of answers) {
          const [clear, useful, whole] = taps;
          const body = { slip: newSecret(), editKey: newSecret(), clear, useful, whole, word };
          await as(by).call("answerLesson", { params: entry(lesson), body });
        }
      },
    }),
  ),
  ...knownToo.map(
    ({ experience, daysAgo, by }): Moment => ({
      daysAgo,
      happens: ({ as, entry }) =>
        eachOf(by, (person) => as(person).call("sayMeToo", { params: entry(experience), body: { meToo: true } })),
    }),
  ),
];
