import { keyInContainer } from "../../../src/domain/fact-key.ts";
import type { ContainerListener, JoinContainer } from "../../../src/meeting/session/session-ports.ts";
import { SESSION } from "./people.ts";

/** A container whose operations come from the test. `summary`: what the map held at number 100, before we came. */
export function createFakeContainer(summary: Readonly<Record<string, unknown>> = {}) {
  const map = new Map(Object.entries(summary).map(([key, value]) => [keyInContainer(SESSION, key), value]));
  const sets: string[] = [];
  const fake = {
    map,
    sets,
    joins: 0,
    refuse: false as boolean | Error | "silently",
    listener: undefined as ContainerListener | undefined,
    op(client: string, key: string, value: unknown, seq: number, at: number): void {
      map.set(keyInContainer(SESSION, key), value);
      fake.listener?.op({ key: keyInContainer(SESSION, key), value, client, at, seq, own: false });
    },
    join: (async (listener) => {
      fake.joins += 1;
      if (fake.refuse === "silently") return new Promise(() => {});
      if (fake.refuse) throw fake.refuse === true ? new Error("refused") : fake.refuse;
      fake.listener = listener;
      return {
        id: "container-1",
        loadedSeq: 100,
        get: (key) => map.get(key),
        keys: () => map.keys(),
        set: (key, value) => {
          sets.push(key.slice(SESSION.length + 1));
          map.set(key, value);
        },
        clients: () => new Set(["ana-1", "ben-1"]),
        ownerOf: async (client) => client.replace(/-.*/, ""),
        close() {},
      };
    }) satisfies JoinContainer,
  };
  return fake;
}
