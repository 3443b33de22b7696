/** What a reader says of a lesson, for themselves. */
export const MARKS = ["opened", "finished", "applied"] as const;
export type Mark = (typeof MARKS)[number];
export type Marks = Readonly<Record<Mark, boolean>>;

export const NO_MARKS: Marks = { opened: false, finished: false, applied: false };

/** Whoever finished or applied a lesson has opened it; whoever takes that back takes all back. [RE1] */
export function withMark(marks: Marks, mark: Mark, isOn: boolean): Marks {
  if (mark === "opened") return isOn ? { ...marks, opened: true } : NO_MARKS;
  return { ...marks, [mark]: isOn, opened: marks.opened || isOn };
}
