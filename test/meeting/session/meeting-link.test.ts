import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { MemberId } from "../../../src/domain/ids.ts";
import { createMeetingLink, type MeetingLink } from "../../../src/meeting/session/meeting-link.ts";
import { createRelayedStore } from "../../../src/meeting/session/relayed-store.ts";
import type { Locks } from "../../../src/meeting/session/session-ports.ts";
import { createFakeContainer } from "./fake-container.ts";
import { createFakeServer, type FakeServer, factKey } from "./fake-server.ts";
import { createManualTime, settle } from "./manual-time.ts";
import { ana, aPlan, ben, SESSION, whenView } from "./people.ts";

const waysOf = (server: FakeServer, member: MemberId) => ({
  api: server.apiFor(member),
  stream: server.streamFor(member),
});

const hostError = (errorCode: number, message: string): Error => Object.assign(new Error(message), { errorCode });

describe("the meeting's link", () => {
  const links: MeetingLink[] = [];
  afterEach(() => {
    for (const link of links.splice(0)) link.close();
  });

  async function createDesk(me: MemberId, options: { summary?: Record<string, unknown>; locks?: Locks } = {}) {
    const time = createManualTime();
    const server = createFakeServer(time.now);
    await server.stateAsServer(SESSION, { key: "seat/1", value: { member: ana } });
    const container = createFakeContainer(options.summary);
    const link = createMeetingLink({
      api: server.apiFor(me),
      stream: server.streamFor(me),
      people: { memberOf: async (oid) => oid as MemberId },
      me,
      factKey: await factKey(),
      time,
      join: container.join,
      ...(options.locks ? { locks: options.locks } : {}),
    });
    links.push(link);
    return { time, server, container, link };
  }

  it("hides a fact that only the summary has until the server confirms it", async () => {
    const agreed = { code: 1 };
    const { time, server, container, link } = await createDesk(ben, { summary: { [`agreed/${ana}`]: agreed } });
    const store = link.openSession(SESSION);
    await settle();
    expect(store.read().link).toBe("live");
    expect(store.read().document.get(`agreed/${ana}`)).toBeUndefined();

    const fact = { key: `agreed/${ana}`, value: agreed, by: ana, at: time.now(), seq: 90 };
    await server
      .apiFor(ana)
      .write(SESSION, { epoch: 1, container: "container-1", checkedSeq: 100, facts: [fact], removed: [] });
    time.pass(2_000);
    await settle();
    expect(store.read().document.get(`agreed/${ana}`)?.by).toBe(ana);
    expect(container.joins).toBe(1);
  });

  it("[L7] tells of a burst of operations once, when all of it can be read", async () => {
    const { time, container, link } = await createDesk(ben);
    const store = link.openSession(SESSION);
    await settle();
    container.op("ana-1", `agreed/${ana}`, { code: 1 }, 101, time.now());
    await settle();
    const seen: number[] = [];
    store.subscribe(() => seen.push(store.read().document.shelf("reaction").facts.size));

    for (const [i, client] of ["ana", "ben", "chen"].entries())
      container.op(`${client}-1`, `reaction/${client}`, { what: "clap", n: 1 }, 102 + i, time.now());
    await settle();
    // Who Chen is has to be asked first.
    expect(seen).toEqual([2, 3]);
  });

  it("does not believe the seat's copy of an operation that it could have seen itself", async () => {
    const { time, server, link } = await createDesk(ben);
    const store = link.openSession(SESSION);
    await settle();
    const fact = { key: "agreed/chen", value: { code: 1 }, by: "chen", at: time.now(), seq: 190 };
    await server
      .apiFor(ana)
      .write(SESSION, { epoch: 1, container: "container-1", checkedSeq: 190, facts: [fact], removed: [] });
    time.pass(2_000);
    await settle();
    expect(store.read().document.get("agreed/chen")).toBeUndefined();
  });

  it("writes through within a quarter of a second, from the surface that holds the lock only", async () => {
    let held: (() => Promise<void>) | undefined;
    const locks: Locks = {
      request: (_name, _options, run) => {
        held = run;
        return new Promise(() => {});
      },
    };
    const { time, server, container, link } = await createDesk(ana, { locks });
    link.openSession(SESSION);
    await settle();
    container.op("ben-1", `agreed/${ben}`, { code: 1 }, 101, time.now() + 5);
    time.pass(3_000);
    await settle();
    expect(server.calls.write).toBe(0);

    void held?.();
    time.pass(250);
    await settle();
    expect(server.calls.write).toBe(1);
    expect(server.wireFact(SESSION, `agreed/${ben}`)).toMatchObject({ by: ben, seq: 101 });
    expect(container.sets).toContain("seat/1");
  });

  it("reads the seat's copy of what it hears itself at its leisure, and soon what the server says", async () => {
    const { time, server, link } = await createDesk(ben);
    link.openSession(SESSION);
    await settle();
    const pass = async (seconds: number) => {
      for (let n = 0; n < seconds; n += 1) {
        time.pass(1_000);
        await settle();
      }
    };
    const copy = (seq: number) => {
      const fact = { key: `agreed/${ana}`, value: { code: 1 }, by: ana, at: time.now(), seq };
      const body = { epoch: 1, container: "container-1", checkedSeq: seq, facts: [fact], removed: [] };
      return server.apiFor(ana).write(SESSION, body);
    };
    await pass(6);
    const before = server.calls.read;
    for (let n = 0; n < 20; n += 1) {
      await copy(200 + n);
      await pass(1);
    }
    expect(server.calls.read - before).toBeLessThanOrEqual(4);
    const then = server.calls.read;
    await server.stateAsServer(SESSION, { key: "revealed/what-write", value: { count: 3 } });
    await pass(1);
    expect(server.calls.read - then).toBe(1);
  });

  it("puts a value back at most once a second", async () => {
    const { time, container, link } = await createDesk(ana);
    const store = link.openSession(SESSION);
    await settle();
    container.op("ben-1", `commitment/${ben}`, { text: "Mine." }, 101, time.now() + 5);
    const overwrite = (seq: number) =>
      container.op("eve-1", `commitment/${ben}`, { text: "Not mine." }, seq, time.now() + 6);
    overwrite(102);
    await settle();
    for (let seq = 103; seq < 123; seq += 1) overwrite(seq);
    const count = () => container.sets.filter((key) => key === `commitment/${ben}`).length;
    expect(count()).toBe(1);
    time.pass(1_000);
    expect(count()).toBe(2);
    expect(store.read().document.get(`commitment/${ben}`)?.value).toEqual({ text: "Mine." });
  });

  it("takes back what only a lost relay had ordered, when those who could bring it are here and do not", async () => {
    const { time, server, container, link } = await createDesk(ben);
    const store = link.openSession(SESSION);
    await settle();
    server.streamFor(ana).subscribe(() => {});
    container.op("ana-1", `commitment/${ana}`, { text: "Ordered, and gone with the relay." }, 101, time.now() + 5);
    container.op("ben-1", `commitment/${ben}`, { text: "Mine." }, 102, time.now() + 6);
    container.refuse = true;
    container.listener?.lost();
    const passes = async (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        time.pass(1_000);
        await settle();
      }
    };
    server.setDown(true);
    await passes(20);
    server.setDown(false);
    await passes(4);
    expect(store.read().document.get(`commitment/${ana}`)).toBeDefined();
    await passes(4);
    expect(store.read().document.get(`commitment/${ana}`)).toBeUndefined();
    expect(store.read().document.get(`commitment/${ben}`)).toBeDefined();
  });

  it("keeps on the screen what somebody may still bring who is away", async () => {
    const { time, container, link } = await createDesk(ben);
    const store = link.openSession(SESSION);
    await settle();
    container.op("ana-1", `commitment/${ana}`, { text: "Coming again." }, 101, time.now() + 5);
    container.refuse = true;
    container.listener?.lost();
    for (let second = 0; second < 60; second += 1) {
      time.pass(1_000);
      await settle();
    }
    expect(store.read().document.get(`commitment/${ana}`)).toBeDefined();
  });

  const refusals: readonly (readonly [string, Error | "silently"])[] = [
    ["a guest in a channel meeting: the host gives no tenant", hostError(1000, "getFluidTenantInfo")],
    ["a Teams Room: the host gives no token", hostError(501, "getFluidToken")],
    ["a Teams Room: the host registers no client", hostError(500, "registerClientId")],
    ["the participant after the hundredth: the meeting is too large", hostError(500, "the meeting is too large")],
    ["anybody while the relay cannot be reached", new TypeError("fetch failed")],
    ["anybody whose host never answers", "silently"],
  ];
  it.each(refusals)("[E4] takes over the server, both ways within two seconds: %s", async (_, refusal) => {
    const { time, server, container, link } = await createDesk(ben);
    const seat = createRelayedStore({ ...waysOf(server, ana), session: SESSION, me: ana, time });
    await settle();
    seat.send({ type: "plan-session", plan: aPlan() });
    await whenView(seat, (view) => view.read().unsettled === 0);
    container.refuse = refusal;
    const store = link.openSession(SESSION);
    await whenView(store, (view) => view.read().document.get("plan") !== undefined);
    time.pass(3_000);
    expect(store.read().link).toBe("relayed");

    expect(store.send({ type: "agree" })).toMatchObject({ ok: true });
    await whenView(store, (view) => view.read().unsettled === 0);
    expect(server.wireFact(SESSION, `agreed/${ben}`)).toMatchObject({ by: ben, signature: expect.any(String) });
    time.pass(2_000);
    await whenView(seat, (view) => view.read().document.get(`agreed/${ben}`)?.by === ben);

    // What is said where Live Share is comes by the seat's copy.
    const fact = { key: "agreed/chen", value: { code: 1 }, by: "chen" as MemberId, at: time.now(), seq: 1 };
    const copy = { epoch: 1, container: "container-1", checkedSeq: 1, facts: [fact], removed: [] };
    await server.apiFor(ana).write(SESSION, copy);
    time.pass(2_000);
    await whenView(store, (view) => view.read().document.get("agreed/chen")?.by === "chen");
    seat.close();
  });

  it("tries the container again while the host refuses, and more seldom", async () => {
    const { time, container, link } = await createDesk(ben);
    container.refuse = true;
    const store = link.openSession(SESSION);
    await settle();
    expect(store.read().link).toBe("relayed");
    for (let seconds = 0; seconds < 20; seconds += 1) {
      time.pass(1_000);
      await settle();
    }
    expect(container.joins).toBeGreaterThan(3);
    expect(container.joins).toBeLessThan(15);
    container.refuse = false;
    time.pass(2_000);
    await settle();
    expect(store.read().link).toBe("live");
  });

  it("[L6] is back within 2 s of the relay, however long that was away, and however often", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20 * 60), { minLength: 1, maxLength: 3 }), async (outages) => {
        const { time, container, link } = await createDesk(ben);
        const store = link.openSession(SESSION);
        const passes = async (ms: number, step: number) => {
          for (let passed = 0; passed < ms; passed += step) {
            await settle();
            time.pass(step);
          }
          await settle();
        };
        await passes(1_000, 100);
        for (const awayTenths of outages) {
          container.refuse = true;
          container.listener?.lost();
          await passes(awayTenths * 100, 100);
          expect(store.read().link).toBe("relayed");
          container.refuse = false;
          await passes(2_000, 100);
          expect(store.read().link).toBe("live");
        }
        link.close();
      }),
      { numRuns: 10 },
    ));
});
