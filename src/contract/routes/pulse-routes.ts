import * as z from "zod/mini";
import { SpaceId } from "../ids.ts";
import { AgreedValues, GivenPulse, NewPulse, NewValues, PulseIdSchema, PulseRhythm, PulseState } from "../pulse.ts";
import { inSpace, type RouteContract } from "./route.ts";

const ofPulse = z.object({ space: SpaceId, pulse: PulseIdSchema });

/** Short anonymous pulses, of which medians are told once, when they close. */
export const pulseRoutes = {
  readPulses: {
    method: "get",
    path: "/api/spaces/{space}/pulses",
    summary: "The open pulses, what was told of the closed ones, and the values of the space",
    access: "member",
    personal: "own",
    params: inSpace,
    reply: PulseState,
  },
  openPulse: {
    method: "post",
    path: "/api/spaces/{space}/pulses",
    summary: "Opens a pulse for some days, unless one of its kind is open",
    access: "owner",
    personal: "no",
    params: inSpace,
    body: NewPulse,
    reply: PulseState,
  },
  setPulseRhythm: {
    method: "put",
    path: "/api/spaces/{space}/pulses/rhythm",
    summary: "Says how often a pulse opens by itself",
    access: "owner",
    personal: "no",
    params: inSpace,
    body: PulseRhythm,
    reply: PulseState,
  },
  answerPulse: {
    method: "put",
    path: "/api/spaces/{space}/pulses/{pulse}/answer",
    summary: "Gives, changes or takes back the caller's answer, kept apart from who gave it",
    access: "member",
    personal: "named",
    params: ofPulse,
    body: GivenPulse,
    reply: PulseState,
  },
  proposeValues: {
    method: "put",
    path: "/api/spaces/{space}/values/proposed",
    summary: "Proposes the values that the space is to agree on, in place of what was proposed before",
    access: "member",
    personal: "no",
    params: inSpace,
    body: NewValues,
    reply: PulseState,
  },
  agreeValues: {
    method: "post",
    path: "/api/spaces/{space}/values/agreed",
    summary: "Makes what somebody else proposed the values of the space",
    access: "member",
    personal: "no",
    params: inSpace,
    body: AgreedValues,
    reply: PulseState,
  },
} as const satisfies Record<string, RouteContract>;
