import type { InboxState } from "../../contract/session-document.ts";
import type { SessionId, StepId } from "../../domain/ids.ts";
import type { MeetingApi } from "../desk/meeting-routes.ts";
import { sameShape } from "../pulse/same-shape.ts";
import type { SpaceStream } from "../session/session-ports.ts";
import { createSource } from "../signal.ts";
import type { SealedInbox } from "./sealed-inbox.ts";

interface Deps {
  readonly api: MeetingApi;
  readonly news: SpaceStream;
  readonly space: string;
  readonly session: SessionId;
}

export function createSealedInbox({ api, news, space, session }: Deps): SealedInbox & { close(): void } {
  const changes = createSource();
  const params = { space, session };
  const states = new Map<StepId, InboxState>();

  const learn = (state: InboxState) => {
    if (sameShape(states.get(state.step), state)) return;
    states.set(state.step, state);
    changes.fire();
  };
  const look = (step: StepId) => api.call("readInbox", { params, query: { step } }).then(learn);
  const stop = news.subscribe((event) => {
    const steps =
      event.type === "inbox" && event.session === session
        ? [event.step]
        : event.type === "present" ||
            event.type === "came-and-left" ||
            // Before the start the server told of oneself alone.
            (event.type === "sessions" && event.session === session) ||
            (event.type === "status" && event.status === "open")
          ? [...states.keys()].filter((step) => !states.get(step)?.revealed)
          : [];
    // What is lost here is looked for again with the next news.
    for (const step of steps) look(step).catch(() => {});
  });
  return {
    state: (step) => states.get(step),
    changes,
    look,
    put: (note) => api.call("writeSealed", { params, body: note }).then(learn),
    async ask(question) {
      await api.call("askAnonymously", { params, body: question });
    },
    async reveal(step, epoch) {
      await api.call("reveal", { params, body: { step, epoch } });
      await look(step);
    },
    close: stop,
  };
}
