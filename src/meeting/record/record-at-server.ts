import type { OwnWords } from "../../contract/record.ts";
import type { Session } from "../../contract/session.ts";
import type { MeetingApi } from "../desk/meeting-routes.ts";
import type { SpaceStream } from "../session/session-ports.ts";
import type { SessionStore } from "../session/session-store.ts";
import { createSource } from "../signal.ts";
import type { RecordDesk } from "./record-desk.ts";

interface Deps {
  readonly api: MeetingApi;
  readonly news: SpaceStream;
  readonly space: string;
  readonly row: Session;
  readonly store: Pick<SessionStore, "flush">;
}

export function createRecordDesk({ api, news, space, row, store }: Deps): RecordDesk & { close(): void } {
  const changes = createSource();
  const params = { space, session: row.id };
  let entry = row.record ?? undefined;
  let own: readonly OwnWords[] = [];
  let looksAtOwn = false;
  const learn = (next: string | null) => {
    if (next === null || next === entry) return;
    entry = next;
    changes.fire();
  };
  const learnOwn = ({ words }: { readonly words: readonly OwnWords[] }) => {
    own = words;
    changes.fire();
  };
  // The server may not have heard of the end yet; its news will tell.
  const lookAtOwn = () => api.call("ownWords", { params }).then(learnOwn, () => {});
  const stop = news.subscribe((event) => {
    const isOurs = (event.type === "sessions" || event.type === "document") && event.session === row.id;
    if (looksAtOwn && isOurs) void lookAtOwn();
    const mayHave = event.type === "entry" || (event.type === "sessions" && event.session === row.id);
    if (!mayHave || entry !== undefined) return;
    // Looked for again with the next news.
    api.call("readSession", { params }).then(
      ({ record }) => learn(record),
      () => {},
    );
  });
  return {
    entry: () => entry,
    changes,
    async publish() {
      await store.flush();
      const published = await api.call("publishRecord", { params, body: {} });
      learn(published.id);
    },
    ownWords: () => own,
    lookAtOwnWords() {
      looksAtOwn = true;
      return lookAtOwn();
    },
    takeBack: (key) => api.call("takeBack", { params, body: { key } }).then(learnOwn),
    close: stop,
  };
}
