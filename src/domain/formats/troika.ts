import type { Format, FormatStep } from "../format.ts";

const trios = { set: "trios", size: 3 };
const common = { mode: "pod", visibility: "open", collects: "nothing", stretch: "stretch", groups: trios } as const;

/** One person's turn as client: they state it, are asked, turn away while the others talk, and say what they take. */
const turnOf = (place: number, who: string): readonly FormatStep[] => [
  {
    ...common,
    id: `client-${place + 1}`,
    title: `${who} client`,
    prompts: ["What is your challenge, and what kind of help do you need?"],
    minutes: 2,
    leastSeconds: 60,
    speakerRole: "client",
    clientPlace: place,
    parts: [
      { role: "client", does: "speaks", prompt: "Say what your challenge is and what help you would like." },
      { role: "others", does: "keeps-silent", prompt: "Listen. Your questions come next." },
    ],
    script: { opening: "In each trio one of you is the client now and says what the challenge is." },
  },
  {
    ...common,
    id: `clarify-${place + 1}`,
    title: "Clarify",
    prompts: ["What do the consultants still need to know? Short questions, short answers, no advice yet."],
    minutes: 2,
    leastSeconds: 60,
    speakerRole: "client",
    clientPlace: place,
    parts: [
      { role: "client", does: "helps", prompt: "Answer briefly." },
      { role: "others", does: "asks", prompt: "Ask only what you need to know. No advice yet." },
    ],
    script: { opening: "Consultants, ask only what you need in order to understand." },
  },
  {
    ...common,
    id: `consult-${place + 1}`,
    loop: "feedback",
    title: "Consultants talk",
    prompts: ["What do you see, what would you try, and what may be missing in the picture?"],
    minutes: 4,
    leastSeconds: 120,
    speakerRole: "client",
    clientPlace: place,
    parts: [
      { role: "client", does: "turned-away", prompt: "Turn away and listen. Write down what you want to keep." },
      { role: "others", does: "speaks", prompt: "Talk to each other as if the client were not in the room." },
    ],
    script: {
      opening: "Clients, turn away from the screen or switch the camera off. Consultants, talk among yourselves.",
      mid: "Half of the time is over: what have you not said yet?",
    },
  },
  {
    ...common,
    id: `takeaway-${place + 1}`,
    loop: "reflection",
    title: "What I take with me",
    prompts: ["What was the most useful thing you heard?"],
    minutes: 1,
    leastSeconds: 30,
    speakerRole: "client",
    clientPlace: place,
    parts: [
      { role: "client", does: "speaks", prompt: "Turn back. Say what was most useful to you." },
      { role: "others", does: "keeps-silent", prompt: "Listen. Nothing needs to be explained or defended." },
    ],
    script: { opening: "Clients, turn back and say what you take with you." },
  },
];

const changeOver = (place: number): FormatStep => ({
  ...common,
  id: `change-over-${place}`,
  title: "Change over",
  prompts: ["Take a breath. The next one of you becomes the client."],
  minutes: 1,
  leastSeconds: 15,
});

/** Everybody is client once and consultant twice. */
export const troika: Format = {
  id: "troika",
  version: 1,
  title: "Troika",
  purpose: "Get practical help from two peers, and give it to each of them in turn.",
  credit: "After Troika Consulting of Liberating Structures",
  people: { least: 3, most: 60 },
  steps: [
    {
      id: "your-question",
      title: "Your question",
      prompts: ["What is your challenge at the moment? What kind of help would you like with it?"],
      minutes: 1,
      mode: "silent",
      visibility: "open",
      collects: "nothing",
      stretch: "stretch",
      leastSeconds: 30,
      script: { opening: "One minute in silence: what would you like help with?" },
    },
    ...turnOf(0, "First"),
    changeOver(1),
    ...turnOf(1, "Second"),
    changeOver(2),
    ...turnOf(2, "Third"),
  ],
};
