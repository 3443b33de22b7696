const gainOf = (grade: number, at: number): number => (2 ** grade - 1) / Math.log2(at + 2);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/**
 * How close the first ten come to the best order there is, 0 to 1 (normalised discounted cumulative gain). Where nothing
 * answers, finding nothing is 1 and anything else 0.
 */
export function ndcgAt10(found: readonly string[], grades: Readonly<Record<string, number>>): number {
  const ideal = Object.values(grades).sort((a, b) => b - a);
  if (ideal.length === 0) return found.length === 0 ? 1 : 0;
  const gain = sum(found.slice(0, 10).map((id, at) => gainOf(grades[id] ?? 0, at)));
  return gain / sum(ideal.slice(0, 10).map(gainOf));
}
