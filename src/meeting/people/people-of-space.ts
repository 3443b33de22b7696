import type { Person, Session } from "../../contract/session.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { MeetingApi } from "../desk/meeting-routes.ts";
import type { SpaceStream } from "../session/session-ports.ts";
import { createSource } from "../signal.ts";
import type { People } from "./people.ts";

export interface PeopleAtServer extends People {
  /** From now on whoever may be met in this session; undefined for the people of the space. */
  follow(session: Pick<Session, "id" | "space" | "granted"> | undefined): void;
  close(): void;
}

interface Deps {
  readonly api: MeetingApi;
  readonly news: SpaceStream;
  readonly space: string;
  readonly me: Person;
}

/** People of the space as the server lists them, or of the session that is followed; asked again when it says so and when somebody turns up who is not on the list. */
export function createPeople({ api, news, space, me }: Deps): PeopleAtServer {
  const changes = createSource();
  let known = new Map<MemberId, Person>([[me.member, me]]);
  let list: readonly Person[] = [me];
  let asking: Promise<void> | undefined;
  const askedFor = new Set<MemberId>();

  let followed: Parameters<PeopleAtServer["follow"]>[0];
  const ask = async () => {
    // Only where two spaces meet are there people whom the space does not know.
    const { people } = followed?.granted
      ? await api.call("peopleOfSession", { params: { space: followed.space, session: followed.id } })
      : await api.call("people", { params: { space } });
    known = new Map([...people, me].map((person) => [person.member, person]));
    list = [...known.values()].sort((a, b) => a.name.localeCompare(b.name));
    changes.fire();
  };
  const refreshed = (): Promise<void> => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
  const refresh = () => {
    // Names are a courtesy: without an answer the screen says "somebody" until the next news.
    refreshed().catch(() => {});
  };
  const stop = news.subscribe((event) => {
    if (event.type === "people" || (event.type === "status" && event.status === "open")) {
      askedFor.clear();
      refresh();
    }
  });
  refresh();
  return {
    nameOf(member) {
      const name = known.get(member)?.name;
      if (name === undefined && !askedFor.has(member)) {
        askedFor.add(member);
        queueMicrotask(refresh);
      }
      return name;
    },
    all: () => list,
    async memberOf(oid) {
      const found = () => list.find((person) => person.oid === oid)?.member;
      if (found() === undefined) await refreshed();
      return found();
    },
    changes,
    follow(session) {
      const isSame = followed?.id === session?.id;
      followed = session;
      if (!isSame && session?.granted) refresh();
    },
    close: stop,
  };
}
