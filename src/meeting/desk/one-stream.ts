import type { EventStream } from "../../api/event-stream.ts";
import type { SessionId } from "../../domain/ids.ts";
import type { StreamNews } from "../session/session-ports.ts";

/**
 * One event stream a surface, whatever it follows: a browser opens six connections to an origin, and panel, stage and tab
 * of one person share them. Moving to another session opens a new stream; listeners stay and are told that it is open.
 */
export interface OneStream {
  subscribe(listener: (news: StreamNews) => void): () => void;
  /** Marks this surface present in `session` of `space`, or in none. */
  follow(space: string, session: SessionId | undefined): void;
  retryNow(): void;
  close(): void;
}

export function createOneStream(open: (space: string, session: SessionId | undefined) => EventStream): OneStream {
  const listeners = new Set<(news: StreamNews) => void>();
  let followed:
    | { readonly space: string; readonly session: SessionId | undefined; readonly stream: EventStream }
    | undefined;
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    follow(space, session) {
      if (followed?.space === space && followed.session === session) return;
      followed?.stream.close();
      const stream = open(space, session);
      followed = { space, session, stream };
      stream.subscribe((news) => {
        if (followed?.stream !== stream) return;
        for (const listener of [...listeners]) listener(news);
      });
    },
    retryNow: () => followed?.stream.retryNow(),
    close() {
      followed?.stream.close();
      listeners.clear();
    },
  };
}
