const SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi wo za kel mor tis han der".split(" ");

/** The word at a place of a made-up language; the same place is always the same word. */
export function wordAt(place: number): string {
  const syllables: string[] = [];
  for (let rest = place + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    syllables.push(SYLLABLES[rest % SYLLABLES.length] ?? "");
  return syllables.join("");
}

/** Numbers from 0 to 1 that look random and are the same in each run (a linear congruential generator). */
export function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** From the most common to the rarest. */
export const everyWord = Array.from({ length: 30_000 }, (_, place) => wordAt(place));

/** As in any language, few words are said often and most of them seldom. */
export const anyPlace = (chance: () => number): number => Math.floor(everyWord.length * chance() ** 4);

export const anyWord = (chance: () => number): string => everyWord[anyPlace(chance)] ?? "";
