/**
 * How many slips lie between what was typed and each beginning of a word: [j] is to its first j letters. A slip is a
 * letter too many, missing or another one, or two neighbours that changed places (Damerau's distance). Letters are code
 * points.
 */
function slipsToBeginnings(typed: readonly string[], word: readonly string[]): readonly number[] {
  const width = word.length + 1;
  const slips: number[] = Array.from({ length: width }, (_, j) => j);
  const at = (i: number, j: number): number => slips[i * width + j] ?? 0;
  const lastRowOf = new Map<string, number>();
  for (const [row, letter] of typed.entries()) {
    const i = row + 1;
    let lastColumn = 0;
    slips.push(i);
    for (let j = 1; j < width; j += 1) {
      const other = word[j - 1] ?? "";
      const [swapRow, swapColumn] = [lastRowOf.get(other) ?? 0, lastColumn];
      const isSame = letter === other;
      const isSwap = swapRow > 0 && swapColumn > 0;
      const swapped = isSwap ? at(swapRow - 1, swapColumn - 1) + (i - swapRow) + (j - swapColumn) - 1 : Infinity;
      slips.push(Math.min(at(i - 1, j - 1) + (isSame ? 0 : 1), at(i, j - 1) + 1, at(i - 1, j) + 1, swapped));
      if (isSame) lastColumn = j;
    }
    lastRowOf.set(letter, i);
  }
  return slips.slice(-width);
}

/** Slips between what was typed and a whole word. */
export const slipsTo = (typed: string, word: string): number =>
  slipsToBeginnings([...typed], [...word]).at(-1) ?? Infinity;

/** Slips between what was typed and the beginning of a word that comes closest. */
export const slipsToBeginning = (typed: string, word: string): number =>
  Math.min(...slipsToBeginnings([...typed], [...word]));
