import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { MemberId } from "../../../src/domain/ids.ts";
import type { Fact } from "../../../src/domain/session-document.ts";
import type { SessionStore } from "../../../src/meeting/session/session-store.ts";
import { ana, aPlan, ben, COLLECT, chen, contentOf, note, SESSION, whenFact, whenView } from "./people.ts";

/** One session's surroundings: how a person opens it, and what server and hostile clients can do to it. */
export interface StoreWorld {
  /** A store that is ready: its way in and out is open. */
  open(me: MemberId): Promise<SessionStore>;
  /** The server gives the seat of an epoch to a member. */
  seat(member: MemberId, epoch: number): Promise<void>;
  /** A fact that `by`'s client states without asking `decide`; resolves when everybody could have seen it. */
  stateRaw(by: MemberId, fact: Fact): Promise<void>;
  close(): Promise<void>;
}

/** What every adapter of SessionStore does. */
export function describeStore(name: string, createWorld: () => Promise<StoreWorld>): void {
  describe(name, () => {
    let world: StoreWorld;
    let stores: SessionStore[];

    const open = async (me: MemberId): Promise<SessionStore> => {
      const store = await world.open(me);
      stores.push(store);
      return store;
    };
    const sends = async (store: SessionStore, command: Parameters<SessionStore["send"]>[0]): Promise<void> => {
      const sent = store.send(command);
      if (!sent.ok) throw new Error(`${command.type}: ${sent.reason}`);
      await sent.settled;
    };
    /** Ana facilitates; the session runs in its first step after the gate. */
    const started = async () => {
      await world.seat(ana, 1);
      const [a, b] = [await open(ana), await open(ben)];
      await whenFact(a, "seat/1");
      await sends(a, { type: "plan-session", plan: aPlan() });
      await sends(a, { type: "start-session" });
      await whenFact(b, "cursor/1");
      await sends(b, { type: "agree" });
      await whenFact(a, `agreed/${ben}`);
      await sends(a, { type: "next-step", present: [ana, ben] });
      await whenView(b, ({ read }) => read().document.get("cursor/1")?.value.n === 2);
      return { a, b };
    };

    beforeEach(async () => {
      stores = [];
      world = await createWorld();
    });
    afterEach(async () => {
      for (const store of stores) store.close();
      await world.close();
    });

    it("shows a person's own statement at once, and settles it when it has been ordered", async () => {
      await world.seat(ana, 1);
      const store = await open(ben);
      await whenFact(store, "seat/1");
      const sent = store.send({ type: "agree" });
      expect(store.read().document.get(`agreed/${ben}`)?.by).toBe(ben);
      if (!sent.ok) throw new Error(sent.reason);
      await sent.settled;
      expect(store.read().unsettled).toBe(0);
      expect(store.read().document.get(`agreed/${ben}`)?.seq).not.toBe(Number.MAX_SAFE_INTEGER);
    });

    it("answers a refusal as a value and states nothing", async () => {
      await world.seat(ana, 1);
      const store = await open(ben);
      await whenFact(store, "seat/1");
      const { version } = store.read();
      expect(store.send({ type: "start-session" })).toEqual({ ok: false, reason: "not-the-seat" });
      expect(store.read().version).toBe(version);
    });

    it("brings each person's statements to the other, and to who comes late", async () => {
      const { a, b } = await started();
      await sends(b, { type: "add-reflection", step: COLLECT, id: note("n1"), text: "The door was open." });
      await sends(a, { type: "commit", text: "Ask first." });
      await Promise.all([whenFact(a, `reflection/${COLLECT}/n1`), whenFact(b, `commitment/${ana}`)]);
      const late = await open(chen);
      await whenFact(late, `reflection/${COLLECT}/n1`);
      await whenFact(late, `commitment/${ana}`);
      expect(contentOf(b)).toEqual(contentOf(a));
      expect(contentOf(late)).toEqual(contentOf(a));
    });

    it("[J3] ignores a control fact of somebody without the seat, also for who comes late", async () => {
      const { a, b } = await started();
      const stood = a.read().document.get("cursor/1");
      await world.stateRaw(ben, { key: "cursor/1", value: { ...stood?.value, n: 40, step: "closing" } });
      await sends(b, { type: "commit", text: "After the attempt." });
      await whenFact(a, `commitment/${ben}`);
      const late = await open(chen);
      await whenFact(late, `commitment/${ben}`);
      for (const store of [a, b, late]) expect(store.read().document.get("cursor/1")?.value).toEqual(stood?.value);
    });

    it("[J6] ignores a fact in somebody else's name", async () => {
      const { a, b } = await started();
      await world.stateRaw(ben, { key: `commitment/${chen}`, value: { text: "Words in your mouth." } });
      await sends(b, { type: "commit", text: "Mine." });
      await whenFact(a, `commitment/${ben}`);
      expect(a.read().document.get(`commitment/${chen}`)).toBeUndefined();
    });

    it("[S3] closes an epoch when the server hands the seat on", async () => {
      const { a, b } = await started();
      await world.seat(ben, 2);
      await Promise.all([whenFact(a, "seat/2"), whenFact(b, "seat/2")]);
      expect(a.send({ type: "next-step", present: [] })).toEqual({ ok: false, reason: "not-the-seat" });
      await sends(b, { type: "next-step", present: [] });
      await whenFact(a, "cursor/2");
    });

    it("gives a new view only when something changed, and the same shelf until something on it did", async () => {
      const { a, b } = await started();
      const view = a.read();
      const shelf = view.document.shelf("agreed");
      expect(a.read()).toBe(view);
      await sends(b, { type: "commit", text: "Something else." });
      await whenFact(a, `commitment/${ben}`);
      expect(a.read()).not.toBe(view);
      expect(a.read().document).toBe(view.document);
      expect(a.read().document.shelf("agreed")).toBe(shelf);
    });

    it("keeps everything accepted once flushed, and says nothing after close", async () => {
      const { a, b } = await started();
      await sends(b, { type: "commit", text: "Kept." });
      await whenFact(a, `commitment/${ben}`);
      await a.flush();
      let told = 0;
      b.subscribe(() => {
        told += 1;
      });
      b.close();
      await sends(a, { type: "commit", text: "Not for the closed." });
      expect(told).toBe(0);
      expect(b.session).toBe(SESSION);
    });
  });
}
