/** Values for an address: what is undefined is left out of the query. */
export type AddressValues = Readonly<Record<string, string | number | undefined>>;

/** Fills `{name}` in a contract path and adds the query. Throws when a part of the path is missing. */
export function addressOf(path: string, params: AddressValues = {}, query: AddressValues = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${path} needs "${name}".`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size === 0 ? filled : `${filled}?${search}`;
}
