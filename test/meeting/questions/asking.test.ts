import { describe, expect, it, vi } from "vitest";
import { fitPlan } from "../../../src/domain/fit-plan.ts";
import type { MemberId, SessionId } from "../../../src/domain/ids.ts";
import { createAsking } from "../../../src/meeting/questions/asking.ts";
import { createMemoryHub, createMemoryStore } from "../../../src/meeting/session/memory-store.ts";
import { createDrafts } from "../../../src/writing/drafts.ts";
import { simpleFormat } from "../../contract/any-format.ts";
import { createTestClock } from "../test-clock.ts";

const [ana, ben] = ["m-ana" as MemberId, "m-ben" as MemberId];
const session = "s-1" as SessionId;
const owner = { tenant: "t", member: ben, space: "sp", session };

/** A session that runs, in which Ben has agreed. What is on its way to a page arrives only by `deliverAll`. */
function running() {
  const clock = createTestClock(1_000_000);
  const hub = createMemoryHub({ now: clock.now, delivery: "by-hand" });
  const open = (me: MemberId) => createMemoryStore({ hub, session, me, time: clock });
  const deliverAll = () => {
    while (hub.underway(session).some((count) => count > 0))
      for (const [store] of hub.underway(session).entries()) hub.deliver(session, store);
    clock.advance(1);
  };
  const drafts = createDrafts(owner, undefined, () => "key");
  let made = 0;
  /** Ben's page, as it comes back after a reload. */
  const openPage = () => {
    const store = open(ben);
    const inbox = { ask: () => Promise.reject(new Error("Not in this test.")) };
    const asking = createAsking({ store, inbox, drafts, timers: clock, makeId: () => `question-${++made}` });
    const questions = () => [...store.read().document.shelf("question").facts.values()].map(({ value }) => value);
    const close = () => {
      asking.close();
      store.close();
    };
    return { store, asking, questions, close };
  };

  const seat = open(ana);
  hub.stateAsServer(session, { key: "seat/1", value: { member: ana } });
  deliverAll();
  const fit = fitPlan(simpleFormat, 600_000, 3);
  if (!fit.fits) throw new Error("does not fit");
  seat.send({ type: "plan-session", plan: fit.plan });
  deliverAll();
  const page = openPage();
  deliverAll();
  page.store.send({ type: "agree" });
  seat.send({ type: "start-session" });
  deliverAll();
  return { seat, page, openPage, deliverAll };
}

describe("asking again after a reload", () => {
  it("[Q1] waits for the document, and asks nothing twice", async () => {
    const { page, openPage, deliverAll } = running();
    page.asking.write("Who pays?");
    expect(page.asking.ask(true)).toBeUndefined();
    page.close();

    const again = openPage();
    again.asking.resume();
    expect(again.asking.read()).toMatchObject({ text: "", underway: [{ text: "Who pays?" }] });
    deliverAll();
    await vi.waitFor(() => expect(again.asking.read()).toMatchObject({ text: "", underway: [] }));
    expect(again.questions()).toEqual([{ author: ben, text: "Who pays?" }]);
  });

  it("[Q1] takes what the document holds as asked, whatever has happened since", () => {
    const { seat, page, openPage, deliverAll } = running();
    page.asking.write("Who pays?");
    page.asking.ask(true);
    page.close();
    seat.send({ type: "end-session" });

    const again = openPage();
    deliverAll();
    again.asking.resume();
    expect(again.asking.read()).toMatchObject({ text: "", underway: [] });
  });

  it("[Q1] asks what nobody had received once the document is here", async () => {
    const { page, openPage, deliverAll } = running();
    page.asking.write("Who pays?");
    page.store.send = () => ({ ok: true, settled: new Promise(() => {}) });
    page.asking.ask(true);
    page.close();

    const again = openPage();
    again.asking.resume();
    expect(again.asking.read()).toMatchObject({ text: "", underway: [{ text: "Who pays?" }] });
    deliverAll();
    await vi.waitFor(() => expect(again.asking.read()).toMatchObject({ text: "", underway: [] }));
    expect(again.questions()).toEqual([{ author: ben, text: "Who pays?" }]);
  });
});
