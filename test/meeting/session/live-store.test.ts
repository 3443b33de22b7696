import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keyInContainer } from "../../../src/domain/fact-key.ts";
import type { MemberId } from "../../../src/domain/ids.ts";
import type { SessionStore } from "../../../src/meeting/session/session-store.ts";
import { underTheMap } from "../../simulator/relay-fixture.ts";
import { signFact } from "./fake-server.ts";
import { createLiveMeeting, type LiveMeeting } from "./live-meeting.ts";
import { ana, aPlan, ben, COLLECT, chen, contentOf, SESSION, wallTime, whenFact, whenView } from "./people.ts";
import { describeStore } from "./store-contract.ts";

const isLive = ({ read }: SessionStore): boolean => read().link === "live";

describeStore("the live store", async () => {
  const meeting = await createLiveMeeting();
  return {
    async open(me) {
      const store = (await meeting.linkFor(me)).openSession(SESSION);
      await whenView(store, isLive);
      return store;
    },
    async seat(member, epoch) {
      await meeting.server.stateAsServer(SESSION, { key: `seat/${epoch}`, value: { member } });
    },
    async stateRaw(by, { key, value }) {
      (await meeting.rawClient(by)).set(keyInContainer(SESSION, key), value);
    },
    close: meeting.close,
  };
});

