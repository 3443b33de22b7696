import type { SessionId } from "../../domain/ids.ts";
import type { MeetingApi } from "../desk/meeting-routes.ts";
import type { SpaceStream } from "../session/session-ports.ts";
import { createSource } from "../signal.ts";
import type { FeedbackBox } from "./feedback-box.ts";

interface Deps {
  readonly api: MeetingApi;
  readonly news: SpaceStream;
  readonly space: string;
  readonly session: SessionId;
}

export function createFeedbackBox({ api, news, space, session }: Deps): FeedbackBox & { close(): void } {
  const changes = createSource();
  const params = { space, session };
  const stop = news.subscribe((event) => {
    if (event.type === "sessions" && event.session === session) changes.fire();
  });
  return {
    look: () => api.call("readFeedback", { params }),
    give: (given) => api.call("giveFeedback", { params, body: given }),
    news: changes,
    close: stop,
  };
}
