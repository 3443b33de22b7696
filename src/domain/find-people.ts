import { slipsToBeginning } from "./slips.ts";

/** What somebody is found by: their name, their topics, what they work as, and where. */
export interface Findable {
  readonly name: string;
  readonly topics: readonly string[];
  readonly worksAs: string | null;
  readonly site: string | null;
  readonly timeZone: string | null;
}

const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const wordsIn = (text: string): readonly string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Scripts that put no blanks between words: anything in them may be where a word begins. */
const WITHOUT_BLANKS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
/** Shorter words become others by one letter. */
const LEAST_LETTERS = 4;
/** From so many letters on two slips are no more likely to be another word than one in a shorter one. */
const LONG = 9;

type Fits = (word: string) => boolean;

const begins = (asked: string): Fits =>
  WITHOUT_BLANKS.test(asked) ? (word) => word.includes(asked) : (word) => word.startsWith(asked);

function isNear(asked: string, word: string): boolean {
  const most = asked.length < LEAST_LETTERS ? 0 : asked.length < LONG ? 1 : 2;
  return most > 0 && word.length >= asked.length - most && slipsToBeginning(asked, word) <= most;
}

/** Many people share their words: each is compared once. */
function nearOrBegins(asked: string): Fits {
  const [begun, known] = [begins(asked), new Map<string, boolean>()];
  return (word) => {
    const fits = known.get(word) ?? (begun(word) || isNear(asked, word));
    known.set(word, fits);
    return fits;
  };
}

/**
 * Finds people by words: each must begin a word of theirs. Where nobody is found so, mistyped words count as the nearest.
 * The order stays as it was: nobody is before anybody for fitting better. [PR6]
 */
export function createPeopleFinder<T>(people: readonly T[], of: (one: T) => Findable) {
  const known = people.map((one) => {
    const { name, topics, worksAs, site, timeZone } = of(one);
    const words = new Set([name, ...topics, worksAs ?? "", site ?? "", timeZone ?? ""].flatMap(wordsIn));
    return { one, words: [...words] };
  });
  return (query: string): readonly T[] => {
    const asked = wordsIn(query);
    const fitting = (fits: readonly Fits[]) =>
      known.flatMap(({ one, words }) => (fits.every((fit) => words.some(fit)) ? [one] : []));
    const exact = fitting(asked.map(begins));
    return exact.length > 0 ? exact : fitting(asked.map(nearOrBegins));
  };
}
