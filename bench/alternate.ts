/** Takes one sample, or several at once; `index` grows from 0 through warm-up and rounds. */
type Sample = (index: number) => Promise<number | readonly number[]>;

export interface Alternation {
  readonly floor: Sample;
  readonly product: Sample;
  /** Samples that are thrown away: compilers and caches are cold. */
  readonly warmUp: number;
  readonly rounds: number;
  readonly perRound: number;
}

/**
 * Floor and product in turn, sample by sample, so that whatever else the machine does meets both alike. Each round begins
 * with the other of the two.
 */
export async function alternate({ floor, product, warmUp, rounds, perRound }: Alternation) {
  const samples = { floor: [] as number[], product: [] as number[] };
  const take = async (which: keyof typeof samples, index: number) => {
    const taken = await (which === "floor" ? floor : product)(index);
    if (index >= warmUp) samples[which].push(...[taken].flat());
  };
  for (let index = 0; index < warmUp + rounds * perRound; index += 1) {
    const round = Math.floor((index - warmUp) / perRound);
    for (const which of round % 2 === 0 ? (["floor", "product"] as const) : (["product", "floor"] as const))
      await take(which, index);
  }
  return samples;
}
