import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keyInContainer } from "../../../src/domain/fact-key.ts";
import type { MemberId } from "../../../src/domain/ids.ts";
import type { JoinedContainer } from "../../../src/meeting/session/session-ports.ts";
import type { SessionStore } from "../../../src/meeting/session/session-store.ts";
import { submitToChannel } from "../../simulator/relay-fixture.ts";
import { createLiveMeeting, type LiveMeeting } from "./live-meeting.ts";
import { ana, aPlan, ben, COLLECT, chen, contentOf, SESSION, whenFact, whenView } from "./people.ts";

const BURST = 10_000;
/** The relay takes operations of up to 1 MB; facts are far smaller. */
const HUGE = "x".repeat(600_000);
const DINA = "dina" as MemberId;

/** Chen takes part with a program of their own. Ana has the seat, Ben writes. */
describe("a hostile participant", () => {
  let meeting: LiveMeeting;
  let raw: JoinedContainer;
  let a: SessionStore;
  let b: SessionStore;
  const opened: SessionStore[] = [];

  const open = async (me: MemberId, road: "live" | "relayed" = "live"): Promise<SessionStore> => {
    const store = (await meeting.linkFor(me)).openSession(SESSION);
    opened.push(store);
    await whenView(store, ({ read }) => read().link === road);
    return store;
  };
  const sends = async (store: SessionStore, command: Parameters<SessionStore["send"]>[0]): Promise<void> => {
    const sent = store.send(command);
    if (!sent.ok) throw new Error(`${command.type}: ${sent.reason}`);
    await sent.settled;
  };
  const seat = (member: MemberId, epoch: number) =>
    meeting.server.stateAsServer(SESSION, { key: `seat/${epoch}`, value: { member } });
  const forge = (key: string, value: unknown) => raw.set(keyInContainer(SESSION, key), value);
  const valueAt = (key: string) => opened.map(({ read }) => read().document.get(key)?.value);

  /** Ben says something after all of it, and nothing else has changed anywhere. What one client had not yet told the
   * server may reach the others after what Ben says over it: each is waited for until it shows as much as there was. */
  const goesOn = async (before: readonly string[], ...own: readonly string[]): Promise<void> => {
    const said = `commitment/${ben}`;
    await sends(b, { type: "commit", text: `Still here, ${before.length}.` });
    const late = await open(DINA, opened.every(({ read }) => read().link === "live") ? "live" : "relayed");
    for (const store of opened) await whenFact(store, said);
    await a.flush();
    const isOther = ([key = ""]: readonly unknown[]) => key !== said && !own.includes(String(key));
    const others = (store: SessionStore) => contentOf(store).filter((line) => isOther(JSON.parse(line)));
    for (const store of opened) {
      await whenView(store, () => others(store).length >= before.length);
      expect(others(store)).toEqual(before);
    }
    await whenView(late, () => contentOf(late).length >= contentOf(a).length);
    expect(contentOf(late)).toEqual(contentOf(a));
  };

  beforeEach(async () => {
    meeting = await createLiveMeeting();
    await seat(ana, 1);
    [a, b] = [await open(ana), await open(ben)];
    await whenFact(a, "seat/1");
    await sends(a, { type: "plan-session", plan: aPlan() });
    await sends(a, { type: "start-session" });
    await whenFact(b, "cursor/1");
    await sends(b, { type: "agree" });
    await whenFact(a, `agreed/${ben}`);
    raw = await meeting.rawClient(chen);
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) store.close();
    await meeting.close();
  });

  it("delays with a burst of 10,000 operations, and changes nothing but their own", { timeout: 300_000 }, async () => {
    const before = contentOf(a);
    const cursor = a.read().document.get("cursor/1")?.value;
    const forgeries: readonly ((n: number) => readonly [key: string, value: unknown])[] = [
      (n) => ["cursor/1", { ...cursor, n }],
      (n) => [`reflection/${COLLECT}/n-${n}`, { author: ben, text: "Not Ben's." }],
      (n) => [`agreed/${ben}`, { code: n }],
      (n) => [`no/such/rule/${n}`, n],
      (n) => [`seat/${n + 2}`, { member: chen }],
      (n) => [`commitment/${chen}`, { text: `My own, ${n}.` }],
    ];
    for (let n = 0; n < BURST; n += 1) forge(...(forgeries[n % forgeries.length]?.(n) ?? ["", n]));
    forge(`commitment/${chen}`, { text: "My last." });
    await goesOn(before, `commitment/${chen}`);
    expect(valueAt(`commitment/${chen}`)).toEqual(opened.map(() => ({ text: "My last." })));
  });

  it("states values of 600 KB, which nobody takes", async () => {
    const before = contentOf(a);
    for (const key of ["plan", "cursor/1", `commitment/${chen}`, `reflection/${COLLECT}/huge`, "no/such/rule"])
      forge(key, { text: HUGE, author: chen });
    await goesOn(before);
  });

  it("uses keys that would reach into every object", async () => {
    const before = contentOf(a);
    const poison: unknown = JSON.parse('{"__proto__":{"taken":true},"constructor":{"prototype":{"taken":true}}}');
    for (const name of ["__proto__", "constructor", "prototype", "toString"]) {
      raw.set(`${name}/plan`, poison);
      for (const key of [name, `step/${name}`, `commitment/${name}`, `role/${name}`, `groups/${name}`, `a/${name}/b`])
        forge(key, poison);
      forge(`same/${name}/${name}`, { on: true });
      forge(`agreed/${name}`, { code: 1 });
    }
    forge(`commitment/${chen}`, poison);
    const own = `reflection/${COLLECT}/__proto__`;
    forge(own, { author: chen, text: "A note with an odd name." });
    await goesOn(before, own);
    expect(({} as { taken?: unknown }).taken).toBeUndefined();
    expect(valueAt(own)).toEqual(opened.map(() => ({ author: chen, text: "A note with an odd name." })));
  });

  it("[S3] says again what the seat said while somebody else had it, as the one who lost it", async () => {
    const old = await meeting.rawClient(ana);
    const cursor = a.read().document.get("cursor/1")?.value;
    await seat(ben, 2);
    for (const store of opened) await whenFact(store, "seat/2");
    await sends(b, { type: "next-step", present: [ben] });
    await whenFact(a, "cursor/2");
    const before = contentOf(a);
    const replayed: readonly (readonly [key: string, value: unknown])[] = [
      ["cursor/1", { ...cursor, n: 1_000 }],
      ["cursor/2", { ...cursor, n: 1_000 }],
      ["plan", { ...a.read().document.get("plan")?.value, stepIds: [] }],
      [`round/${COLLECT}/0`, { epoch: 1, speakers: [ana] }],
      [`aloud/${chen}`, { epoch: 1 }],
      ["groups/pairs", { epoch: 1, groups: [[ana, chen]] }],
    ];
    for (const [key, value] of replayed) old.set(keyInContainer(SESSION, key), value);
    // Their own, and the last: who shows it has read the rest.
    const own = `agreed/${ana}`;
    old.set(keyInContainer(SESSION, own), { code: 1 });
    for (const store of opened) await whenFact(store, own);
    await goesOn(before, own);
  });

  it("closes everybody's container with an operation to a channel that is not there: all go on over the server", async () => {
    const before = contentOf(a);
    const own = `agreed/${chen}`;
    forge(own, { code: 1 });
    submitToChannel(await meeting.plainMap(), "no-such-channel", { type: "set" });
    for (const store of [a, b]) await whenView(store, ({ read }) => read().link === "relayed");
    await goesOn(before, own);
    expect(valueAt(own)).toEqual(opened.map(() => ({ code: 1 })));
  });
});
