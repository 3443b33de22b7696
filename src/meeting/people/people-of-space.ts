import type { Api } from "../../api/api-client.ts";
import type { Person } from "../../contract/session.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { SpaceStream } from "../session/session-ports.ts";
import { createSource } from "../signal.ts";
import type { People } from "./people.ts";

interface Deps {
  readonly api: Api;
  readonly news: SpaceStream;
  readonly space: string;
  readonly me: Person;
}

/** People as the server lists them; asked again when it says so and when somebody turns up who is not on the list. */
export function createPeople({ api, news, space, me }: Deps): People & { close(): void } {
  const changes = createSource();
  let known = new Map<MemberId, Person>([[me.member, me]]);
  let list: readonly Person[] = [me];
  let asking: Promise<void> | undefined;
  const askedFor = new Set<MemberId>();

  const ask = async () => {
    const { people } = await api.call("people", { params: { space } });
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
    close: stop,
  };
}
