import type { Duplex } from "node:stream";
import { people } from "../people/people.ts";

/** Each person's cable: pulled, every socket of theirs is cut at once and new ones are refused. */
export interface Network {
  readonly isOnline: (person: string) => boolean;
  readonly setOnline: (person: string, online: boolean) => void;
  /** Keys of those who are cut off, in the people's order. */
  readonly offline: () => readonly string[];
  /** Counts this socket as the person's until it closes. */
  readonly track: (person: string, socket: Duplex) => void;
}

export function createNetwork(): Network {
  const cut = new Set<string>();
  const sockets = new Map<string, Set<Duplex>>();
  return {
    isOnline: (person) => !cut.has(person),
    setOnline: (person, online) => {
      if (online) {
        cut.delete(person);
        return;
      }
      cut.add(person);
      for (const socket of sockets.get(person) ?? []) socket.destroy();
    },
    offline: () => people.map(({ key }) => key).filter((key) => cut.has(key)),
    track: (person, socket) => {
      const own = sockets.get(person) ?? new Set();
      sockets.set(person, own);
      if (own.has(socket)) return;
      own.add(socket);
      socket.once("close", () => own.delete(socket));
    },
  };
}
