import * as z from "zod/mini";

const Asked = z.object({ id: z.string(), text: z.string(), named: z.boolean() });

/** What someone is writing. `slip` and `editKey` are made once and let its writer, and nobody else, edit it until the reveal. */
const Draft = z.object({
  text: z.string(),
  named: z.boolean(),
  slip: z.string(),
  editKey: z.string(),
  /** What the server has of a sealed one; null before. */
  kept: z.nullable(z.object({ text: z.string(), named: z.boolean() })),
  /** Handed in, but nobody has confirmed it yet: handed in again when a road opens, also after a reload. */
  asked: z.array(Asked),
});
export type Asked = Readonly<z.infer<typeof Asked>>;
export type Draft = Readonly<z.infer<typeof Draft>>;

/** Unsent text that outlives a reload. One per place of writing, such as `reflection/<step>`. */
export interface Drafts {
  /** The same object until something in it changes. */
  read(place: string): Draft;
  write(place: string, draft: Draft): void;
  forget(place: string): void;
  /** Whether all that was written there would outlive a reload. */
  isKept(place: string): boolean;
  /** Whatever is written, here or in another window of the same person. */
  readonly changes: { subscribe(listener: () => void): () => void };
}

export interface DraftOwner {
  readonly tenant: string;
  readonly member: string;
  readonly space: string;
  readonly session: string;
}

/** The part of `Storage` used here; every call may throw, since a browser may forbid storage inside a frame. */
export interface DraftStorage extends Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  /** Calls whenever another window may have written. */
  readonly watch?: (heard: () => void) => void;
}

/** Random text of at least 22 characters out of A–Z, a–z, 0–9, _ and -. */
export type MakeKey = () => string;

const parse = (kept: string | null): Draft | undefined => {
  try {
    const result = z.safeParse(Draft, JSON.parse(kept ?? "null"));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
};

/** One text with the other beneath it, unless one holds the other. */
export const bothTexts = (mine: string, theirs: string): string => {
  if (mine.includes(theirs.trim())) return mine;
  return theirs.includes(mine.trim()) ? theirs : `${mine}\n\n${theirs}`;
};

/**
 * What this page writes, and what another window of the same person wrote meanwhile, unseen here: neither text is lost, no
 * name is added to one, and what the server has already can still be edited.
 */
export function withTheirs(mine: Draft, theirs: Draft): Draft {
  const isUnsent = mine.kept === null && mine.asked.length === 0;
  const { slip, editKey, kept } = isUnsent || mine.slip === theirs.slip ? theirs : mine;
  return {
    text: bothTexts(mine.text, theirs.text),
    named: mine.named && theirs.named,
    slip,
    editKey,
    kept: kept ?? (mine.slip === slip ? mine.kept : null),
    asked: [...mine.asked, ...theirs.asked.filter(({ id }) => mine.asked.every((one) => one.id !== id))],
  };
}

interface Known {
  readonly draft: Draft;
  /** What the storage held when it was last read or written here. */
  readonly stored: string | null;
  /** Whether the storage has all of the draft. */
  readonly isSafe: boolean;
}

export function createDrafts(owner: DraftOwner, storage: DraftStorage | undefined, makeKey: MakeKey): Drafts {
  const known = new Map<string, Known>();
  const unread = new Set<string>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const addressOf = (place: string) =>
    ["peerloop-draft", owner.tenant, owner.member, owner.space, owner.session, place].join(":");
  const attempt = <T>(act: (storage: DraftStorage) => T): T | undefined => {
    try {
      return storage && act(storage);
    } catch {
      return undefined;
    }
  };
  const storedAt = (place: string) => attempt((from) => from.getItem(addressOf(place))) ?? null;
  /** What another window wrote since the place was last read or written here. */
  const newsOf = (place: string, stored: string | null): Draft | undefined =>
    stored === known.get(place)?.stored ? undefined : parse(stored);

  const keep = (place: string, draft: Draft) => {
    const attemptWith = (less: Partial<Draft>): string | undefined => {
      const text = JSON.stringify({ ...draft, ...less });
      return attempt((to) => {
        to.setItem(addressOf(place), text);
        return text;
      });
    };
    const whole = attemptWith({});
    // Where little fits, what matters most is kept: the text, else at least the keys with which it can be edited.
    const stored = whole ?? attemptWith({ kept: null, asked: [] }) ?? attemptWith({ text: "", kept: null, asked: [] });
    known.set(place, {
      draft,
      stored: stored ?? known.get(place)?.stored ?? null,
      isSafe: whole !== undefined || storage === undefined,
    });
  };

  attempt((from) =>
    from.watch?.(() => {
      for (const place of known.keys()) unread.add(place);
      tell();
    }),
  );
  return {
    read(place) {
      const before = known.get(place);
      if (before && !unread.delete(place)) return before.draft;
      const stored = storedAt(place);
      const news = newsOf(place, stored);
      // Whoever wrote there had seen what is safe here.
      const merged = news && before && !before.isSafe ? withTheirs(before.draft, news) : news;
      const draft = merged ??
        before?.draft ?? { text: "", named: true, slip: makeKey(), editKey: makeKey(), kept: null, asked: [] };
      known.set(place, { draft, stored, isSafe: before?.isSafe ?? true });
      return draft;
    },
    write(place, draft) {
      const stored = storedAt(place);
      const news = known.has(place) ? newsOf(place, stored) : undefined;
      keep(place, news ? withTheirs(draft, news) : draft);
      unread.delete(place);
      tell();
    },
    forget(place) {
      known.delete(place);
      attempt((from) => from.removeItem(addressOf(place)));
      tell();
    },
    isKept: (place) => storage !== undefined && known.get(place)?.isSafe !== false,
    changes: {
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

/** 43 characters out of 64: 258 random bits. */
export const randomKey: MakeKey = () =>
  [...crypto.getRandomValues(new Uint8Array(43))].map((byte) => ALPHABET[byte % 64]).join("");
