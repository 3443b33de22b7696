/**
 * What the live session builds on: the events around an op on a SharedMap of Fluid 1.4, and that a listener of "pre-op"
 * can take the harm out of one.
 */
import { type ContainerSchema, type IFluidContainer, SharedMap } from "fluid-framework";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Relay } from "../../simulator/relay/start-relay.ts";
import {
  createClient,
  factsOf,
  factsSchema,
  type SequencedOp,
  startTestRelay,
  underTheMap,
  whenConnected,
  whenDisposed,
  whenOp,
  whenValue,
} from "./relay-fixture.ts";

let relay: Relay;
const open: IFluidContainer[] = [];

async function create(schema: ContainerSchema = factsSchema): Promise<{ id: string; container: IFluidContainer }> {
  const { container } = await createClient(relay.port).createContainer(schema);
  open.push(container);
  const id = await container.attach();
  await whenConnected(container);
  return { id, container };
}

async function join(id: string, schema: ContainerSchema = factsSchema): Promise<IFluidContainer> {
  const { container } = await createClient(relay.port).getContainer(id, schema);
  open.push(container);
  await whenConnected(container);
  return container;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function holdsHandle(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return value.type === "__fluid_handle__" || Object.values(value).some(holdsHandle);
}

function isWellFormed(contents: unknown): boolean {
  if (!isRecord(contents)) return false;
  if (contents.type === "clear") return true;
  if (typeof contents.key !== "string") return false;
  if (contents.type === "delete") return true;
  const { value } = contents;
  return contents.type === "set" && isRecord(value) && value.type === "Plain" && !holdsHandle(value.value);
}

/** The map's kernel passes over a type of op that it does not know. */
function guard(map: SharedMap): SharedMap {
  map.on("pre-op", (op: SequencedOp & { contents: unknown }, local: boolean) => {
    if (!local && !isWellFormed(op.contents)) op.contents = { type: "refused" };
  });
  return map;
}

/** Guards each map from its first op on: a map replays what has been waiting for it before anybody gets hold of it. */
class GuardedMap extends SharedMap {
  static override getFactory(): ReturnType<typeof SharedMap.getFactory> {
    const factory = SharedMap.getFactory();
    return {
      type: factory.type,
      attributes: factory.attributes,
      create: (...from) => guard(factory.create(...from) as SharedMap),
      load: async (...from) => guard((await factory.load(...from)) as SharedMap),
    };
  }
}

const guardedSchema: ContainerSchema = { initialObjects: { facts: GuardedMap } };

const malformed: readonly (readonly [string, unknown])[] = [
  ["nothing at all", null],
  ["a set without a value", { type: "set", key: "x" }],
  ["a set of an unknown kind of value", { type: "set", key: "x", value: { type: "Odd", value: 1 } }],
  [
    "a set of a broken handle",
    { type: "set", key: "x", value: { type: "Plain", value: { type: "__fluid_handle__", url: 5 } } },
  ],
  ["a set of a broken old handle", { type: "set", key: "x", value: { type: "Shared", value: 5 } }],
];

beforeEach(async () => {
  relay = await startTestRelay();
});

afterEach(async () => {
  for (const container of open.splice(0)) container.dispose();
  await relay.close();
});

describe("the events around an op", () => {
  it("are pre-op, valueChanged, op for another's op, and valueChanged at once, pre-op and op at the acknowledgement for one's own", async () => {
    const { id, container } = await create();
    const mine = factsOf(container);
    const theirs = factsOf(await join(id));
    const seen: string[] = [];
    for (const [who, map] of [
      ["mine", mine],
      ["theirs", theirs],
    ] as const) {
      map.on("pre-op", (_op: unknown, local: boolean) => seen.push(`${who} pre-op ${local}`));
      map.on("valueChanged", (_change: unknown, local: boolean) => seen.push(`${who} valueChanged ${local}`));
      map.on("op", (_op: unknown, local: boolean) => seen.push(`${who} op ${local}`));
    }
    const acked = new Promise<SequencedOp>((resolve) => mine.once("op", resolve));
    const arrived = new Promise<SequencedOp>((resolve) => theirs.once("op", resolve));
    mine.set("x", 1);
    expect(seen).toEqual(["mine valueChanged true"]);
    const [own, other] = await Promise.all([acked, arrived]);
    expect(seen.filter((line) => line.startsWith("mine"))).toEqual([
      "mine valueChanged true",
      "mine pre-op true",
      "mine op true",
    ]);
    expect(seen.filter((line) => line.startsWith("theirs"))).toEqual([
      "theirs pre-op false",
      "theirs valueChanged false",
      "theirs op false",
    ]);
    expect(other).toMatchObject({
      clientId: own.clientId,
      sequenceNumber: own.sequenceNumber,
      timestamp: own.timestamp,
    });
    expect(other.contents).toEqual({ type: "set", key: "x", value: { type: "Plain", value: 1 } });
  });

  it("close the container when a listener throws", async () => {
    const { id, container } = await create();
    const other = await join(id);
    factsOf(other).on("pre-op", () => {
      throw new Error("a bug");
    });
    factsOf(container).set("x", 1);
    await whenDisposed(other);
    expect(container.disposed).toBe(false);
  });
});

describe("a malformed op", () => {
  it.each(malformed)("closes every other client without a guard: %s", async (_what, contents) => {
    const { id, container } = await create();
    const victim = await join(id);
    underTheMap(factsOf(container)).submitLocalMessage(contents, undefined);
    await whenDisposed(victim);
  });

  it.each(malformed)("does nothing under a guard: %s", async (_what, contents) => {
    const { id, container } = await create();
    const guarded = await join(id, guardedSchema);
    underTheMap(factsOf(container)).submitLocalMessage(contents, undefined);
    factsOf(container).set("after", "still here");
    await whenValue(factsOf(guarded), "after", "still here");
    expect(guarded.disposed).toBe(false);
    expect(factsOf(guarded).has("x")).toBe(false);
  });

  it("stops neither a late joiner nor the hidden client that writes summaries, when each map is guarded as it is made", async () => {
    const { id, container } = await create(guardedSchema);
    const facts = factsOf(container);
    const hostile = await join(id);
    underTheMap(factsOf(hostile)).submitLocalMessage(malformed[1]?.[1], undefined);
    const late = await join(id, guardedSchema);
    const summary = whenOp(facts, "summaryAck");
    for (let n = 0; n < 120; n += 1) facts.set(`fact/${n}`, n);
    await summary;
    await whenValue(factsOf(late), "fact/119", 119);
    expect([container.disposed, late.disposed]).toEqual([false, false]);
  });
});