describe("the live road", () => {
  let meeting: LiveMeeting;
  const stores: SessionStore[] = [];

  const open = async (me: MemberId, until: (store: SessionStore) => boolean = isLive): Promise<SessionStore> => {
    const store = (await meeting.linkFor(me)).openSession(SESSION);
    stores.push(store);
    await whenView(store, until);
    return store;
  };
  const sends = async (store: SessionStore, command: Parameters<SessionStore["send"]>[0]): Promise<void> => {
    const sent = store.send(command);
    if (!sent.ok) throw new Error(`${command.type}: ${sent.reason}`);
    await sent.settled;
  };
  const seat = (member: MemberId, epoch = 1) =>
    meeting.server.stateAsServer(SESSION, { key: `seat/${epoch}`, value: { member } });
  /** Ana facilitates and has started; Ben agreed, so both may write commitments. */
  const running = async (a: SessionStore, b: SessionStore): Promise<void> => {
    await whenFact(a, "seat/1");
    await sends(a, { type: "plan-session", plan: aPlan() });
    await sends(a, { type: "start-session" });
    await whenFact(b, "cursor/1");
    await sends(b, { type: "agree" });
    await whenFact(a, `agreed/${ben}`);
  };
  const commits = (store: SessionStore, text: string) => sends(store, { type: "commit", text });
  const whenCommitted = (store: SessionStore, by: MemberId, text: string) =>
    whenView(store, ({ read }) => read().document.get(`commitment/${by}`)?.value.text === text);

  beforeEach(async () => {
    meeting = await createLiveMeeting();
    await seat(ana);
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) store.close();
    await meeting.close();
  });

  it("makes malformed operations harmless: nobody's container closes, no late joiner's either", async () => {
    const link = await meeting.linkFor(ana);
    const a = link.openSession(SESSION);
    stores.push(a);
    await whenView(a, isLive);
    const b = await open(ben);
    await running(a, b);
    const under = underTheMap(await meeting.plainMap());
    const key = keyInContainer(SESSION, "plan");
    for (const contents of [
      { type: "set", key },
      { type: "set", key, value: { type: "Weird", value: 1 } },
      { type: "set", key, value: { type: "Shared", value: "/somewhere" } },
      { type: "set", key, value: { type: "Plain", value: { type: "__fluid_handle__", url: "/nowhere" } } },
      { type: "set", key: 7, value: { type: "Plain", value: {} } },
      { type: "delete" },
      { type: "unheard-of" },
      "text",
      null,
    ])
      under.submitLocalMessage(contents, {});
    await commits(b, "Still here.");
    await whenCommitted(a, ben, "Still here.");
    const late = await open(chen);
    await whenCommitted(late, ben, "Still here.");
    for (const store of [a, b, late]) expect(store.read().link).toBe("live");
    expect(link.dropped()).toBeGreaterThanOrEqual(7);
  });

  it("loses nothing when somebody empties the map", async () => {
    const [a, b] = [await open(ana), await open(ben)];
    await running(a, b);
    const before = contentOf(a);
    const map = await meeting.plainMap();
    map.clear();
    await commits(b, "After the clearing.");
    await whenCommitted(a, ben, "After the clearing.");
    expect(contentOf(a)).toEqual(expect.arrayContaining([...before]));
  });

  it("puts back what somebody overwrote in the map", async () => {
    const [a, b] = [await open(ana), await open(ben)];
    await running(a, b);
    const key = keyInContainer(SESSION, "cursor/1");
    const map = await meeting.plainMap();
    const stood = JSON.stringify(map.get(key));
    const putBack = new Promise<void>((resolve) => {
      map.on("op", () => {
        if (JSON.stringify(map.get(key)) === stood) resolve();
      });
    });
    (await meeting.rawClient(ben)).set(key, { hostile: true });
    await putBack;
  });

  it("takes a signed fact from anybody, and a forged or altered one from nobody", async () => {
    const [a, b] = [await open(ana), await open(ben)];
    await running(a, b);
    const carrier = await meeting.rawClient(chen);
    const at = wallTime.now();
    const fact = (id: string, text: string) => ({
      key: `reflection/${COLLECT}/${id}`,
      value: { author: null, text },
      by: null,
      at,
    });
    const carry = (id: string, text: string, signature: string) =>
      carrier.set(keyInContainer(SESSION, `reflection/${COLLECT}/${id}`), {
        signed: { value: { author: null, text }, by: null, at, signature },
      });
    const good = await signFact(SESSION, fact("good", "Signed."));
    carry("altered", "Altered.", await signFact(SESSION, fact("altered", "Signed.")));
    carry("forged", "Forged.", good);
    carry("nonsense", "Nonsense.", "###");
    carry("good", "Signed.", good);
    await Promise.all([a, b].map((store) => whenFact(store, `reflection/${COLLECT}/good`)));
    await commits(b, "Later.");
    await whenCommitted(a, ben, "Later.");
    for (const store of [a, b])
      for (const id of ["altered", "forged", "nonsense"])
        expect(store.read().document.get(`reflection/${COLLECT}/${id}`)).toBeUndefined();
  });

  it("lets statements wait until the host knows their sender", async () => {
    const a = await open(ana);
    meeting.hideClients(true);
    const b = await open(ben);
    const sent = b.send({ type: "agree" });
    if (!sent.ok) throw new Error(sent.reason);
    await sent.settled;
    expect(a.read().document.get(`agreed/${ben}`)).toBeUndefined();
    meeting.hideClients(false);
    await whenFact(a, `agreed/${ben}`);
  });

  it("serves all sessions and mounts of a meeting with one container", async () => {
    const link = await meeting.linkFor(ana);
    const [first, again] = [link.openSession(SESSION), link.openSession(SESSION)];
    stores.push(first, again);
    await Promise.all([whenView(first, isLive), whenView(again, isLive)]);
    first.close();
    await sends(again, { type: "agree" });
    const third = link.openSession(SESSION);
    stores.push(third);
    await whenFact(third, `agreed/${ana}`);
    expect(meeting.clientCount()).toBe(1);
  });

  it("writes accepted facts through to the server, with the container they were checked in", async () => {
    const [a, b] = [await open(ana), await open(ben)];
    await running(a, b);
    await a.flush();
    expect(meeting.server.wireFact(SESSION, "cursor/1")?.by).toBe(ana);
    expect(meeting.server.wireFact(SESSION, `agreed/${ben}`)).toMatchObject({ by: ben });
    expect(meeting.server.wireFact(SESSION, `agreed/${ben}`)?.signature).toBeUndefined();
    expect(meeting.server.container(SESSION)).toBeTruthy();
  });

  it("carries a guest, whom the host does not let in, over the server", async () => {
    meeting.refused.add(chen);
    const [a, b] = [await open(ana), await open(ben)];
    await running(a, b);
    const c = await open(chen, ({ read }) => read().link === "relayed");
    await whenFact(c, `agreed/${ben}`);
    await sends(c, { type: "agree" });
    await Promise.all([whenFact(a, `agreed/${chen}`), whenFact(b, `agreed/${chen}`)]);
    expect(a.read().document.get(`agreed/${chen}`)).toMatchObject({ by: chen, signed: true });
  });

  it("reaches a facilitator who is on the server path", async () => {
    meeting.refused.add(ana);
    const a = await open(ana, ({ read }) => read().link === "relayed");
    const b = await open(ben);
    await running(a, b);
    await commits(b, "Heard.");
    await whenCommitted(a, ben, "Heard.");
  });

  it("goes on over the server when the relay is killed, and returns when it is back: nothing is lost", async () => {
    const [a, b] = [await open(ana), await open(ben)];
    await running(a, b);
    const [stopped, inTheFall] = [meeting.stopRelay(), a.send({ type: "commit", text: "Said while it fell." })];
    if (!inTheFall.ok) throw new Error(inTheFall.reason);
    await stopped;
    await Promise.all([inTheFall.settled, whenCommitted(b, ana, "Said while it fell.")]);
    await Promise.all([a, b].map((store) => whenView(store, ({ read }) => read().link === "relayed")));
    await commits(b, "Said in the dark.");
    await whenCommitted(a, ben, "Said in the dark.");

    await meeting.startRelay();
    await Promise.all([whenView(a, isLive), whenView(b, isLive)]);
    await commits(b, "Back in the light.");
    await whenCommitted(a, ben, "Back in the light.");
    await sends(a, { type: "next-step", present: [ana, ben] });
    await whenView(b, ({ read }) => read().document.get("cursor/1")?.value.n === 2);
    const late = await open(chen);
    await whenCommitted(late, ben, "Back in the light.");
    await whenView(late, ({ read }) => read().document.get("cursor/1")?.value.n === 2);
    expect(contentOf(b)).toEqual(contentOf(a));
    expect(contentOf(late)).toEqual(contentOf(a));
  });

  it("[L5] goes on over the server when the host names a container that has expired, also the next morning", async () => {
    const evening = [await open(ana), await open(ben)] as const;
    await running(...evening);
    await commits(evening[1], "Said in the evening.");
    await meeting.expireContainer();
    await Promise.all(evening.map((store) => whenView(store, ({ read }) => read().link === "relayed")));
    await commits(evening[0], "Said when it had expired.");
    await whenCommitted(evening[1], ana, "Said when it had expired.");
    for (const store of evening) store.close();

    const isRelayed = ({ read }: SessionStore) => read().link === "relayed";
    const [a, b] = [await open(ana, isRelayed), await open(ben, isRelayed)];
    await Promise.all([
      whenCommitted(a, ben, "Said in the evening."),
      whenCommitted(b, ana, "Said when it had expired."),
    ]);
    await commits(b, "Said in the morning.");
    await whenCommitted(a, ben, "Said in the morning.");

    meeting.forgetContainer();
    await Promise.all([whenView(a, isLive), whenView(b, isLive)]);
    expect(a.read().document.get(`commitment/${ben}`)?.value.text).toBe("Said in the morning.");
    expect(contentOf(b)).toEqual(contentOf(a));
  });

  it("gives the server what only the relay had ordered, when the seat did not come to write it through", async () => {
    const [a, b] = [await open(ana), await open(ben)];
    await running(a, b);
    await a.flush();
    meeting.server.setCut(ana, true);
    await commits(b, "Ordered, and not written through.");
    expect(meeting.server.wireFact(SESSION, `commitment/${ben}`)).toBeUndefined();
    await meeting.stopRelay();
    const late = await open(chen, () => true);
    await whenCommitted(late, ben, "Ordered, and not written through.");
  });

  it("keeps statements while both ways are closed, and brings them over the first that opens", async () => {
    const [a, b] = [await open(ana), await open(ben)];
    await running(a, b);
    meeting.server.setDown(true);
    await meeting.stopRelay();
    await whenView(b, ({ read }) => read().link === "offline");
    const sent = b.send({ type: "commit", text: "Kept in my hands." });
    expect(b.read().unsettled).toBe(1);
    meeting.server.setDown(false);
    if (!sent.ok) throw new Error(sent.reason);
    await Promise.all([sent.settled, whenCommitted(a, ben, "Kept in my hands.")]);
    await meeting.startRelay();
    await Promise.all([whenView(a, isLive), whenView(b, isLive)]);
    expect(contentOf(b)).toEqual(contentOf(a));
  });
});
