import type { SessionId } from "../../domain/ids.ts";
import type { MeetingApi } from "../desk/meeting-routes.ts";
import type { SpaceStream } from "../session/session-ports.ts";
import { createSource } from "../signal.ts";
import { type Before, NOTHING } from "./before.ts";

interface Deps {
  readonly api: MeetingApi;
  readonly news: SpaceStream;
  readonly space: string;
  readonly session: SessionId;
}

export function createBefore({ api, news, space, session }: Deps): Before & { close(): void } {
  const changes = createSource();
  let known = NOTHING;
  let looks = false;
  const ask = () => {
    api.call("readOpenBefore", { params: { space, session } }).then(
      (next) => {
        known = next;
        changes.fire();
      },
      // Asked again with the next news.
      () => {},
    );
  };
  const stop = news.subscribe((event) => {
    const mayDiffer = event.type === "entry" || event.type === "entry-changed";
    const isBack = event.type === "status" && event.status === "open";
    if (looks && (mayDiffer || isBack)) ask();
  });
  return {
    read: () => known,
    changes,
    look() {
      if (looks) return;
      looks = true;
      ask();
    },
    close: stop,
  };
}
