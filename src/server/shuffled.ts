import { randomInt } from "node:crypto";

/** Fisher–Yates with the system's randomness: all orders are equally likely. */
export function shuffled<T>(items: readonly T[]): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const pick = randomInt(last + 1);
    const [a, b] = [order[last], order[pick]];
    if (a === undefined || b === undefined) continue;
    order[last] = b;
    order[pick] = a;
  }
  return order;
}
