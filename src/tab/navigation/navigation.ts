import { hashOf, type Place, readPlace } from "./place.ts";

/** One entry of the browser's history: `visit` grows with each move to another page, not while a search is typed. */
export interface Visit {
  readonly place: Place;
  readonly visit: number;
  /** How far down the reader was when they left this entry, in CSS pixels; 0 for a new one. */
  readonly scrollY: number;
}

export interface Navigation {
  read(): Visit;
  subscribe(listener: () => void): () => void;
  /** Opens a place as a new entry of the history. */
  go(place: Place): void;
  /** Puts a place where the reader is, without a new entry: for a search that is being typed. */
  replace(place: Place): void;
}

const keyIn = (state: unknown): string | undefined =>
  state !== null && typeof state === "object" && "peerloop" in state ? String(state.peerloop) : undefined;

/**
 * Follows the address of this page. `deepLink` is what Teams was asked to open; it counts when the address itself says
 * nothing. Lives as long as the page.
 */
export function createNavigation(view: Window, deepLink: string | undefined): Navigation {
  const { history, location } = view;
  const listeners = new Set<() => void>();
  const scrolls = new Map<string, number>();
  let entries = 0;

  // A new entry (a link was followed) has no key yet; one with a key was come back to.
  const keyed = (): string => {
    const known = keyIn(history.state);
    if (known !== undefined) return known;
    const key = `${entries++}-${Math.trunc(view.performance.now())}`;
    history.replaceState({ peerloop: key }, "");
    return key;
  };

  history.scrollRestoration = "manual";
  if (deepLink !== undefined && location.hash === "") history.replaceState(null, "", `#/${deepLink}`);
  let key = keyed();
  let now: Visit = { place: readPlace(location.hash), visit: 0, scrollY: 0 };

  const become = (next: Visit) => {
    now = next;
    for (const listener of [...listeners]) listener();
  };
  const moved = () => {
    if (hashOf(now.place) === hashOf(readPlace(location.hash)) && keyIn(history.state) === key) return;
    key = keyed();
    become({ place: readPlace(location.hash), visit: now.visit + 1, scrollY: scrolls.get(key) ?? 0 });
  };
  view.addEventListener("popstate", moved);
  view.addEventListener("hashchange", moved);
  view.addEventListener("scroll", () => scrolls.set(key, view.scrollY), { passive: true });

  return {
    read: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go(place) {
      history.pushState(null, "", hashOf(place));
      moved();
    },
    replace(place) {
      history.replaceState({ peerloop: key }, "", hashOf(place));
      become({ ...now, place });
    },
  };
}
