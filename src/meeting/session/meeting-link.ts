import type { MemberId, SessionId } from "../../domain/ids.ts";
import { createSessionStore } from "./linked-store.ts";
import { createMeetingContainer } from "./meeting-container.ts";
import type { DocumentApi, JoinContainer, Locks, People, SessionTime, SpaceStream } from "./session-ports.ts";
import type { SessionStore } from "./session-store.ts";
import { createVerifySigned } from "./signed-fact.ts";

/** What the meeting opens its sessions with. One container serves the meeting, however many sessions and mounts use it. */
export interface MeetingLink {
  /** `stream` when the session has its own, which also marks this surface present there. */
  openSession(session: SessionId, stream?: SpaceStream): SessionStore;
  /** Operations and signed facts that were made harmless or did not parse. A count, never content. */
  dropped(): number;
  close(): void;
}

export function createMeetingLink(deps: {
  readonly api: DocumentApi;
  readonly stream: SpaceStream;
  readonly people: People;
  readonly me: MemberId;
  /** The server's public key from `resolveSpace`. */
  readonly factKey: Readonly<Record<string, unknown>>;
  readonly time: SessionTime;
  /** Left out where Live Share is not to be had: everything then goes over the server. */
  readonly join?: JoinContainer;
  /** `navigator.locks`, where there is one. */
  readonly locks?: Locks;
}): MeetingLink {
  const { api, people, me, time, join, locks } = deps;
  const verify = createVerifySigned(deps.factKey);
  const container = join && createMeetingContainer({ join, people, me, time });
  const open = new Set<SessionStore>();
  let dropped = 0;

  return {
    openSession(session, stream = deps.stream) {
      const store = createSessionStore({
        session,
        me,
        api,
        stream,
        time,
        verify,
        locks,
        ...(container ? { container } : {}),
        dropped: () => {
          dropped += 1;
        },
      });
      const closing: SessionStore = {
        ...store,
        close() {
          open.delete(closing);
          store.close();
        },
      };
      open.add(closing);
      return closing;
    },
    dropped: () => dropped + (container?.dropped() ?? 0),
    close() {
      for (const store of [...open]) store.close();
      container?.close();
    },
  };
}
