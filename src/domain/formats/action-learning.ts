import type { Format } from "../format.ts";

const plain = { visibility: "open", collects: "nothing", stretch: "stretch", mode: "open" } as const;
const presenter = "presenter";

/** One issue, many open questions, no advice until the presenter has decided what the issue is. */
export const actionLearning: Format = {
  id: "action-learning",
  version: 1,
  title: "Action learning",
  purpose: "Help a colleague think further about a real issue by asking instead of telling.",
  credit: "After the action learning of Reg Revans",
  people: { least: 3, most: 9 },
  steps: [
    {
      ...plain,
      id: "issue",
      title: "The issue",
      prompts: ["What is the issue, why does it matter, and what have you done so far?"],
      minutes: 3,
      mode: "solo",
      speakerRole: presenter,
      leastSeconds: 60,
      parts: [{ role: presenter, does: "speaks", prompt: "Say what the issue is and why it matters to you." }],
      script: { opening: "Three minutes for the issue. The others listen." },
    },
    {
      ...plain,
      id: "clarify",
      title: "Clarify",
      prompts: ["What do we need to know to understand? Facts only."],
      minutes: 8,
      leastSeconds: 120,
      parts: [
        { role: presenter, does: "helps", prompt: "Answer briefly." },
        { role: "others", does: "asks", prompt: "Ask for facts: who, what, when, how much." },
      ],
      script: { opening: "Questions for understanding, with short answers." },
    },
    {
      ...plain,
      id: "open-questions",
      title: "Open questions only",
      prompts: ["Questions that nobody knows the answer to yet. No advice, also none dressed up as a question."],
      minutes: 13,
      leastSeconds: 240,
      parts: [
        { role: presenter, does: "helps", prompt: "Think aloud. Take your time; you may leave a question unanswered." },
        {
          role: "others",
          does: "asks",
          prompt: "Open questions only. If it begins with “have you tried”, it is advice.",
        },
      ],
      script: {
        opening: "From now on only open questions. I will stop us when advice creeps in.",
        mid: "What has nobody asked yet?",
        closing: "One last question, then silence.",
      },
    },
    {
      ...plain,
      id: "summary",
      title: "Where I am now",
      prompts: ["How do you see the issue now?"],
      minutes: 2,
      mode: "solo",
      speakerRole: presenter,
      leastSeconds: 30,
      parts: [{ role: presenter, does: "speaks", prompt: "Say how you see the issue now." }],
      script: { opening: "How does it look to you now?" },
    },
    {
      ...plain,
      id: "resources",
      title: "What we can offer",
      prompts: ["Experiences, people, material: what can each of us offer?"],
      minutes: 5,
      leastSeconds: 60,
      parts: [
        { role: presenter, does: "keeps-silent", prompt: "Listen and take what you can use." },
        { role: "others", does: "speaks", prompt: "Offer what you have. Now it is welcome." },
      ],
      script: { opening: "Now offers are welcome: experiences, people, material." },
    },
    {
      ...plain,
      id: "actions",
      title: "Actions",
      prompts: ["What will you do, by when?"],
      minutes: 2,
      collects: "commitments",
      leastSeconds: 30,
      script: { opening: "What will happen, and by when? Everybody may write a commitment." },
    },
    {
      ...plain,
      id: "process",
      loop: "reflection",
      title: "How we worked",
      prompts: ["Which question opened something? What would we do differently?"],
      minutes: 2,
      collects: "reflections",
      proposes: "experience",
      leastSeconds: 30,
      script: { opening: "Not the issue any more: how did we work together?" },
    },
  ],
};
