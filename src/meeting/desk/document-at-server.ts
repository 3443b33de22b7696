import type { Api } from "../../api/api-client.ts";
import type { DocumentApi } from "../session/session-ports.ts";

/** The server's document of a space's sessions, over the contract. */
export const createDocumentApi = (api: Api, space: string): DocumentApi => ({
  read: (session, of = {}) => api.call("readDocument", { params: { space, session }, query: of }),
  write: (session, body) => api.call("writeDocument", { params: { space, session }, body }),
  state: (session, facts) => api.call("state", { params: { space, session }, body: { facts: [...facts] } }),
});
