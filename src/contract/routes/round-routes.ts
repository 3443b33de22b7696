import { MeetingNote, RoundCadence, Rounds, TakingPart } from "../rounds.ts";
import { inSpace, type RouteContract } from "./route.ts";

/** Pairing rounds. Everybody is told whom they meet themselves, and no more. */
export const roundRoutes = {
  readRounds: {
    method: "get",
    path: "/api/spaces/{space}/rounds",
    summary: "Whom the caller meets in pairing rounds, and whether they take part",
    access: "member",
    personal: "own",
    params: inSpace,
    reply: Rounds,
  },
  setRoundCadence: {
    method: "put",
    path: "/api/spaces/{space}/rounds/cadence",
    summary: "Says how often there is a round in the space",
    access: "member",
    personal: "no",
    params: inSpace,
    body: RoundCadence,
    reply: Rounds,
  },
  joinRounds: {
    method: "put",
    path: "/api/spaces/{space}/rounds/joined",
    summary: "Takes the caller into the rounds, out of them at once, or pauses them; nobody is told",
    access: "member",
    personal: "own",
    params: inSpace,
    body: TakingPart,
    reply: Rounds,
  },
  noteRoundMet: {
    method: "put",
    path: "/api/spaces/{space}/rounds/met",
    summary: "Says whether the caller has met whom they were paired with; counted once both say so",
    access: "member",
    personal: "own",
    params: inSpace,
    body: MeetingNote,
    reply: Rounds,
  },
} as const satisfies Record<string, RouteContract>;
