import type { Step } from "../../domain/plan.ts";

/** What a step asks for, as far as its words tell. */
type Kind = "question" | "feedback" | "next" | "meaning" | "notice";

/** The first that fits. What no word gives away, and any language but that of the shipped formats, is a notice. */
const signs: readonly (readonly [Kind, RegExp])[] = [
  ["question", /\bquestions?\b|\bask\b|\bclarify/],
  ["feedback", /\bfeedback\b|\bwhat helped\b|\bworked\b|\bwarm\b|\bcool\b/],
  ["next", /\bnext\b|\bdifferently\b|\btry\b|\btake on\b|\bkeep\b|\buse this\b|\bactions?\b|\bideas?\b/],
  ["meaning", /\bso what\b|\bwhy\b|\bmatters?\b|\btells? us\b|\bpatterns?\b|\blearn(ed)?\b|\bmeans?\b/],
];

const kindOf = ({ title, prompts }: Pick<Step, "title" | "prompts">): Kind => {
  const words = [title, ...prompts].join(" ").toLowerCase();
  return signs.find(([, sign]) => sign.test(words))?.[0] ?? "notice";
};

const sentences: Readonly<Record<Kind, readonly string[]>> = {
  notice: [
    "The demo started ten minutes late because nobody had the link.",
    "Two of us fixed the same bug without knowing of each other.",
    "The customer asked about export three times.",
    "We had a checklist, and only half of us opened it.",
    "The hand-over to support took one call instead of four mails.",
    "It got quiet when the question about the deadline came up.",
    "The new colleague found the gap in the guide on the first day.",
    "We shipped on Thursday, not on Monday as planned.",
    "The test environment was down for a whole morning.",
    "Nobody wrote down what we had agreed on the phone.",
  ],
  meaning: [
    "We are fast as long as we talk to each other early.",
    "The checklist helps only if somebody owns it.",
    "We learn the most from what customers ask twice.",
    "Waiting for one person costs us more than a small mistake would.",
    "People raise a risk when somebody asks, and not by themselves.",
    "What is written down reaches those who were not in the room.",
    "Our estimates forget the testing, every time.",
    "A short call early saves a long one later.",
    "It worked because two people knew both sides.",
  ],
  next: [
    "Open every demo with a test call a quarter of an hour before.",
    "Name one owner for the checklist, and change the owner each month.",
    "Ask the newest person first what is unclear.",
    "Write three lines after every call, in the channel.",
    "Test on Tuesday what we ship on Thursday.",
    "Show unfinished work earlier, and say that it is unfinished.",
    "Invite somebody from support to the planning.",
    "Keep the short daily call; it carried us through last week.",
  ],
  question: [
    "What would you do first if you had only one hour?",
    "How did you know that it was going wrong?",
    "Who else has had this, and what did they do?",
    "What is the smallest part of this that I could use tomorrow?",
    "Does this also work when the team sits in two places?",
    "What did it cost you, in hours?",
    "What would you leave out the second time?",
    "How do you explain this to somebody new?",
  ],
  feedback: [
    "The example from last week made it click for me.",
    "Going slower in the middle part would have helped me.",
    "It helped that you showed the mistake as well.",
    "I would have liked to try it myself before the questions.",
    "The picture said more than the list.",
    "A one-page summary would help me to tell others.",
    "I liked that everybody had a turn.",
    "Start with the problem, then show the tool.",
  ],
};

const commitments: readonly string[] = [
  "I will send the agenda a day before our next call.",
  "I will ask support for their three most frequent questions.",
  "I will write down how I set up the test environment.",
  "I will show my draft on Wednesday, finished or not.",
  "I will sit with a new colleague for an hour on Monday.",
  "I will try the checklist on my own release first.",
  "I will tell the other team what we decided, on the same day.",
];

/** Each peer goes on from their own place in a list and leaves out what is `taken`, so that they say different things. */
function turnTo(list: readonly string[], place: number, taken: readonly string[] = []): string {
  const from = place % list.length;
  const turned = [...list.slice(from), ...list.slice(0, from)];
  return turned.find((sentence) => !taken.includes(sentence)) ?? turned[0] ?? "";
}

type Asking = Pick<Step, "title" | "prompts" | "index">;

/** A reflection; `taken` is what can be read in this step already. */
export const writtenWords = (step: Asking, peer: number, taken: readonly string[]): string =>
  turnTo(sentences[kindOf(step)], peer + step.index, taken);

/** What a peer types instead of talking. */
export const spokenWords = (step: Asking, peer: number): string =>
  turnTo(sentences[kindOf(step)], peer + 3 + step.index);

export const commitmentWords = (peer: number): string => turnTo(commitments, peer);
