/** Pages whose name is all there is to say of their place. */
const PLAIN = [
  "library",
  "questions",
  "paths",
  "settings",
  "import",
  "pulse",
  "programme",
  "first-weeks",
  "rounds",
  "events",
  "groups",
] as const;
type PlainPage = (typeof PLAIN)[number];

/** Where the reader is in the tab. Its address is the part after "#", so that links, Back and deep links all work. */
export type Place =
  | { readonly page: "home" }
  | { readonly page: PlainPage }
  /** `review`: its id, or "" for all. */
  | { readonly page: "reviews"; readonly review: string }
  /** `topic`: of the session that is to be planned at once. */
  | { readonly page: "sessions"; readonly topic?: string }
  | { readonly page: "record" | "entry"; readonly entry: string }
  /** `narrowed`: to what, as the rest of the address has it. */
  | { readonly page: "search"; readonly query: string; readonly narrowed?: string }
  /** `what`: the type of a new entry, the id of one that is there, or "" to choose. `topic`: that it is to get; `group`: that it is for. */
  | { readonly page: "write"; readonly what: string; readonly topic?: string; readonly group?: string }
  | { readonly page: "topic"; readonly topic: string }
  /** `path`: its id, or "" for one that is begun. */
  | { readonly page: "path"; readonly path: string }
  /** `query`: what somebody is looked for by. */
  | { readonly page: "people" | "organisation"; readonly query?: string }
  | { readonly page: "person"; readonly member: string }
  /** `event`: its id, or "" for a new one. */
  | { readonly page: "event"; readonly event: string }
  /** `group`: the id of a work group, or "" for one that is begun. */
  | { readonly page: "group"; readonly group: string }
  /** `series`: its id, "" for all, "new" for one that is begun: with a `session` that is there, or for a work `group`. */
  | { readonly page: "series"; readonly series: string; readonly session?: string; readonly group?: string }
  | { readonly page: "nowhere" };

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads "#/records/abc"; what no page answers to is `nowhere`. */
export function readPlace(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split("?");
  const [page = "", id = "", ...more] = path.split("/");
  if (more.length > 0) return { page: "nowhere" };
  if (page === "records" && id !== "") return { page: "record", entry: decoded(id) };
  if (page === "entries" && id !== "") return { page: "entry", entry: decoded(id) };
  const asked = new URLSearchParams(query);
  const topic = asked.get("topic");
  const group = asked.get("group");
  if (page === "write") return { page, what: decoded(id), ...(topic ? { topic } : {}), ...(group ? { group } : {}) };
  if (page === "topic" && id !== "") return { page, topic: decoded(id) };
  if (page === "paths" && id !== "") return { page: "path", path: id === "new" ? "" : decoded(id) };
  if (page === "people" && id !== "") return { page: "person", member: decoded(id) };
  if (page === "events" && id !== "") return { page: "event", event: id === "new" ? "" : decoded(id) };
  if (page === "groups" && id !== "") return { page: "group", group: id === "new" ? "" : decoded(id) };
  const session = asked.get("session");
  if (page === "series")
    return { page, series: decoded(id), ...(session ? { session } : {}), ...(group ? { group } : {}) };
  if (page === "reviews") return { page, review: decoded(id) };
  if (id !== "") return { page: "nowhere" };
  if (page === "") return { page: "home" };
  if (page === "sessions" && topic) return { page, topic };
  if (page === "sessions") return { page };
  const plain = PLAIN.find((name) => name === page);
  if (plain) return { page: plain };
  if (page === "people" || page === "organisation") return { page, query: asked.get("q") ?? "" };
  if (page === "search") {
    const words = asked.get("q") ?? "";
    asked.delete("q");
    return asked.size === 0 ? { page, query: words } : { page, query: words, narrowed: String(asked) };
  }
  return { page: "nowhere" };
}

const isPlain = (place: Place): place is Extract<Place, { readonly page: PlainPage }> =>
  PLAIN.some((page) => page === place.page);

/** The place's path without "#/", as Teams keeps it in a deep link. */
export function subPageOf(place: Place): string {
  if (isPlain(place)) return place.page;
  switch (place.page) {
    case "home":
    case "nowhere":
      return "";
    case "event":
      return `events/${encodeURIComponent(place.event || "new")}`;
    case "path":
      return `paths/${encodeURIComponent(place.path || "new")}`;
    case "group":
      return `groups/${encodeURIComponent(place.group || "new")}`;
    case "reviews":
      return place.review === "" ? place.page : `reviews/${encodeURIComponent(place.review)}`;
    case "series":
      return `series/${encodeURIComponent(place.series)}${queryOf({ session: place.session, group: place.group })}`;
    case "sessions":
      return place.topic ? `sessions?${new URLSearchParams({ topic: place.topic })}` : place.page;
    case "people":
    case "organisation":
      return place.query ? `${place.page}?${new URLSearchParams({ q: place.query })}` : place.page;
    case "person":
      return `people/${encodeURIComponent(place.member)}`;
    case "record":
      return `records/${encodeURIComponent(place.entry)}`;
    case "entry":
      return `entries/${encodeURIComponent(place.entry)}`;
    case "write":
      return `write/${encodeURIComponent(place.what)}${queryOf({ topic: place.topic, group: place.group })}`;
    case "topic":
      return `topic/${encodeURIComponent(place.topic)}`;
    case "search":
      return place.query === "" && !place.narrowed
        ? "search"
        : `search?${new URLSearchParams({ q: place.query })}${place.narrowed ? `&${place.narrowed}` : ""}`;
  }
}

function queryOf(parts: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(parts).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return said.length === 0 ? "" : `?${new URLSearchParams(said)}`;
}

export const hashOf = (place: Place): string => `#/${subPageOf(place)}`;

/** Where an entry is read. */
export const placeOf = ({ id, type }: { readonly id: string; readonly type: string }): Place => ({
  page: type === "record" ? "record" : "entry",
  entry: id,
});
