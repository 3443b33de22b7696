/**
 * A number in [0, 1) for an occasion, such as `ben/turn/2/length`: the same occasion always draws the same. Randomness as a
 * port without a state of its own, so that what a peer does next can be asked again and again. [H4]
 */
export type Chance = (occasion: string) => number;

/** FNV-1a over seed and occasion; murmur3's last step spreads what differs in a single letter. */
export function createChance(seed: number): Chance {
  return (occasion) => {
    let hash = 0x811c9dc5 ^ seed;
    for (let i = 0; i < occasion.length; i += 1) hash = Math.imul(hash ^ occasion.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
  };
}
