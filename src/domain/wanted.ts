/** Most characters of what a lesson is wanted on. */
export const MOST_WANTED = 120;
/** So many who want the same make it a card that everybody sees. [WA1] */
export const ASKERS_OF_CARD = 2;

/** What makes two topics the same: their words, in any order and case, with or without accents. [WA1] */
export const topicKey = (topic: string): string =>
  [
    ...new Set(
      topic
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  ]
    .sort()
    .join(" ");

/** Whether others than those who asked see it. [WA1] */
export const isCard = (askers: number): boolean => askers >= ASKERS_OF_CARD;

interface Taught {
  readonly title: string;
  readonly topic: string | null;
  readonly tags: readonly string[];
}

/** The topics that a lesson answers by itself. */
export const keysOf = ({ title, topic, tags }: Taught): readonly string[] =>
  [title, topic ?? "", ...tags].map(topicKey).filter((key) => key !== "");
