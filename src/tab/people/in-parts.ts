/** So many are drawn, or left out of drawing, together: a long list scrolls as easily as a short one. */
const AT_ONCE = 50;

/** The first of a list, as many `steps` as were asked for, in parts that are drawn together. */
export const inParts = <T>(all: readonly T[], steps: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.min(steps, Math.ceil(all.length / AT_ONCE)) }, (_, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );

export const hasMore = (all: readonly unknown[], steps: number): boolean => all.length > steps * AT_ONCE;
