import { createApi } from "../../src/api/api-client.ts";
import { routes } from "../../src/contract/routes/routes.ts";
import type { MemberId } from "../../src/domain/ids.ts";

export const DAY_MS = 24 * 60 * 60_000;

export interface SampleDesk {
  /** Where the server answers. */
  readonly origin: string;
  readonly databaseUrl: string;
  readonly tokenOf: (person: string) => Promise<string>;
  readonly now: () => number;
  /** Pushes the desk's clock ahead: the sample sessions take place on past days, at their own pace. */
  readonly advance: (ms: number) => Promise<void>;
  /** When it is a desk's first run, in ms since 1970: samples happened before that. */
  readonly today: () => number;
  /** The channel whose space they are of. */
  readonly channel: { readonly tid: string; readonly teamId: string; readonly channelId: string };
}

/** People of the desk in the channel's space, by key; they do what they do over the server's own routes. */
export type SamplePlay = Awaited<ReturnType<typeof createSamplePlay>>;

/** Something that happened so many days before a desk's first run. */
export interface Moment {
  readonly daysAgo: number;
  readonly happens: (play: SamplePlay) => Promise<unknown>;
}

/** `first` enters the space at once, everybody else when they first do something. */
export async function createSamplePlay(desk: SampleDesk, first: string) {
  const api = (person: string) =>
    createApi({ getToken: () => desk.tokenOf(person), fetch, origin: desk.origin }, routes);
  const { tid, teamId, channelId } = desk.channel;
  const people = new Map<string, { readonly member: MemberId; readonly name: string }>();
  const entries = new Map<string, string>();
  const enter = async (person: string): Promise<string> => {
    const { space, me } = await api(person).call("resolveSpace", { body: { kind: "channel", teamId, channelId } });
    people.set(person, me);
    return space;
  };
  const space = await enter(first);
  const personOf = (person: string) => {
    const known = people.get(person);
    if (!known) throw new Error(`Nobody called "${person}" has entered the space.`);
    return known;
  };
  return {
    desk,
    space,
    params: { space },
    scope: { tenant: tid, space },
    people,
    as: api,
    async enter(all: readonly string[]): Promise<void> {
      for (const person of all) if (!people.has(person)) await enter(person);
    },
    member: (person: string): MemberId => personOf(person).member,
    personOf,
    /** The key of a member. */
    keyOf: (member: string): string | undefined => [...people].find(([, known]) => known.member === member)?.[0],
    /** Reads which entries there are, so that they can be named by their titles. */
    async readEntries(): Promise<void> {
      let cursor: string | undefined;
      do {
        const page = await api(first).call("listEntries", { params: { space }, query: { cursor } });
        for (const { title, id } of page.entries) entries.set(title, id);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
    },
    entry(title: string) {
      const id = entries.get(title);
      if (id === undefined) throw new Error(`No sample entry is called "${title}".`);
      return { space, entry: id };
    },
  };
}

/** One act for each person, all at the same moment. */
export const eachOf = <T>(people: readonly string[], act: (person: string) => Promise<T>): Promise<T[]> =>
  Promise.all(people.map(act));
