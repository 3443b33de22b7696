/** Who could go to whom. All costs are whole numbers from 0 up, so that sums stay exact. */
export interface Assignment {
  readonly seekers: number;
  /** How many each helper takes. */
  readonly rooms: readonly number[];
  /** What it costs that this seeker goes to this helper; undefined: never. */
  readonly cost: (seeker: number, helper: number) => number | undefined;
  /** What one more costs a helper who has taken so many. Never less than for the one before. */
  readonly load: (helper: number, taken: number) => number;
}

/**
 * The helper of each seeker, undefined for those who have none. As many as can be are helped, and of all ways to do so it
 * is one of the cheapest. Successive shortest paths with potentials; time grows with seekers × helpers × (seekers +
 * helpers) at worst, memory with seekers × helpers. [MT1]
 */
export function assign(problem: Assignment): readonly (number | undefined)[] {
  const { seekers, rooms } = problem;
  const paths = createPaths(problem, costTable(problem));
  for (let seeker = 0; seeker < seekers; seeker += 1) paths.place(seeker);
  return Array.from(paths.helperOf, (helper) => (helper < rooms.length ? helper : undefined));
}

function costTable({ seekers, rooms, cost }: Assignment): Float64Array {
  const table = new Float64Array(seekers * rooms.length);
  for (let at = 0, seeker = 0; seeker < seekers; seeker += 1)
    for (let helper = 0; helper < rooms.length; helper += 1, at += 1)
      table[at] = (rooms[helper] ?? 0) > 0 ? (cost(seeker, helper) ?? Infinity) : Infinity;
  return table;
}

/** More than any number of better places is worth: nobody stays without help so that others have it better. */
function priceOfNone({ seekers, rooms, load }: Assignment, table: Float64Array): number {
  let largest = 0;
  for (const one of table) if (one !== Infinity && one > largest) largest = one;
  const heaviest = rooms.reduce((most, room, helper) => Math.max(most, room > 0 ? load(helper, room - 1) : 0), 0);
  return (seekers + 1) * (largest + heaviest + 1);
}

function createPaths(problem: Assignment, table: Float64Array) {
  const { seekers, rooms, load } = problem;
  const helpers = rooms.length;
  const NONE = helpers;
  const none = priceOfNone(problem, table);
  const helperOf = new Int32Array(seekers).fill(NONE);
  const taken: number[][] = rooms.map(() => []);
  const ofSeeker = new Float64Array(seekers);
  const ofHelper = new Float64Array(helpers);
  const distance = new Float64Array(helpers);
  const from = new Int32Array(helpers);
  /** The helpers whose way is not settled yet come first in `open`. */
  const open = new Int32Array(helpers);
  let opened = 0;
  const reached = new Map<number, number>();

  /** How far the helpers are over this seeker; answers the place in `open` of the nearest. */
  function reach(seeker: number, so: number): number {
    reached.set(seeker, so);
    const own = so + (ofSeeker[seeker] ?? 0);
    const row = seeker * helpers;
    let least = Infinity;
    let best = -1;
    for (let at = 0; at < opened; at += 1) {
      const helper = open[at] ?? 0;
      const over = own + (table[row + helper] ?? 0) - (ofHelper[helper] ?? 0);
      let far = distance[helper] ?? 0;
      if (over < far) {
        distance[helper] = far = over;
        from[helper] = seeker;
      }
      if (far < least) {
        least = far;
        best = at;
      }
    }
    return best;
  }

  const far = (at: number): number => distance[open[at] ?? 0] ?? Infinity;

  function nearest(): number {
    let best = -1;
    for (let at = 0; at < opened; at += 1) if (best === -1 || far(at) < far(best)) best = at;
    return best;
  }

  function settle(at: number): number {
    const helper = open[at] ?? 0;
    opened -= 1;
    open[at] = open[opened] ?? 0;
    open[opened] = helper;
    return helper;
  }

  function cheapestFor(seeker: number): number {
    let most = -none;
    for (let helper = 0; helper < helpers; helper += 1)
      most = Math.max(most, (ofHelper[helper] ?? 0) - (table[seeker * helpers + helper] ?? Infinity));
    return most;
  }

  /** Moves everybody on the way by one: each takes the place that the one before them found. */
  function move(end: number, last: number): void {
    for (let helper = end, seeker = last; ; ) {
      const left = helperOf[seeker] ?? NONE;
      helperOf[seeker] = helper;
      if (helper !== NONE) taken[helper]?.push(seeker);
      if (left === NONE) return;
      taken[left]?.splice(taken[left].indexOf(seeker), 1);
      helper = left;
      seeker = from[left] ?? 0;
    }
  }

  /** Finds a place for one more; whoever has one may get another for it. */
  function place(seeker: number): void {
    distance.fill(Infinity);
    for (let helper = 0; helper < helpers; helper += 1) open[helper] = helper;
    opened = helpers;
    reached.clear();
    ofSeeker[seeker] = cheapestFor(seeker);
    let [end, last, least] = [NONE, seeker, (ofSeeker[seeker] ?? 0) + none];
    for (let at = reach(seeker, 0); at !== -1 && far(at) < least; ) {
      const so = far(at);
      const helper = settle(at);
      at = -1;
      const has = taken[helper] ?? [];
      const here = so + (ofHelper[helper] ?? 0) + load(helper, has.length);
      if (has.length < (rooms[helper] ?? 0) && here < least) [end, last, least] = [helper, from[helper] ?? 0, here];
      for (const other of has) {
        at = reach(other, so);
        const without = so + (ofSeeker[other] ?? 0) + none;
        if (without < least) [end, last, least] = [NONE, other, without];
      }
      if (has.length === 0) at = nearest();
    }
    for (const [one, so] of reached) if (so < least) ofSeeker[one] = (ofSeeker[one] ?? 0) + so - least;
    for (let at = opened; at < helpers; at += 1) {
      const helper = open[at] ?? 0;
      ofHelper[helper] = (ofHelper[helper] ?? 0) + Math.min(0, (distance[helper] ?? 0) - least);
    }
    move(end, last);
  }

  return { helperOf, place };
}
