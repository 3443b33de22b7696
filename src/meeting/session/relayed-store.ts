import type { MemberId, SessionId } from "../../domain/ids.ts";
import { createSessionStore } from "./linked-store.ts";
import type { DocumentApi, SessionTime, SpaceStream } from "./session-ports.ts";
import type { SessionStore } from "./session-store.ts";

/** The `relayed` adapter alone: for those whom Live Share never takes, and for tests of the server path. */
export const createRelayedStore = (deps: {
  readonly api: DocumentApi;
  readonly stream: SpaceStream;
  readonly session: SessionId;
  readonly me: MemberId;
  readonly time: SessionTime;
}): SessionStore => createSessionStore({ ...deps, verify: () => Promise.resolve(false), locks: undefined });
