import type * as z from "zod/mini";
import type { EntrySummary, EntryType, OpenQuestion, SearchReply } from "../../contract/entry.ts";
import type { Session } from "../../contract/session.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Question } from "./answers.ts";
import { type Paged, withFreshStart } from "./paged.ts";
import type { SpaceApi } from "./space-api.ts";

type Found = z.infer<typeof SearchReply>;

/** What of the space is searched. `since`: in session-clock ms. */
export interface Narrowed {
  readonly type?: EntryType;
  readonly tag?: string;
  readonly by?: MemberId;
  readonly since?: number;
}

/** A list that can be read on. */
export interface PagedQuestion<T> extends Question<Paged<T>> {
  askPage(cursor: string): Promise<Paged<T>>;
}

/** What the tab asks about its space wherever the reader is. The same question is the same object, so that effects may depend on it. */
export interface Questions {
  readonly entries: PagedQuestion<EntrySummary>;
  /** What sessions have left unanswered. */
  readonly openQuestions: PagedQuestion<OpenQuestion>;
  readonly openSessions: PagedQuestion<Session>;
  readonly endedSessions: PagedQuestion<Session>;
  search(query: string, narrowed?: Narrowed): Question<Found>;
}

/** The same question for the same id. */
export function remembered<T>(make: (id: string) => Question<T>): (id: string) => Question<T> {
  const made = new Map<string, Question<T>>();
  return (id) => {
    const question = made.get(id) ?? make(id);
    made.set(id, question);
    return question;
  };
}

export function paged<T extends { readonly id: string }>(
  key: string,
  page: (cursor: string | undefined) => Promise<Paged<T>>,
  pieceOf: (item: T) => string = ({ id }) => id,
): PagedQuestion<T> {
  const merge = (known: Paged<T>, fresh: Paged<T>) => withFreshStart(pieceOf, known, fresh);
  return { key, ask: () => page(undefined), askPage: page, merge };
}

export function createQuestions(api: SpaceApi, space: string): Questions {
  const sessions = (state: "open" | "ended") =>
    paged<Session>(`sessions/${state}`, async (cursor) => {
      const { sessions: items, next } = await api.call("listSessions", { params: { space }, query: { state, cursor } });
      return { items, next };
    });
  const searches = new Map<string, Question<Found>>();
  return {
    entries: paged<EntrySummary>("entries", async (cursor) => {
      const { entries: items, next } = await api.call("listEntries", { params: { space }, query: { cursor } });
      return { items, next };
    }),
    openQuestions: paged<OpenQuestion>(
      "questions",
      async (cursor) => {
        const { questions: items, next } = await api.call("listOpenQuestions", {
          params: { space },
          query: { cursor },
        });
        return { items, next };
      },
      ({ entry }) => entry,
    ),
    openSessions: sessions("open"),
    endedSessions: sessions("ended"),
    search: (query, narrowed = {}) => {
      const key = `search/${query}/${JSON.stringify(narrowed)}`;
      const question = searches.get(key) ?? {
        key,
        ask: () => api.call("search", { params: { space }, query: { q: query, ...narrowed } }),
      };
      searches.set(key, question);
      return question;
    },
  };
}
