/** What people at the desk said in a session some days ago: our own words, so that the tab shows a programme in its third month at first sight. */
export interface SampleSession {
  readonly title: string;
  readonly format: string;
  readonly minutes: number;
  readonly daysAgo: number;
  /** What it was planned for, and the work group whose session it was. */
  readonly topic?: string;
  readonly group?: string;
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
    title: "A month in three time zones",
    topic: "Time zones",
    format: "what-so-what-now-what",
    minutes: 45,
    daysAgo: 81,
    seat: "ben",
    participants: ["ana", "chen", "dina"],
    written: {
      "what-write": [
        { by: "ana", text: "Half of our decisions were made while one of us slept." },
        { by: "chen", text: "I read the notes in the morning and still did not know what we had decided." },
        { by: "dina", text: "I said yes to calls at ten in the evening, twice a week.", anonymous: true },
      ],
      "what-collect": [{ by: "chen", text: "Notes say what was talked about, not what was decided." }],
      "so-what-write": [
        { by: "ana", text: "Who is awake decides. That is not what we meant." },
        { by: "chen", text: "I stopped asking since the answer came a day late.", anonymous: true },
        { by: "dina", text: "Being tired is not a private matter if the calendar makes it so." },
      ],
      "so-what-collect": [{ by: "dina", text: "A decision needs a day, so that everybody has been awake once." }],
      "now-what-write": [
        { by: "ana", text: "Write the question first, decide a day later." },
        { by: "chen", text: "One line on top of the notes: decided, or open until when." },
        { by: "dina", text: "Late calls go around, and are counted by nobody." },
      ],
      "now-what-collect": [{ by: "ana", text: "For four weeks nothing is decided on the day it is raised." }],
    },
    commitments: {
      ana: "Put the next open question in writing before the call.",
      chen: "Try the one line on top of this week's notes.",
      dina: "Say no to the first call after nine, and propose another time.",
    },
  },
  {
    title: "A review that gets read",
    topic: "Code review",
    format: "learning-loop-lesson",
    minutes: 45,
    daysAgo: 62,
    seat: "chen",
    participants: ["ben", "ana", "dina"],
    written: {
      recall: [
        { by: "ana", text: "Small changes are read, large ones are approved." },
        { by: "dina", text: "I never know whether a remark is a wish or a condition.", anonymous: true },
      ],
      "reflect-write": [
        { by: "ana", text: "Say what must change, what might, and what is only a thought." },
        { by: "dina", text: "The first sentence should tell me where to look." },
        { by: "ben", text: "While explaining I noticed that I skip the tests myself.", anonymous: true },
      ],
    },
    commitments: {
      ana: "Begin the next three remarks with must, might or thought. In a week: which of the three did I use most?",
      dina: "Split the next change before anybody asks for it.",
    },
  },
  {
    title: "After the move to the new building",
    topic: "Meetings",
    format: "what-so-what-now-what",
    minutes: 45,
    daysAgo: 45,
    seat: "dina",
    participants: ["chen", "ben", "ana"],
    written: {
      "what-write": [
        { by: "chen", text: "The room for six has one microphone, at the far end." },
        { by: "ben", text: "Those in the room talked, those on the screen typed." },
        { by: "ana", text: "I left after twenty minutes and nobody noticed.", anonymous: true },
      ],
      "what-collect": [{ by: "ben", text: "In the room and on the screen are two meetings." }],
      "so-what-write": [
        { by: "chen", text: "A good room makes the others smaller." },
        { by: "ben", text: "Typing is slower than talking, so the turn is gone." },
        { by: "ana", text: "Whoever is far away needs somebody near who looks for them." },
      ],
      "so-what-collect": [{ by: "ana", text: "One remote means all remote, or a round with turns." }],
      "now-what-write": [
        { by: "chen", text: "A second microphone, and until then everybody at their own desk." },
        { by: "ben", text: "Rounds begin with whoever is far away." },
        { by: "ana", text: "In each hybrid call one person watches the screen." },
      ],
      "now-what-collect": [{ by: "chen", text: "Until the microphone is there we meet from our desks." }],
    },
    commitments: {
      chen: "Ask for the second microphone today.",
      ben: "Begin Thursday's round with those on the screen.",
      ana: "Say so when I leave, and why.",
    },
  },
  {
    title: "Questions that get an answer",
    topic: "Asking for help",
    format: "learning-loop-lesson",
    minutes: 45,
    daysAgo: 27,
    seat: "ana",
    participants: ["dina", "chen", "ben"],
    written: {
      recall: [
        { by: "chen", text: "What I tried, what I expected, what happened instead." },
        { by: "ben", text: "I ask when I have already lost the afternoon.", anonymous: true },
      ],
      "reflect-write": [
        { by: "chen", text: "With the goal in the first line two people answered before I had finished." },
        { by: "ben", text: "A question in the channel helps the next one who has it." },
        { by: "dina", text: "Teaching it, I found three questions of my own that I never asked.", anonymous: true },
      ],
    },
    commitments: {
      chen: "Ask my question about the staging data in the channel, with the goal on top.",
      ben: "Ask after twenty minutes, not after an afternoon. In a week: when did I ask last?",
    },
  },
  {
    title: "What I wish I had known in week one",
    topic: "Onboarding",
    group: "First weeks",
    format: "what-so-what-now-what",
    minutes: 45,
    daysAgo: 15,
    seat: "tomas",
    participants: ["hana", "dina", "maya"],
    written: {
      "what-write": [
        { by: "hana", text: "On the third day I still did not know where lunch is spoken of." },
        { by: "dina", text: "I gave away my desk key twice and had to ask for it twice." },
        { by: "maya", text: "I understood the jokes after a month.", anonymous: true },
      ],
      "what-collect": [{ by: "hana", text: "The small things cost more courage than the large ones." }],
      "so-what-write": [
        { by: "hana", text: "Whoever is new asks for permission to ask." },
        { by: "dina", text: "We explain systems and forget habits." },
      ],
      "so-what-collect": [{ by: "maya", text: "A name for each kind of question is worth more than a handbook." }],
      "now-what-write": [
        { by: "hana", text: "I show the next one where lunch is spoken of." },
        { by: "maya", text: "Three habits on one page, written by whoever came last.", anonymous: true },
      ],
      "now-what-collect": [{ by: "dina", text: "Whoever came last writes the page for whoever comes next." }],
    },
    commitments: {
      hana: "Write down three habits before I stop noticing them.",
      dina: "Ask Hana on Friday what she has stopped asking.",
    },
  },
  {
    title: "Our first week on call together",
    topic: "On call",
    group: "On call",
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
