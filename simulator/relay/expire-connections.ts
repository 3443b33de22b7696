import { decodeJwt } from "jose";
import * as z from "zod";
import type { RelaySocket } from "./from-tinylicious.ts";

const connectMessage = z.looseObject({ token: z.string() });

/** ms since 1970; undefined when the message carries no token that says when it ends. Never decides who may come in. */
function expiryOf(message: unknown): number | undefined {
  const parsed = connectMessage.safeParse(message);
  if (!parsed.success) return undefined;
  try {
    const { exp } = decodeJwt(parsed.data.token);
    return exp === undefined ? undefined : exp * 1_000;
  } catch {
    return undefined;
  }
}

export interface ConnectionExpiry {
  watch(socket: RelaySocket): void;
  /** Ends what is over by now; to be called whenever the clock has been moved. */
  look(): void;
  close(): void;
}

/**
 * Ends a connection when its token ends, as the hosted relay does: the client comes back with a new one.
 * The service can do so itself, but by the machine's clock, and the desk's clock is driven.
 */
export function createConnectionExpiry(now: () => number): ConnectionExpiry {
  const expiresAtMs = new Map<RelaySocket, number>();
  let timer: NodeJS.Timeout | undefined;

  const look = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const at = now();
    for (const [socket, expiry] of [...expiresAtMs]) {
      if (expiry > at) continue;
      expiresAtMs.delete(socket);
      socket.disconnect(true);
    }
    if (expiresAtMs.size === 0) return;
    timer = setTimeout(look, Math.min(...expiresAtMs.values()) - at);
    timer.unref();
  };

  return {
    watch(socket) {
      socket.on("connect_document", (message) => {
        const expiry = expiryOf(message);
        // One that is over already is for the service to refuse: the client must hear 401, not a lost connection.
        if (expiry === undefined || expiry <= now()) return;
        expiresAtMs.set(socket, expiry);
        look();
      });
      socket.on("disconnect", () => {
        expiresAtMs.delete(socket);
      });
    },
    look,
    close() {
      clearTimeout(timer);
      expiresAtMs.clear();
    },
  };
}
