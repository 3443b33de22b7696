import * as z from "zod/mini";
import { EntryId, SpaceId } from "../ids.ts";
import { KeepProposal, ProposalKey, ProposalsReply } from "../proposal.ts";
import { Entry, OwnWordsReply } from "../record.ts";
import { inSession, type RouteContract } from "./route.ts";

/** One entry, and what somebody's own part in a session leaves in the space. */
export const recordRoutes = {
  readEntry: {
    method: "get",
    path: "/api/spaces/{space}/entries/{entry}",
    summary: "One entry; a draft for its author alone",
    access: "member",
    personal: "named",
    params: z.object({ space: SpaceId, entry: EntryId }),
    reply: Entry,
  },
  ownWords: {
    method: "get",
    path: "/api/spaces/{space}/sessions/{session}/record/own",
    summary: "The caller's own named words in an ended session",
    access: "took-part",
    personal: "own",
    params: inSession,
    reply: OwnWordsReply,
  },
  takeBack: {
    method: "post",
    path: "/api/spaces/{space}/sessions/{session}/record/take-back",
    summary: "Takes one's own words out of the record, for good, published or not; answers what is left",
    access: "took-part",
    personal: "named",
    params: inSession,
    body: z.strictObject({ key: z.string().check(z.minLength(1), z.maxLength(300)) }),
    reply: OwnWordsReply,
  },
  readProposals: {
    method: "get",
    path: "/api/spaces/{space}/sessions/{session}/proposals",
    summary: "What an ended session proposes to the caller to keep; nobody else is told",
    access: "took-part",
    personal: "own",
    params: inSession,
    reply: ProposalsReply,
  },
  keepProposal: {
    method: "put",
    path: "/api/spaces/{space}/sessions/{session}/proposals",
    summary: "The caller's consent: a proposal of theirs becomes an entry with their name",
    access: "took-part",
    personal: "named",
    params: inSession,
    body: KeepProposal,
    reply: ProposalsReply,
  },
  declineProposal: {
    method: "post",
    path: "/api/spaces/{space}/sessions/{session}/proposals/declined",
    summary: "Forgets a proposal of the caller's",
    access: "took-part",
    personal: "named",
    params: inSession,
    body: ProposalKey,
    reply: ProposalsReply,
  },
  withdrawProposal: {
    method: "post",
    path: "/api/spaces/{space}/sessions/{session}/proposals/withdrawn",
    summary: "Takes consent back: what the caller kept is gone from the space, and proposed to them again",
    access: "took-part",
    personal: "named",
    params: inSession,
    body: ProposalKey,
    reply: ProposalsReply,
  },
} as const satisfies Record<string, RouteContract>;
