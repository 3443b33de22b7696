import * as z from "zod/mini";
import type { DraftStorage } from "../drafts.ts";

const KeptPlace = z.object({ session: z.string(), step: z.string(), title: z.string() });

/** Where somebody has begun to write in advance; `title` of the session. */
export type KeptPlace = Readonly<z.infer<typeof KeptPlace>>;

/** A list that finds texts again when their session is gone. One a member and space, on this device. */
export interface KeptPlaces {
  all(): readonly KeptPlace[];
  add(place: KeptPlace): void;
  remove(place: Pick<KeptPlace, "session" | "step">): void;
}

export interface PlacesOwner {
  readonly tenant: string;
  readonly member: string;
  readonly space: string;
}

const List = z.array(KeptPlace);

const parse = (kept: string | null): readonly KeptPlace[] => {
  try {
    const result = z.safeParse(List, JSON.parse(kept ?? "[]"));
    return result.success ? result.data : [];
  } catch {
    return [];
  }
};

export function createKeptPlaces(owner: PlacesOwner, storage: DraftStorage | undefined): KeptPlaces {
  const address = ["peerloop-in-advance", owner.tenant, owner.member, owner.space].join(":");
  // For a page that may store nothing.
  let last: string | null = null;
  const read = () => {
    try {
      return parse(storage?.getItem(address) ?? last);
    } catch {
      return parse(last);
    }
  };
  const write = (places: readonly KeptPlace[]) => {
    last = JSON.stringify(places);
    try {
      storage?.setItem(address, last);
    } catch {
      // Known as long as the page lives.
    }
  };
  const isAt = (one: Pick<KeptPlace, "session" | "step">) => (place: KeptPlace) =>
    place.session === one.session && place.step === one.step;
  return {
    all: read,
    add(place) {
      const known = read();
      if (!known.some(isAt(place))) write([...known, place]);
    },
    remove(place) {
      write(read().filter((one) => !isAt(place)(one)));
    },
  };
}
