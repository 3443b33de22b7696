import type { Format, FormatStep } from "../format.ts";

const plain = { visibility: "open", collects: "nothing", stretch: "stretch" } as const;

/** One hot seat: present, be asked, hear everybody in turn, say what you take. */
const hotSeat = (place: "first" | "second"): readonly FormatStep[] => {
  const role = `${place} hot seat`;
  const title = place === "first" ? "First hot seat" : "Second hot seat";
  return [
    {
      ...plain,
      id: `${place}-present`,
      title: `${title}: the matter`,
      prompts: ["What are you working on, and what do you want from this group today?"],
      minutes: 2,
      mode: "solo",
      speakerRole: role,
      leastSeconds: 60,
      parts: [{ role, does: "speaks", prompt: "Say what you are working on and what you want from the group." }],
      script: { opening: "Whoever is in the hot seat: two minutes for the matter and what you want from us." },
    },
    {
      ...plain,
      id: `${place}-questions`,
      title: `${title}: questions`,
      prompts: ["What do we need to know? Questions only."],
      minutes: 5,
      mode: "open",
      leastSeconds: 120,
      parts: [
        { role, does: "helps", prompt: "Answer what you can. “I do not know yet” is an answer." },
        { role: "others", does: "asks", prompt: "Questions only. Your advice has its turn next." },
      ],
      script: { opening: "Only questions now.", closing: "Last question, please." },
    },
    {
      ...plain,
      id: `${place}-feedback`,
      loop: "feedback",
      title: `${title}: feedback in turn`,
      prompts: ["What would you do, what do you know, whom could you introduce?"],
      minutes: 10,
      mode: "round",
      leastSeconds: 30,
      parts: [
        { role, does: "keeps-silent", prompt: "Listen and write down what helps. You do not have to answer." },
        { role: "others", does: "speaks", prompt: "In your turn: an idea, an experience or a person who could help." },
      ],
      script: { opening: "Everybody has one turn. The hot seat listens." },
    },
    {
      ...plain,
      id: `${place}-take`,
      loop: "reflection",
      title: `${title}: what I take`,
      prompts: ["What will you take from this, and what first?"],
      minutes: 3,
      mode: "solo",
      speakerRole: role,
      leastSeconds: 60,
      parts: [{ role, does: "speaks", prompt: "Say what you take and what you will do first." }],
      script: { opening: "The hot seat has the last word." },
    },
  ];
};

/** A standing circle of peers: wins, two hot seats, commitments. */
export const mastermind: Format = {
  id: "mastermind",
  version: 1,
  title: "Mastermind hot seat",
  purpose: "A circle that meets again and again: two of you get everybody's thinking, all of you commit to something.",
  people: { least: 3, most: 8 },
  steps: [
    {
      ...plain,
      id: "wins",
      title: "Wins and last commitments",
      prompts: ["What went well since last time? What became of your commitment?"],
      minutes: 10,
      mode: "round",
      proposes: "experience",
      leastSeconds: 30,
      script: { opening: "One win each, and what became of the last commitment. No comments between turns." },
    },
    ...hotSeat("first"),
    ...hotSeat("second"),
    {
      ...plain,
      id: "commitments",
      title: "Commitments",
      prompts: ["What will you have done when we meet next?"],
      minutes: 10,
      mode: "round",
      collects: "commitments",
      leastSeconds: 30,
      script: { opening: "Write your commitment down, then say it in your turn." },
    },
  ],
};
