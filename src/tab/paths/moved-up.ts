/** The same with one of them a place earlier. */
export function movedUp<T>(all: readonly T[], at: number): readonly T[] {
  const [before, one] = [all[at - 1], all[at]];
  if (before === undefined || one === undefined) return all;
  return [...all.slice(0, at - 1), one, before, ...all.slice(at + 1)];
}
