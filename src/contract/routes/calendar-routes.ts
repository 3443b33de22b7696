import * as z from "zod/mini";
import {
  CalendarEvent,
  CalendarEventId,
  CalendarFeed,
  CalendarPage,
  CalledOff,
  Coming,
  NewCalendarEvent,
  OutsideId,
  SavedCalendarEvent,
} from "../calendar.ts";
import { SpaceId } from "../ids.ts";
import { inSpace, type RouteContract } from "./route.ts";

const ofEvent = z.object({ space: SpaceId, calendarEvent: CalendarEventId });

const ofOutside = z.object({ ...ofEvent.shape, outside: OutsideId });

/** Events in the calendar of a space, and who comes. */
export const calendarRoutes = {
  listCalendar: {
    method: "get",
    path: "/api/spaces/{space}/calendar",
    summary: "Events to come, the next one first; those that are over, the last one first; or the caller's own to come",
    access: "member",
    params: inSpace,
    query: z.object({ which: z.enum(["upcoming", "past", "mine"]), cursor: z.optional(z.string()) }),
    reply: CalendarPage,
  },
  createCalendarEvent: {
    method: "post",
    path: "/api/spaces/{space}/calendar",
    summary: "Puts an event into the calendar",
    access: "member",
    params: inSpace,
    body: NewCalendarEvent,
    reply: CalendarEvent,
  },
  readCalendarEvent: {
    method: "get",
    path: "/api/spaces/{space}/calendar/{calendarEvent}",
    summary: "An event with who comes and whether the caller does",
    access: "member",
    params: ofEvent,
    reply: CalendarEvent,
  },
  saveCalendarEvent: {
    method: "put",
    path: "/api/spaces/{space}/calendar/{calendarEvent}",
    summary: "Changes an event; merged with what was saved meanwhile, or refused as event-changed with both",
    access: "member",
    params: ofEvent,
    body: SavedCalendarEvent,
    reply: CalendarEvent,
  },
  callOffCalendarEvent: {
    method: "put",
    path: "/api/spaces/{space}/calendar/{calendarEvent}/cancelled",
    summary: "Calls an event off, or brings it back; for its host and for who put it in",
    access: "member",
    params: ofEvent,
    body: CalledOff,
    reply: CalendarEvent,
  },
  signUp: {
    method: "put",
    path: "/api/spaces/{space}/calendar/{calendarEvent}/coming",
    summary: "Signs the caller up, for a place or to wait for one, or takes that back at once",
    access: "member",
    params: ofEvent,
    body: Coming,
    reply: CalendarEvent,
  },
  planCalendarEvent: {
    method: "post",
    path: "/api/spaces/{space}/calendar/{calendarEvent}/session",
    summary: "Plans the session that the event is to be, unless it has one; its host has the seat",
    access: "member",
    params: ofEvent,
    body: z.strictObject({}),
    reply: CalendarEvent,
  },
  seePlace: {
    method: "post",
    path: "/api/spaces/{space}/calendar/{calendarEvent}/seen",
    summary: "Notes that the caller has been told of the place that became free for them",
    access: "member",
    params: ofEvent,
    body: z.strictObject({}),
    reply: CalendarEvent,
  },
  makeGuestLink: {
    method: "post",
    path: "/api/spaces/{space}/calendar/{calendarEvent}/outside/{outside}/link",
    summary:
      "Makes the link of a speaker from outside, told this once, as /guest/{token}; the one before is dead at once",
    access: "member",
    params: ofOutside,
    body: z.strictObject({}),
    reply: z.object({ token: z.string() }),
  },
  endGuestLink: {
    method: "post",
    path: "/api/spaces/{space}/calendar/{calendarEvent}/outside/{outside}/link/ended",
    summary: "Ends the link of a speaker from outside at once",
    access: "member",
    params: ofOutside,
    body: z.strictObject({}),
    reply: CalendarEvent,
  },
  readCalendarFeed: {
    method: "get",
    path: "/api/spaces/{space}/calendar-feed",
    summary: "Whether the caller has an address at which their own calendar fetches the events of the space",
    access: "member",
    params: inSpace,
    reply: CalendarFeed,
  },
  makeCalendarFeed: {
    method: "post",
    path: "/api/spaces/{space}/calendar-feed",
    summary: "Makes that address, told this once, as /calendar/{token}.ics; the one before is dead at once",
    access: "member",
    params: inSpace,
    body: z.strictObject({}),
    reply: z.object({ token: z.string() }),
  },
  endCalendarFeed: {
    method: "post",
    path: "/api/spaces/{space}/calendar-feed/ended",
    summary: "Ends that address at once",
    access: "member",
    params: inSpace,
    body: z.strictObject({}),
    reply: CalendarFeed,
  },
} as const satisfies Record<string, RouteContract>;
