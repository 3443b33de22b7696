import { RARE } from "./asked-for.ts";
import { anyPlace, createChance, everyWord } from "./vocabulary.ts";

/** One entry: its place in the order of time, and its words by their places in `said`. */
export interface Card {
  readonly space: string;
  readonly place: number;
  readonly publishedAt: number;
  readonly title: readonly number[];
  readonly text: readonly number[];
}

/** The space that is searched. */
export const SPACE = "space-0";
/** All that is ever said. */
export const said: readonly string[] = [...everyWord, ...RARE];

const [TITLE_WORDS, TEXT_WORDS] = [5, 30];
/** How many entries each of the other spaces has. */
const ELSEWHERE = 10_000;
/** Each space was written over four years. */
const [FIRST, YEARS] = [Date.UTC(2022, 0, 1), 4 * 365 * 24 * 60 * 60 * 1_000];
/** Of so many entries one says a rare word. */
const RARELY = 5_000;

export interface Wish {
  readonly entries: number;
  /** How many of them are in the space that is searched. */
  readonly inSpace: number;
}

/** The same for the same wish, space by space. */
export function* cardsFor({ entries, inSpace }: Wish): Generator<Card> {
  const chance = createChance(7);
  const words = (length: number) => Array.from({ length }, () => anyPlace(chance));
  for (let place = 0; place < entries; place += 1) {
    const title = words(TITLE_WORDS);
    const text = words(TEXT_WORDS);
    if (place % RARELY === 17) text.push(everyWord.length + (Math.floor(place / RARELY) % RARE.length));
    const [of, nth, all] =
      place < inSpace
        ? [SPACE, place, inSpace]
        : [`space-${1 + Math.floor(place / ELSEWHERE)}`, place % ELSEWHERE, ELSEWHERE];
    yield { space: of, place, publishedAt: FIRST + Math.floor((YEARS * nth) / all), title, text };
  }
}
