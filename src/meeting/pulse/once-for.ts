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
