import type { Api } from "../../api/api-client.ts";
import type { Session } from "../../contract/session.ts";
import type { SpaceStream } from "../session/session-ports.ts";
import type { SessionStore } from "../session/session-store.ts";
import { createSource } from "../signal.ts";
import type { RecordDesk } from "./record-desk.ts";

interface Deps {
  readonly api: Api;
  readonly news: SpaceStream;
  readonly space: string;
  readonly row: Session;
  readonly store: Pick<SessionStore, "flush">;
}

export function createRecordDesk({ api, news, space, row, store }: Deps): RecordDesk & { close(): void } {
  const changes = createSource();
  const params = { space, session: row.id };
  let entry = row.record ?? undefined;
  const learn = (next: string | null) => {
    if (next === null || next === entry) return;
    entry = next;
    changes.fire();
  };
  const stop = news.subscribe((event) => {
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
    close: stop,
  };
}
