import { createContext, useContext, useSyncExternalStore } from "react";
import type { Host } from "../state/host.ts";
import type { Room } from "../state/room.ts";

const HostContext = createContext<Host | undefined>(undefined);

export const HostProvider = HostContext.Provider;

export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === undefined) throw new Error("Rendered outside the simulated Teams");
  return host;
}

/** A part of the room; draws anew only when that part is another value, so `select` must not build new ones. */
export function useRoom<T>(select: (room: Room) => T): T {
  const { room } = useHost();
  return useSyncExternalStore(room.subscribe, () => select(room.read()));
}
