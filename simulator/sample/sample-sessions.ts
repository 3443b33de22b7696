/** What people at the desk said in a session some days ago: our own words, so that the tab is not empty at first sight. */
export interface SampleSession {
  readonly title: string;
  readonly format: string;
  readonly minutes: number;
  readonly daysAgo: number;
  readonly seat: string;
  /** In the order in which they agree. */
  readonly participants: readonly string[];
  /** By step: sealed in silent steps, open in the others. An anonymous one names nobody after the reveal. */
  readonly written: Readonly<Record<string, readonly SampleNote[]>>;
  readonly commitments: Readonly<Record<string, string>>;
}

export interface SampleNote {
  readonly by: string;
  readonly text: string;
  readonly anonymous?: boolean;
}

export const sampleSessions: readonly SampleSession[] = [
  {
    title: "Our first week on call together",
    format: "what-so-what-now-what",
    minutes: 45,
    daysAgo: 6,
    seat: "ana",
    participants: ["ben", "chen", "dina"],
    written: {
      "what-write": [
        { by: "ben", text: "Three alerts in one night, all for the same full disk." },
        { by: "chen", text: "I did not know whom to call, so I waited until eight.", anonymous: true },
        { by: "dina", text: "The hand-over note from the day shift was in a chat I cannot see." },
      ],
      "what-collect": [{ by: "dina", text: "The hand-over lives in three places." }],
      "so-what-write": [
        { by: "ben", text: "We fix the same thing every night because nobody owns the cause." },
        { by: "chen", text: "Asking at night feels like failing. It should not.", anonymous: true },
        { by: "dina", text: "A newcomer cannot see half of what the shift before knew." },
      ],
      "so-what-collect": [{ by: "chen", text: "Calling early is cheaper than waiting." }],
      "now-what-write": [
        { by: "ben", text: "One page for the hand-over, in the channel." },
        { by: "chen", text: "Write the name of the second on call on top of it." },
        { by: "dina", text: "Practise one alert together, by daylight.", anonymous: true },
      ],
      "now-what-collect": [{ by: "ben", text: "Try the one-page hand-over for two weeks, then look again." }],
    },
    commitments: {
      ben: "Move the disk clean-up into a scheduled task before Friday.",
      chen: "Call the second on call within ten minutes, next time.",
      dina: "Set up the hand-over page and pin it in the channel.",
    },
  },
  {
    title: "Reading a query plan",
    format: "learning-loop-lesson",
    minutes: 45,
    daysAgo: 2,
    seat: "dina",
    participants: ["chen", "ana", "ben"],
    written: {
      recall: [
        { by: "ana", text: "Somewhere it says how many rows it expected." },
        { by: "ben", text: "I usually look for the largest number and guess.", anonymous: true },
      ],
      "reflect-write": [
        { by: "ana", text: "Read it from the inside out. That was the missing piece." },
        { by: "ben", text: "Estimated against actual rows: when they are far apart, the statistics are old." },
        { by: "chen", text: "Explaining it showed me that I did not know what a bitmap scan is for.", anonymous: true },
      ],
    },
    commitments: {
      ana: "Look at the plan of our slowest report on Thursday. In a week: what does a bitmap heap scan save?",
      ben: "Run analyse before I blame the index.",
    },
  },
];
