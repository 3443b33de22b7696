import type { Api } from "../../api/api-client.ts";
import type { inAdvanceRoutes } from "../../contract/routes/in-advance-routes.ts";
import type { SessionId } from "../../domain/ids.ts";
import { createDrafts, type DraftStorage, type Drafts, randomKey } from "../drafts.ts";
import { createKeptPlaces, type PlacesOwner } from "./kept-places.ts";
import type { Writer } from "./writer.ts";

interface Deps {
  readonly api: Api<keyof typeof inAdvanceRoutes>;
  readonly owner: PlacesOwner;
  readonly storage: DraftStorage | undefined;
  readonly after: Writer["after"];
  /** Those that the page has already, by session. */
  readonly drafts?: readonly (readonly [session: string, drafts: Drafts])[];
}

export function createWriter({ api, owner, storage, after, drafts = [] }: Deps): Writer {
  const known = new Map(drafts);
  const { space } = owner;
  const of = (session: string) => ({ params: { space, session: session as SessionId } });
  return {
    door: {
      read: (session) => api.call("readInAdvance", of(session)),
      write: (session, body) => api.call("writeInAdvance", { ...of(session), body }),
      takeBack: (session, body) => api.call("takeBackInAdvance", { ...of(session), body }),
    },
    places: createKeptPlaces(owner, storage),
    draftsOf(session) {
      const own = known.get(session) ?? createDrafts({ ...owner, session }, storage, randomKey);
      known.set(session, own);
      return own;
    },
    after,
  };
}
