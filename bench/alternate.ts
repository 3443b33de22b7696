/** Takes one sample; `index` grows from 0 through warm-up and rounds. */
type Sample = (index: number) => Promise<number>;

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
  for (let index = 0; index < warmUp + rounds * perRound; index += 1) {
    const round = Math.floor((index - warmUp) / perRound);
    const pair = { floor: 0, product: 0 };
    if (round % 2 === 0) pair.floor = await floor(index);
    pair.product = await product(index);
    if (round % 2 !== 0) pair.floor = await floor(index);
    if (index < warmUp) continue;
    samples.floor.push(pair.floor);
    samples.product.push(pair.product);
  }
  return samples;
}
