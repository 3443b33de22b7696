import { type Change, changesOf, paragraphsOf } from "./three-way.ts";

/** A stretch of two texts: in both, only in the older, or only in the newer. */
export interface Piece {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** Less than this part of the words of a paragraph in common: it reads better as another paragraph. */
const LEAST_ALIKE = 1 / 3;

/**
 * What became of a text: paragraph by paragraph, and word by word inside a paragraph that is much the same. What is the
 * same and what is gone make the older text, what is the same and what is new the newer. [A8]
 */
export function compareTexts(before: string, after: string): readonly Piece[] {
  const compared = compareLists(paragraphsOf(before), paragraphsOf(after), (gone, added) => {
    const words = joined(compareLists(wordsIn(gone), wordsIn(added), replaced));
    return isAlike(words, gone, added) ? words : replaced(gone, added);
  });
  return joined(compared);
}

const replaced = (gone: string, added: string): readonly Piece[] => [
  { kind: "gone", text: gone },
  { kind: "new", text: added },
];

function compareLists(
  before: readonly string[],
  after: readonly string[],
  differing: (gone: string, added: string) => readonly Piece[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  const changes = changesOf(before, after);
  let at = 0;
  for (const [n, change] of changes.entries()) {
    const { from, to, units } = slidOn(change, before, changes[n + 1]?.from ?? before.length);
    pieces.push({ kind: "same", text: before.slice(at, from).join("") });
    pieces.push(...differing(before.slice(from, to).join(""), units.join("")));
    at = to;
  }
  return [...pieces, { kind: "same", text: before.slice(at).join("") }];
}

/**
 * Something that was only put in, or only taken out, as late as it can stand, at most until `end`: "it[. Look up]." reads
 * better as "it.[ Look up.]".
 */
function slidOn(change: Change, before: readonly string[], end: number): Change {
  const { from, to, units } = change;
  if (from < to && units.length > 0) return change;
  const moved = from < to ? before.slice(from, to) : units;
  const on = (at: number) => (at < moved.length ? moved[at] : before[to + at - moved.length]);
  let by = 0;
  while (to + by < end && before[to + by] === on(by)) by += 1;
  const slid = units.map((_, at) => on(at + by) ?? "");
  return { from: from + by, to: to + by, units: slid };
}

/** Words of any script, and what stands between them. */
const wordsIn = (text: string): readonly string[] =>
  [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)].map(({ segment }) => segment);

function isAlike(pieces: readonly Piece[], gone: string, added: string): boolean {
  const same = pieces.filter(({ kind }) => kind === "same").map(({ text }) => text.trim().length);
  return (
    same.reduce((sum, length) => sum + length, 0) >= LEAST_ALIKE * Math.max(gone.trim().length, added.trim().length)
  );
}

/** One piece for what is read as one: changes that only blanks hold apart, and neighbours of a kind. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  let [gone, added] = ["", ""];
  const end = () => {
    if (gone !== "") all.push({ kind: "gone", text: gone });
    if (added !== "") all.push({ kind: "new", text: added });
    [gone, added] = ["", ""];
  };
  const told = pieces.filter(({ text }) => text !== "");
  for (const [at, { kind, text }] of told.entries()) {
    const isBetween = gone !== "" && added !== "" && at < told.length - 1 && /^[ \t]+$/.test(text);
    if (kind === "gone" || (kind === "same" && isBetween)) gone += text;
    if (kind === "new" || (kind === "same" && isBetween)) added += text;
    if (kind === "same" && !isBetween) {
      end();
      const last = all.at(-1);
      if (last?.kind === "same") all[all.length - 1] = { kind: "same", text: last.text + text };
      else all.push({ kind: "same", text });
    }
  }
  end();
  return all;
}
