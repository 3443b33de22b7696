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
  read(place: string): Draft;
  write(place: string, draft: Draft): void;
  forget(place: string): void;
}

export interface DraftOwner {
  readonly tenant: string;
  readonly member: string;
  readonly space: string;
  readonly session: string;
}

/** The part of `Storage` used here; every call may throw, since a browser may forbid storage inside a frame. */
export type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

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

export function createDrafts(owner: DraftOwner, storage: DraftStorage | undefined, makeKey: MakeKey): Drafts {
  const inMemory = new Map<string, Draft>();
  const addressOf = (place: string) =>
    ["peerloop-draft", owner.tenant, owner.member, owner.space, owner.session, place].join(":");
  const attempt = <T>(act: (storage: DraftStorage) => T): T | undefined => {
    try {
      return storage && act(storage);
    } catch {
      return undefined;
    }
  };
  return {
    read(place) {
      const known = inMemory.get(place) ?? parse(attempt((from) => from.getItem(addressOf(place))) ?? null);
      const draft = known ?? {
        text: "",
        named: true,
        slip: makeKey(),
        editKey: makeKey(),
        kept: null,
        asked: [],
      };
      inMemory.set(place, draft);
      return draft;
    },
    write(place, draft) {
      inMemory.set(place, draft);
      const keep = (less: Partial<Draft>) =>
        attempt((to) => {
          to.setItem(addressOf(place), JSON.stringify({ ...draft, ...less }));
          return true;
        });
      // Where little fits, what matters most is kept: the text, else at least the keys with which it can be edited.
      if (!keep({}) && !keep({ kept: null, asked: [] })) keep({ text: "", kept: null, asked: [] });
    },
    forget(place) {
      inMemory.delete(place);
      attempt((from) => from.removeItem(addressOf(place)));
    },
  };
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

/** 43 characters out of 64: 258 random bits. */
export const randomKey: MakeKey = () =>
  [...crypto.getRandomValues(new Uint8Array(43))].map((byte) => ALPHABET[byte % 64]).join("");
