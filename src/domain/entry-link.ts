const SCHEME = "entry:";

/** How Markdown names another entry of the space: `[words](entry:id)`. [IM5] */
export const entryAddress = (id: string): string => `${SCHEME}${id}`;

/** The entry that an address names, if it names one. */
export function entryIn(address: string): string | undefined {
  const id = address.startsWith(SCHEME) ? address.slice(SCHEME.length) : "";
  return /^[A-Za-z0-9_-]{1,64}$/.test(id) ? id : undefined;
}
