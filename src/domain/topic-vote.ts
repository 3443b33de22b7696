/** A topic that somebody proposed for an event; `at` in ms. */
export interface ProposedTopic {
  readonly id: string;
  readonly topic: string;
  readonly at: number;
  readonly votes: number;
}

/** More would be a list that nobody reads before they vote. */
export const MOST_PROPOSED = 20;

/** What the event is to be about: most votes, of as many the one proposed first; undefined where nobody voted. [CE10] */
export function chosenTopic(proposed: readonly ProposedTopic[]): ProposedTopic | undefined {
  return [...proposed]
    .filter(({ votes }) => votes > 0)
    .sort((a, b) => b.votes - a.votes || a.at - b.at || Number(a.id > b.id) - Number(a.id < b.id))[0];
}

/** Whether two are one: letters' size and blanks aside. */
export const sameTopic = (a: string, b: string): boolean => keyOf(a) === keyOf(b);

const keyOf = (topic: string): string => topic.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
