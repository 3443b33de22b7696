import { afterEach, describe, expect, it } from "vitest";
import { DocumentReply } from "../../../src/contract/session-document.ts";
import type { MemberId } from "../../../src/domain/ids.ts";
import { createRelayedStore } from "../../../src/meeting/session/relayed-store.ts";
import type { SessionStore } from "../../../src/meeting/session/session-store.ts";
import { createFakeServer, type FakeServer } from "./fake-server.ts";
import { createManualTime, settle } from "./manual-time.ts";
import { ana, ben, COLLECT, chen, SESSION, wallTime, whenFact, whenView } from "./people.ts";
import { describeStore } from "./store-contract.ts";

const openOn = (server: FakeServer, me: MemberId): SessionStore =>
  createRelayedStore({
    api: server.apiFor(me),
    stream: server.streamFor(me),
    session: SESSION,
    me,
    time: wallTime,
  });

describeStore("the relayed store", async () => {
  const server = createFakeServer(wallTime.now);
  return {
    async open(me) {
      const store = openOn(server, me);
      await whenView(store, ({ read }) => read().link === "relayed");
      return store;
    },
    async seat(member, epoch) {
      await server.stateAsServer(SESSION, { key: `seat/${epoch}`, value: { member } });
    },
    async stateRaw(by, fact) {
      await server.apiFor(by).state(SESSION, [fact]);
    },
    close: async () => {},
  };
});

describe("the server path", () => {
  const stores: SessionStore[] = [];
  const open = (server: FakeServer, me: MemberId): SessionStore => {
    const store = openOn(server, me);
    stores.push(store);
    return store;
  };
  afterEach(() => {
    for (const store of stores.splice(0)) store.close();
  });

  it("keeps what is stated while the server is away, and brings it when it is back", async () => {
    const server = createFakeServer(wallTime.now);
    await server.stateAsServer(SESSION, { key: "seat/1", value: { member: ana } });
    const [a, b] = [open(server, ana), open(server, ben)];
    await whenFact(b, "seat/1");
    server.setDown(true);
    const sent = b.send({ type: "agree" });
    await whenView(b, ({ read }) => read().link === "offline");
    expect(b.read().unsettled).toBe(1);
    expect(b.read().document.get(`agreed/${ben}`)).toBeDefined();
    server.setDown(false);
    if (!sent.ok) throw new Error(sent.reason);
    await Promise.all([sent.settled, whenFact(a, `agreed/${ben}`)]);
    expect(b.read()).toMatchObject({ link: "relayed", unsettled: 0 });
  });

  it("[L6] tells whoever only listens that the server is gone, and that it is back", async () => {
    const time = createManualTime();
    const server = createFakeServer(time.now);
    await server.stateAsServer(SESSION, { key: "seat/1", value: { member: ana } });
    const [api, stream] = [server.apiFor(chen), server.streamFor(chen)];
    const listening = createRelayedStore({ api, stream, session: SESSION, me: chen, time });
    stores.push(listening);
    const passes = async (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        await settle();
        time.pass(1_000);
      }
      await settle();
    };
    await passes(10);
    expect(listening.read()).toMatchObject({ link: "relayed", unsettled: 0 });
    server.setDown(true);
    await passes(1);
    expect(listening.read().link).toBe("offline");
    await passes(120);
    server.setDown(false);
    await settle();
    expect(listening.read().link).toBe("relayed");
  });

  it("asks again when the server has not heard yet what a statement builds on", async () => {
    const server = createFakeServer(wallTime.now);
    await server.stateAsServer(SESSION, { key: "seat/1", value: { member: ana } });
    const api = server.apiFor(ana);
    let refusals = 0;
    const a = createRelayedStore({
      api: {
        ...api,
        async state(session, facts) {
          refusals += 1;
          if (refusals > 2) return api.state(session, facts);
          return { stated: [], refused: facts.map(({ key }) => ({ key, reason: "refused" })), version: 1 };
        },
      },
      stream: server.streamFor(ana),
      session: SESSION,
      me: ana,
      time: wallTime,
    });
    stores.push(a);
    await whenFact(a, "seat/1");
    const sent = a.send({ type: "agree" });
    if (!sent.ok) throw new Error(sent.reason);
    await sent.settled;
    expect(server.wireFact(SESSION, `agreed/${ana}`)?.by).toBe(ana);
  });

  it("[L4] shows who comes late where the session stands while what was written is still on its way", async () => {
    const server = createFakeServer(wallTime.now);
    await server.stateAsServer(SESSION, { key: "seat/1", value: { member: ana } });
    const said = { key: `reflection/${COLLECT}/n1`, value: { author: ben, text: "seen" } };
    await server.apiFor(ben).state(SESSION, [said]);
    const api = server.apiFor(chen);
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    const late = createRelayedStore({
      api: {
        ...api,
        read: async (session, of) => (of?.part ? api.read(session, of) : held.then(() => api.read(session, of))),
      },
      stream: server.streamFor(chen),
      session: SESSION,
      me: chen,
      time: wallTime,
    });
    stores.push(late);
    await whenFact(late, "seat/1");
    expect(late.read().document.get(said.key)).toBeUndefined();
    letThrough();
    await whenFact(late, said.key);
  });

  it("[D6] takes the rest of the server's answer when it holds something no rule here knows", async () => {
    const server = createFakeServer(wallTime.now);
    await server.stateAsServer(SESSION, { key: "seat/1", value: { member: ana } });
    await server.stateAsServer(SESSION, { key: "weather/today", value: { is: "fair" } });
    await server.stateAsServer(SESSION, { key: `revealed/${COLLECT}`, value: { count: 3 } });
    const b = open(server, ben);
    await whenFact(b, `revealed/${COLLECT}`);
    expect([...b.read().document.facts()].map(({ key }) => key)).toEqual(["seat/1", `revealed/${COLLECT}`]);
    expect(DocumentReply.safeParse(await server.apiFor(ben).read(SESSION)).success).toBe(true);
  });

  it("tells who is present, as the stream does", async () => {
    const server = createFakeServer(wallTime.now);
    const a = open(server, ana);
    await whenView(a, ({ read }) => read().link === "relayed");
    server.tell({ type: "present", session: SESSION, members: [ben, ana] });
    expect(a.read().present).toEqual([ana, ben]);
    server.tell({ type: "came-and-left", session: SESSION, came: [chen], left: [ben] });
    expect(a.read().present).toEqual([ana, chen]);
  });

  it("reads again after the stream was away", async () => {
    const server = createFakeServer(wallTime.now);
    const b = open(server, ben);
    await whenView(b, ({ read }) => read().link === "relayed");
    server.setCut(ben, true);
    await server.stateAsServer(SESSION, { key: "seat/1", value: { member: ana } });
    expect(b.read().document.get("seat/1")).toBeUndefined();
    server.setCut(ben, false);
    await whenFact(b, "seat/1");
  });
});
