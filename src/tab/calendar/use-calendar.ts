import { useMemo } from "react";
import type { CalendarEvent, CalendarSummary } from "../../contract/calendar.ts";
import type { EventTopics } from "../../contract/event-topics.ts";
import type { RotaKind, Rotas } from "../../contract/rota.ts";
import { calendarRoutes } from "../../contract/routes/calendar-routes.ts";
import { eventTopicRoutes } from "../../contract/routes/event-topic-routes.ts";
import { rotaRoutes } from "../../contract/routes/rota-routes.ts";
import { spaceRoutes } from "../../contract/routes/space-routes.ts";
import type { Person, Session } from "../../contract/session.ts";
import type { CalendarContent } from "../../domain/calendar-event.ts";
import type { Question } from "../space/answers.ts";
import { type PagedQuestion, paged, remembered } from "../space/questions.ts";
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
  /** The session that it is now: somebody may have cancelled since the one that is known. */
  sessionOf(id: string, known: string | null): Question<{ readonly session: Session | null }>;
  planSession(id: string): Promise<CalendarEvent>;
  /** Answers the secret part of the address of a speaker from outside. */
  makeGuestLink(id: string, outside: string): Promise<string>;
  endGuestLink(id: string, outside: string): Promise<undefined>;
  topics(id: string): Question<EventTopics>;
  proposeTopic(id: string, slip: string, topic: string): Promise<void>;
  takeBackTopic(id: string, proposal: string): Promise<void>;
  voteTopic(id: string, proposal: string, wanted: boolean): Promise<void>;
  closeTopics(id: string): Promise<void>;
  readonly rotas: Question<Rotas>;
  /** Whoever can on that day. */
  rotasOn(day: string): Question<Rotas>;
  sayCannot(day: string, cannot: boolean): Promise<void>;
  volunteer(what: RotaKind, on: boolean): Promise<void>;
  readonly feed: Question<{ readonly exists: boolean }>;
  /** Answers the secret part of the address. */
  makeFeed(): Promise<string>;
  endFeed(): Promise<undefined>;
}

/** The same for as long as the space is. */
export function useCalendar(): Calendar {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor({ ...calendarRoutes, ...eventTopicRoutes, ...rotaRoutes, ...spaceRoutes });
    const at = (calendarEvent: string) => ({ space, calendarEvent });
    const event = (id: string): Question<CalendarEvent> => ({
      key: `calendar/event/${id}`,
      ask: () => api.call("readCalendarEvent", { params: at(id) }),
    });
    const feed: Question<{ readonly exists: boolean }> = {
      key: "calendar/feed",
      ask: () => api.call("readCalendarFeed", { params: { space } }),
    };
    const rotas: Question<Rotas> = {
      key: "calendar/rota",
      ask: () => api.call("readRotas", { params: { space }, query: {} }),
    };
    const rotasOn = remembered<Rotas>((day) => ({
      key: `calendar/rota/${day}`,
      ask: () => api.call("readRotas", { params: { space }, query: { day } }),
    }));
    const topics = (id: string): Question<EventTopics> => ({
      key: `calendar/topics/${id}`,
      ask: () => api.call("readEventTopics", { params: at(id) }),
    });
    const voted = async (id: string, change: Promise<EventTopics>) => {
      const next = await change;
      answers.change(topics(id), () => next);
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
      sessionOf: (id, known) => ({
        // Asked again whenever sessions are.
        key: `sessions/of-event/${id}/${known ?? ""}`,
        async ask() {
          const { session } = await api.call("readCalendarEvent", { params: at(id) });
          return { session: session && (await api.call("readSession", { params: { space, session } })) };
        },
      }),
      async planSession(id) {
        const next = await known(api.call("planCalendarEvent", { params: at(id), body: {} }));
        answers.renew("sessions/");
        return next;
      },
      async makeGuestLink(id, outside) {
        const { token } = await api.call("makeGuestLink", { params: { ...at(id), outside }, body: {} });
        answers.change(event(id), (one) => ({
          ...one,
          guestLinks: [...one.guestLinks.filter((other) => other !== outside), outside],
        }));
        return token;
      },
      endGuestLink: (id, outside) =>
        known(api.call("endGuestLink", { params: { ...at(id), outside }, body: {} })).then(() => undefined),
      topics,
      proposeTopic: (id, slip, topic) =>
        voted(id, api.call("proposeEventTopic", { params: at(id), body: { slip, topic } })),
      takeBackTopic: (id, proposal) =>
        voted(id, api.call("takeBackEventTopic", { params: { ...at(id), proposal }, body: {} })),
      voteTopic: (id, proposal, wanted) =>
        voted(id, api.call("voteEventTopic", { params: { ...at(id), proposal }, body: { wanted } })),
      async closeTopics(id) {
        await known(api.call("closeEventTopics", { params: at(id), body: {} }));
        answers.renew(`calendar/topics/${id}`);
      },
      rotas,
      rotasOn,
      async volunteer(what, on) {
        const next = await api.call("volunteer", { params: { space }, body: { what, on } });
        answers.change(rotas, () => next);
      },
      async sayCannot(day, cannot) {
        const next = await api.call("sayCannot", { params: { space }, body: { day, cannot } });
        answers.change(rotas, () => next);
      },
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
