import type { ApiReply } from "../../api/api-client.ts";
import type { SessionId } from "../../domain/ids.ts";
import type { MeetingApi } from "../desk/meeting-routes.ts";
import type { SpaceStream } from "../session/session-ports.ts";
import { createSource } from "../signal.ts";
import type { ProposalsDesk } from "./proposals-desk.ts";

interface Deps {
  readonly api: MeetingApi;
  readonly news: SpaceStream;
  readonly space: string;
  readonly session: SessionId;
}

export function createProposalsDesk({ api, news, space, session }: Deps): ProposalsDesk & { close(): void } {
  const changes = createSource();
  const params = { space, session };
  let known: ReturnType<ProposalsDesk["read"]> = [];
  let looks = false;
  const learn = ({ proposals }: ApiReply<"readProposals">) => {
    known = proposals;
    changes.fire();
  };
  const ask = () => {
    // The server may not have heard of the end yet; its news will tell.
    api.call("readProposals", { params }).then(learn, () => {});
  };
  const stop = news.subscribe((event) => {
    const isOurs = (event.type === "sessions" || event.type === "document") && event.session === session;
    const isElsewhere = event.type === "entry" || event.type === "entry-changed";
    const isBack = event.type === "status" && event.status === "open";
    if (looks && (isOurs || isElsewhere || isBack)) ask();
  });
  return {
    read: () => known,
    changes,
    look() {
      looks = true;
      ask();
    },
    keep: (key, text) => api.call("keepProposal", { params, body: { key, text } }).then(learn),
    decline: (key) => api.call("declineProposal", { params, body: { key } }).then(learn),
    withdraw: (key) => api.call("withdrawProposal", { params, body: { key } }).then(learn),
    close: stop,
  };
}
