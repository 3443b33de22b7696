import type { SessionId } from "../../domain/ids.ts";
import type { DocumentApi } from "../session/session-ports.ts";
import type { MeetingApi } from "./meeting-routes.ts";

/** The server's document of sessions, over the contract; `homeOf` says in which space each has its home. */
export function createDocumentApi(api: MeetingApi, homeOf: (session: SessionId) => string): DocumentApi {
  const inHome = (session: SessionId) => ({ space: homeOf(session), session });
  return {
    read: (session, of = {}) => api.call("readDocument", { params: inHome(session), query: of }),
    write: (session, body) => api.call("writeDocument", { params: inHome(session), body }),
    state: (session, facts) => api.call("state", { params: inHome(session), body: { facts: [...facts] } }),
  };
}
