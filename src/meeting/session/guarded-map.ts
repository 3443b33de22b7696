import { MapFactory, SharedMap } from "@fluidframework/map";
import type { ContainerListener } from "./session-ports.ts";

type Runtime = Parameters<MapFactory["load"]>[0];

/** What a map operation may look like; anything else closes every client that tries to apply it. */
type MapOp =
  | { readonly type: "set"; readonly key: string; readonly value: { readonly type: "Plain"; readonly value: unknown } }
  | { readonly type: "delete"; readonly key: string }
  | { readonly type: "clear" };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** Far deeper than any fact; Fluid walks a value by recursion, so a hostile one could exhaust the stack. */
const DEEPEST = 32;

/** A value that names a Fluid handle would be resolved while it is read: facts are plain JSON, so nobody needs that. */
const isPlain = (value: unknown, depth = 0): boolean =>
  !isObject(value) ||
  (depth < DEEPEST &&
    value.type !== "__fluid_handle__" &&
    Object.values(value).every((part) => isPlain(part, depth + 1)));

const isMapOp = (contents: unknown): contents is MapOp => {
  if (!isObject(contents)) return false;
  if (contents.type === "clear") return true;
  if (typeof contents.key !== "string") return false;
  if (contents.type === "delete") return true;
  if (contents.type !== "set" || !isObject(contents.value)) return false;
  const { value } = contents;
  return value.type === "Plain" && "value" in value && isPlain(value.value);
};

/** No handler of the map has this name, so it passes such an operation over. */
const NOTHING = { type: "nothing" } as const;

const isSet = (op: MapOp | typeof NOTHING): op is Extract<MapOp, { readonly type: "set" }> => op.type === "set";

const isPerson = (runtime: Runtime): boolean => runtime.deltaManager.clientDetails.capabilities.interactive;

export interface GuardedMapHooks extends Pick<ContainerListener, "op" | "dropped"> {
  /** The map is about to be loaded or created; listeners stand before the first operation is replayed. */
  begins(runtime: Runtime): void;
}

/**
 * SharedMap with a guard: a malformed operation would close the container of everyone who applies it, also of those who
 * join later. Guard and listener are attached before the map is loaded, so they see every operation that is replayed.
 * The summarizer, a second client in the same page, gets the guard but tells nothing.
 */
export function createGuardedMap(hooks: GuardedMapHooks): typeof SharedMap {
  const guard = (map: SharedMap, runtime: Runtime): void => {
    const tells = isPerson(runtime);
    if (tells) hooks.begins(runtime);
    map.on("pre-op", (message, local) => {
      if (local || isMapOp(message.contents)) return;
      message.contents = NOTHING;
      if (tells) hooks.dropped();
    });
    if (!tells) return;
    map.on("op", (message, local) => {
      // What came through the guard above, or was written by this client itself.
      const contents = message.contents as MapOp | typeof NOTHING;
      if (!isSet(contents)) return;
      hooks.op({
        key: contents.key,
        value: contents.value.value,
        client: message.clientId,
        at: message.timestamp,
        seq: message.sequenceNumber,
        own: local,
      });
    });
  };

  const plain = new MapFactory();
  const factory = {
    type: plain.type,
    attributes: plain.attributes,
    async load(...[runtime, id, services, attributes]: Parameters<MapFactory["load"]>) {
      const map = new SharedMap(id, runtime, attributes);
      guard(map, runtime);
      await map.load(services);
      return map;
    },
    create(runtime: Runtime, id: string) {
      const map = plain.create(runtime, id) as SharedMap;
      guard(map, runtime);
      return map;
    },
  };
  return { getFactory: () => factory } as unknown as typeof SharedMap;
}
