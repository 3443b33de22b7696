import { sameShape } from "./same-shape.ts";

/** Derives once per object, however many components ask: a store's view and a pulse's moment are new with each change. */
export function onceFor<From extends object, T>(derive: (from: From) => T): (from: From) => T {
  const derived = new WeakMap<From, { readonly value: T }>();
  return (from) => {
    const known = derived.get(from);
    if (known) return known.value;
    const value = derive(from);
    derived.set(from, { value });
    return value;
  };
}

/** The same; and what says the same as what was derived before is the same object, which costs nothing to compare. */
export function keptFor<From extends object, T>(derive: (from: From) => T): (from: From) => T {
  let kept: { readonly value: T } | undefined;
  return onceFor((from) => {
    const value = derive(from);
    if (!kept || !sameShape(kept.value, value)) kept = { value };
    return kept.value;
  });
}
