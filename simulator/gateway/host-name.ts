/** Where a request is meant to go, by its Host header alone. */
export type Destination =
  | { readonly kind: "desk" }
  | { readonly kind: "app"; readonly person: string }
  | { readonly kind: "relay"; readonly person: string };

/** `undefined` for any name that is not the desk's own: a web page elsewhere may point its name at loopback. */
export function destinationOf(hostHeader: string | undefined): Destination | undefined {
  const name = (hostHeader ?? "").replace(/:\d+$/, "").toLowerCase();
  if (name === "localhost" || name === "127.0.0.1") return { kind: "desk" };
  const [, person, relay] = /^([a-z]+)(\.relay)?\.localhost$/.exec(name) ?? [];
  if (person === undefined) return undefined;
  return { kind: relay === undefined ? "app" : "relay", person };
}
