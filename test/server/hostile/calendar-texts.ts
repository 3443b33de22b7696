import { CalendarContentSchema, CalendarEvent } from "../../../src/contract/calendar.ts";
import { calendarIn } from "../calendar-play.ts";
import type { Play, TextRoutes } from "./text-call.ts";

const event = ({ desk, space }: Play, id: string) =>
  desk.as("ben").ask("readCalendarEvent", { params: { space, calendarEvent: id } });

const outside = { id: "o", name: "Noor", about: "" };

/** Texts of events in the calendar. */
export const calendarTexts: TextRoutes = {
  createCalendarEvent: {
    user: "ana",
    call: async ({ desk, space, slip }) => {
      const { content } = await calendarIn(desk, space);
      return { params: { space }, body: { slip: slip(), content: content("ana", { outside: [outside] }) } };
    },
    read: (play, _, reply) => event(play, CalendarEvent.parse(reply).id),
  },
  proposeEventTopic: {
    user: "ben",
    call: async ({ desk, space, slip }) => {
      const { created, at } = await calendarIn(desk, space);
      return { params: at((await created("ana")).id), body: { slip: slip(), topic: "T" } };
    },
    read: ({ desk }, { params }) =>
      desk.as("ana").ask("readEventTopics", {
        params: { space: params.space ?? "", calendarEvent: params.calendarEvent ?? "" },
      }),
  },
  saveCalendarEvent: {
    user: "ana",
    unread: [...Object.keys(CalendarContentSchema.shape), "outside[].name", "outside[].about"].map(
      (field) => `base.${field}`,
    ),
    call: async ({ desk, space }) => {
      const { created, at } = await calendarIn(desk, space);
      const { id, content } = await created("ana", { title: "T", outside: [outside] });
      return { params: at(id), body: { base: content, content } };
    },
    read: (play, { params }) => event(play, params.calendarEvent ?? ""),
  },
};
