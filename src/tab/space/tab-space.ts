import type { Api } from "../../api/api-client.ts";
import type { EventStream, StreamStatus } from "../../api/event-stream.ts";
import type { Timers } from "../../api/timers.ts";
import type { RouteName, Routes } from "../../contract/routes/routes.ts";
import type { ResolvedSpace } from "../../contract/session.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { SpaceRole } from "../../domain/space-role.ts";
import type { TeamsHost } from "../../teams/teams-host.ts";
import type { LoadKeeper } from "../offline/keeping-send.ts";
import { type Answers, createAnswers } from "./answers.ts";
import { createQuestions, type Questions } from "./questions.ts";
import type { SpaceApi } from "./space-api.ts";

/** Something that changes by itself and can be watched. */
export interface Watched<T> {
  read(): T;
  subscribe(listener: () => void): () => void;
}

/** What a change to a record, or to what was kept of a session, may have made stale, by the beginnings of the keys. */
export const OF_RECORDS = [
  "entries",
  "entry/",
  "questions",
  "search/",
  "own/",
  "proposals/",
  "samples",
  "work-groups/",
  "series/",
  "people/",
] as const;

/** Calls of a route table that a page brings with it, so that the first view does not carry it. */
export type ApiFor = <Known extends RouteName>(table: Pick<Routes, Known>) => Api<Known>;

/** The space that the tab shows, followed live. */
export interface TabSpace {
  readonly host: TeamsHost;
  readonly id: string;
  readonly name: string;
  /** The reader. */
  readonly me: MemberId;
  /** What the reader was in the space when they opened it. */
  readonly role: SpaceRole;
  readonly apiFor: ApiFor;
  /** Any request to the server as the reader; answers successes only, rejects with an ApiFailure. */
  readonly send: (address: string, init: RequestInit) => Promise<Response>;
  readonly answers: Answers;
  /** What is kept on this device. */
  readonly keeper: LoadKeeper;
  readonly questions: Questions;
  readonly timers: Timers;
  /** The server's time as last told, ms since 1970: device clocks differ, and tests set it. */
  readonly now: Watched<number>;
  readonly link: Watched<StreamStatus>;
  /** How many records have arrived since the tab was opened. */
  readonly arrived: Watched<number>;
  close(): void;
}

function createWatched<T>(first: T): Watched<T> & { set(next: T): void } {
  const listeners = new Set<() => void>();
  let value = first;
  return {
    read: () => value,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
  };
}

interface TabSpaceDeps {
  readonly host: TeamsHost;
  readonly api: SpaceApi;
  readonly apiFor: ApiFor;
  readonly send: TabSpace["send"];
  readonly keeper: LoadKeeper;
  readonly stream: EventStream;
  readonly timers: Timers;
  readonly space: Pick<ResolvedSpace, "space" | "name" | "me" | "role">;
  /** Stands in until the server has told its time, ms since 1970. */
  readonly deviceNow: number;
}

export function createTabSpace(deps: TabSpaceDeps): TabSpace {
  const { host, api, apiFor, send, stream, keeper, timers, space, deviceNow } = deps;
  const answers = createAnswers();
  const [now, link, arrived] = [createWatched(deviceNow), createWatched(stream.status()), createWatched(0)];

  stream.subscribe((news) => {
    switch (news.type) {
      case "time":
        return now.set(news.now);
      case "status":
        link.set(news.status);
        // What happened while nobody listened was not heard.
        return news.status === "open" ? answers.renew("") : undefined;
      case "sessions":
        answers.renew("feedback/");
        answers.renew("work-groups");
        answers.renew("series");
        return answers.renew("sessions/");
      case "entry-changed":
        for (const changed of OF_RECORDS) answers.renew(changed);
        // Under what is archived nobody can add anything. [LI1]
        return answers.renew(`posts/${news.entry}`);
      case "entry":
        for (const changed of OF_RECORDS) answers.renew(changed);
        answers.renew("sessions/");
        return arrived.set(arrived.read() + 1);
      case "document":
      case "seat":
      case "inbox":
      case "present":
      case "came-and-left":
        return undefined;
      case "people":
      case "formats":
      case "votes":
      case "pulses":
      case "paths":
      case "wanted":
      case "work-groups":
      case "calendar":
      case "series":
      case "first-weeks":
        return answers.renew(news.type);
      case "news":
        // A review and a pairing that concern the reader are told of as news are: to nobody else.
        answers.renew("reviews");
        answers.renew("rounds");
        return answers.renew(news.type);
      case "posts":
        return answers.renew(`posts/${news.entry}`);
    }
  });
  return {
    host,
    id: space.space,
    name: space.name,
    me: space.me.member,
    role: space.role,
    apiFor,
    send,
    answers,
    keeper,
    questions: createQuestions(api, space.space),
    timers,
    now,
    link,
    arrived,
    close: stream.close,
  };
}
