import { useMemo } from "react";
import type { CalendarEvent, CalendarSummary } from "../../contract/calendar.ts";
import { calendarRoutes } from "../../contract/routes/calendar-routes.ts";
import { spaceRoutes } from "../../contract/routes/space-routes.ts";
import type { Person } from "../../contract/session.ts";
import type { CalendarContent } from "../../domain/calendar-event.ts";
import type { Question } from "../space/answers.ts";
import { type PagedQuestion, paged } from "../space/questions.ts";
import { useSpace } from "../space/space-context.tsx";

export const WHICH = ["upcoming", "mine", "past"] as const;
export type Which = (typeof WHICH)[number];

/** Events at the server; what changes something answers what it became, or rejects with an ApiFailure. */
interface Calendar {
  list(which: Which): PagedQuestion<CalendarSummary>;
  event(id: string): Question<CalendarEvent>;
  readonly people: Question<readonly Person[]>;
  create(slip: string, content: CalendarContent): Promise<CalendarEvent>;
  save(id: string, base: CalendarContent, content: CalendarContent): Promise<CalendarEvent>;
  callOff(id: string, cancelled: boolean): Promise<CalendarEvent>;
  signUp(id: string, coming: boolean): Promise<CalendarEvent>;
  see(id: string): Promise<CalendarEvent>;
  readonly feed: Question<{ readonly exists: boolean }>;
  /** Answers the secret part of the address. */
  makeFeed(): Promise<string>;
  endFeed(): Promise<undefined>;
}

/** The same for as long as the space is. */
export function useCalendar(): Calendar {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor({ ...calendarRoutes, ...spaceRoutes });
    const at = (calendarEvent: string) => ({ space, calendarEvent });
    const event = (id: string): Question<CalendarEvent> => ({
      key: `calendar/event/${id}`,
      ask: () => api.call("readCalendarEvent", { params: at(id) }),
    });
    const feed: Question<{ readonly exists: boolean }> = {
      key: "calendar/feed",
      ask: () => api.call("readCalendarFeed", { params: { space } }),
    };
    const known = async (change: Promise<CalendarEvent>) => {
      const next = await change;
      answers.change(event(next.id), () => next);
      answers.renew("calendar/list");
      return next;
    };
    return {
      list: (which) =>
        paged<CalendarSummary>(`calendar/list/${which}`, async (cursor) => {
          const { events, next } = await api.call("listCalendar", { params: { space }, query: { which, cursor } });
          return { items: events, next };
        }),
      event,
      people: { key: "people", ask: async () => (await api.call("people", { params: { space } })).people },
      create: (slip, content) => known(api.call("createCalendarEvent", { params: { space }, body: { slip, content } })),
      save: (id, base, content) => known(api.call("saveCalendarEvent", { params: at(id), body: { base, content } })),
      callOff: (id, cancelled) => known(api.call("callOffCalendarEvent", { params: at(id), body: { cancelled } })),
      signUp: (id, coming) => known(api.call("signUp", { params: at(id), body: { coming } })),
      see: (id) => known(api.call("seePlace", { params: at(id), body: {} })),
      feed,
      async makeFeed() {
        const { token } = await api.call("makeCalendarFeed", { params: { space }, body: {} });
        answers.change(feed, () => ({ exists: true }));
        return token;
      },
      async endFeed() {
        const next = await api.call("endCalendarFeed", { params: { space }, body: {} });
        answers.change(feed, () => next);
        return undefined;
      },
    };
  }, [apiFor, space, answers]);
}
