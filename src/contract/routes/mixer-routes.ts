import * as z from "zod/mini";
import { CalendarEventId } from "../calendar.ts";
import { SpaceId } from "../ids.ts";
import { Mixer, MixerRound } from "../mixer.ts";
import type { RouteContract } from "./route.ts";

const ofEvent = z.object({ space: SpaceId, calendarEvent: CalendarEventId });

/** Pairing rounds at a mixer. Everybody is told whom they meet themselves, and no more. */
export const mixerRoutes = {
  readMixer: {
    method: "get",
    path: "/api/spaces/{space}/calendar/{calendarEvent}/rounds",
    summary: "Whom the caller meets at a mixer",
    access: "member",
    personal: "own",
    params: ofEvent,
    reply: Mixer,
  },
  drawMixerRound: {
    method: "post",
    path: "/api/spaces/{space}/calendar/{calendarEvent}/rounds",
    summary: "Pairs those who have a place, anew; for the host and for who put the event in",
    access: "member",
    personal: "no",
    params: ofEvent,
    body: MixerRound,
    reply: Mixer,
  },
} as const satisfies Record<string, RouteContract>;
