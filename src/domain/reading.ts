/** What a reader says of a lesson, for themselves. */
export const MARKS = ["opened", "finished", "applied"] as const;
export type Mark = (typeof MARKS)[number];
export type Marks = Readonly<Record<Mark, boolean>>;

export const NO_MARKS: Marks = { opened: false, finished: false, applied: false };

/** Of fewer readers nothing is told. [RE2] */
export const LEAST_READERS = 5;

/** Whoever finished or applied a lesson has opened it; whoever takes that back takes all back. [RE1] */
export function withMark(marks: Marks, mark: Mark, isOn: boolean): Marks {
  if (mark === "opened") return isOn ? { ...marks, opened: true } : NO_MARKS;
  return { ...marks, [mark]: isOn, opened: marks.opened || isOn };
}

/** How many there are at least, as others may know it: in fives, so that no single one can be seen to come or go. [RE2] */
export const toldOf = (readers: number): number | null =>
  readers < LEAST_READERS ? null : readers - (readers % LEAST_READERS);
