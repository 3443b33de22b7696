/** What changes at the desk; each event carries what the GET of that name answers. */
export type Announcement = "network" | "processes" | "clock" | "activity";

export interface Announcements {
  readonly announce: (what: Announcement) => void;
  /** Answers how to stop listening. */
  readonly listen: (listener: (what: Announcement) => void) => () => void;
}

export function createAnnouncements(): Announcements {
  const listeners = new Set<(what: Announcement) => void>();
  return {
    announce: (what) => {
      for (const listener of listeners) listener(what);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
