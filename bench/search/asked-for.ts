import { createChance, wordAt } from "./vocabulary.ts";

/** Two words that hardly anybody says, so that each run has some to look for. */
export const RARE = ["quixotry", "zymurgist"] as const;

const swapped = (word: string): string => `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`;

/** What is asked, class by class; the same for the same seed. */
export function createQueries(seed: number): Readonly<Record<string, (index: number) => string>> {
  const chance = createChance(seed);
  /** Some word of those said so often: places in the vocabulary, the most common first. */
  const among = (from: number, to: number): string => wordAt(Math.floor(from + chance() * (to - from)));
  return {
    "one word": () => `${among(50, 500)} `,
    "two words": () => `${among(5, 100)} ${among(5, 100)}`,
    prefix: () => among(400, 8_000).slice(0, 4),
    rare: (index) => RARE[index % RARE.length] ?? "",
    "very common": () => wordAt(0),
    typo: () => swapped(among(8_000, 30_000)),
  };
}
