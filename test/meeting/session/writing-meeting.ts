import { expect } from "vitest";
import type { Command } from "../../../src/domain/command.ts";
import type { MemberId, NoteId } from "../../../src/domain/ids.ts";
import type { SessionStore } from "../../../src/meeting/session/session-store.ts";
import { createLiveMeeting, type LiveMeeting } from "./live-meeting.ts";
import { ana, aPlan, ben, COLLECT, chen, contentOf, SESSION, whenFact, whenView } from "./people.ts";

export const EVERYBODY = [ana, ben, chen] as const;
/** Ana has the seat, and the seat writes nothing. */
export const WRITERS = [ben, chen] as const;
/** Chen is somebody whom Live Share does not take. */
const roadOf = (me: MemberId) => (me === chen ? "relayed" : "live");
/** Far more than any bar: how long it takes is no matter here. */
const LONGEST_MS = 90_000;

/** A session in the step in which everybody writes, with a ledger of what they were told is there. */
export interface WritingMeeting {
  readonly meeting: LiveMeeting;
  does(me: MemberId, command: Command): Promise<void>;
  /** Resolves when the relay or the server has ordered it. */
  says(me: MemberId): Promise<void>;
  /** The same person's page once more. What nobody had answered by then was nobody's promise: the page itself keeps it. */
  reloads(me: MemberId): Promise<void>;
  /** Everybody is back on their road, nothing is missing or was so for a moment, the server has it too, and all read the same. */
  converges(): Promise<void>;
  close(): Promise<void>;
}

export async function meet(): Promise<WritingMeeting> {
  const meeting = await createLiveMeeting();
  meeting.refused.add(chen);
  const stores = new Map<MemberId, SessionStore>();
  const said = new Map<string, { readonly by: MemberId; isSettled: boolean }>();
  const vanished = new Set<string>();
  let count = 0;

  const store = (me: MemberId): SessionStore => {
    const found = stores.get(me);
    if (!found) throw new Error(`${me} is not here.`);
    return found;
  };
  const does = (me: MemberId, command: Command): Promise<void> => {
    const sent = store(me).send(command);
    if (!sent.ok) throw new Error(`${me} ${command.type}: ${sent.reason}`);
    return sent.settled;
  };
  const opens = async (me: MemberId): Promise<void> => {
    const own = (await meeting.linkFor(me)).openSession(SESSION);
    stores.set(me, own);
    const seen = new Set<string>();
    // What was once on the screen of whoever wrote it never leaves that screen, not for a moment.
    own.subscribe(() => {
      for (const [key, { by }] of said) {
        if (by !== me) continue;
        if (own.read().document.get(key)) seen.add(key);
        else if (seen.has(key)) vanished.add(key);
      }
    });
  };

  await meeting.server.stateAsServer(SESSION, { key: "seat/1", value: { member: ana } });
  for (const me of EVERYBODY) {
    await opens(me);
    await whenView(store(me), ({ read }) => read().link === roadOf(me) && read().document.get("seat/1") !== undefined);
  }
  await does(ana, { type: "plan-session", plan: aPlan() });
  await does(ana, { type: "start-session" });
  for (const me of WRITERS) {
    await whenFact(store(me), "cursor/1");
    await does(me, { type: "agree" });
    await whenFact(store(ana), `agreed/${me}`);
  }
  await does(ana, { type: "next-step", present: EVERYBODY });

  return {
    meeting,
    does,
    async says(me) {
      count += 1;
      const id = `${me}-${count}` as NoteId;
      const one = { by: me, isSettled: false };
      said.set(`reflection/${COLLECT}/${id}`, one);
      await does(me, { type: "add-reflection", step: COLLECT, id, text: `${me} ${count}` });
      one.isSettled = true;
    },
    async reloads(me) {
      store(me).close();
      for (const [key, { by, isSettled }] of said) if (by === me && !isSettled) said.delete(key);
      await opens(me);
    },
    async converges() {
      const notBack = () =>
        EVERYBODY.map((me) => ({ me, ...store(me).read() }))
          .filter(({ me, link, unsettled }) => link !== roadOf(me) || unsettled > 0)
          .map(({ me, link, unsettled }) => `${me} is ${link} with ${unsettled} unsettled`);
      await expect.poll(notBack, { timeout: LONGEST_MS }).toEqual([]);
      const missing = () =>
        EVERYBODY.flatMap((me) => [...said.keys()].filter((key) => !store(me).read().document.get(key)));
      await expect.poll(missing, { timeout: LONGEST_MS }).toEqual([]);
      const differences = () => {
        const all = EVERYBODY.map((me) => contentOf(store(me)));
        return [...new Set(all.flat())].filter((line) => !all.every((content) => content.includes(line)));
      };
      await expect.poll(differences, { timeout: LONGEST_MS }).toEqual([]);
      const notKept = () => [...said.keys()].filter((key) => !meeting.server.wireFact(SESSION, key));
      await expect.poll(notKept, { timeout: LONGEST_MS }).toEqual([]);
      expect([...vanished]).toEqual([]);
    },
    async close() {
      for (const one of stores.values()) one.close();
      await meeting.close();
    },
  };
}
