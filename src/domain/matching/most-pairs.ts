/** Stands for a partner that is not there. */
export const NOBODY = -1;

/**
 * As many pairs as there can be among so many people, beginning with the pairs in `partner` (-1: nobody yet), which it
 * changes. Whoever had a partner has one afterwards, though perhaps another. Edmonds' search for augmenting paths, with
 * blossoms; each search takes at most people × people steps. `may` must be symmetric. [MT4]
 */
export function addMostPairs(partner: Int32Array, may: (a: number, b: number) => boolean): void {
  for (let root = 0; root < partner.length; root += 1)
    if (partner[root] === NOBODY) takeWay(partner, wayFrom(root, partner, may));
}

interface Way {
  /** Who was left without a partner at the other end; -1 where there is no way. */
  readonly end: number;
  readonly before: Int32Array;
}

/** Along the way, those who did not sit together now do. */
function takeWay(partner: Int32Array, { end, before }: Way): void {
  for (let at = end; at !== NOBODY; ) {
    const other = before[at] ?? NOBODY;
    const next = partner[other] ?? NOBODY;
    partner[at] = other;
    partner[other] = at;
    at = next;
  }
}

function wayFrom(root: number, partner: Int32Array, may: (a: number, b: number) => boolean): Way {
  const count = partner.length;
  const before = new Int32Array(count).fill(NOBODY);
  const base = Int32Array.from({ length: count }, (_, at) => at);
  const isQueued = new Uint8Array(count);
  const queue = [root];
  isQueued[root] = 1;

  const baseOf = (at: number): number => base[at] ?? at;
  const partnerOf = (at: number): number => partner[at] ?? NOBODY;
  const beforePartnerOf = (at: number): number => before[partnerOf(at)] ?? NOBODY;

  function commonBase(a: number, b: number): number {
    const passed = new Uint8Array(count);
    for (let at = baseOf(a); ; at = baseOf(beforePartnerOf(at))) {
      passed[at] = 1;
      if (at === root) break;
    }
    let at = baseOf(b);
    while (passed[at] === 0) at = baseOf(beforePartnerOf(at));
    return at;
  }

  function markWay(from: number, to: number, child: number, inBlossom: Uint8Array): void {
    for (let at = from, below = child; baseOf(at) !== to; ) {
      inBlossom[baseOf(at)] = 1;
      inBlossom[baseOf(partnerOf(at))] = 1;
      before[at] = below;
      below = partnerOf(at);
      at = beforePartnerOf(at);
    }
  }

  function shrink(a: number, b: number): void {
    const common = commonBase(a, b);
    const inBlossom = new Uint8Array(count);
    markWay(a, common, b, inBlossom);
    markWay(b, common, a, inBlossom);
    for (let at = 0; at < count; at += 1)
      if (inBlossom[baseOf(at)] === 1) {
        base[at] = common;
        if (isQueued[at] === 0) {
          isQueued[at] = 1;
          queue.push(at);
        }
      }
  }

  for (const at of queue)
    for (let to = 0; to < count; to += 1) {
      if (to === at || baseOf(at) === baseOf(to) || partnerOf(at) === to || !may(at, to)) continue;
      if (to === root || (partnerOf(to) !== NOBODY && beforePartnerOf(to) !== NOBODY)) shrink(at, to);
      else if (before[to] === NOBODY) {
        before[to] = at;
        const next = partnerOf(to);
        if (next === NOBODY) return { end: to, before };
        isQueued[next] = 1;
        queue.push(next);
      }
    }
  return { end: NOBODY, before };
}
