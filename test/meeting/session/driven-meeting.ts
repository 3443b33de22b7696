import { expect } from "vitest";
import type { Command } from "../../../src/domain/command.ts";
import type { MemberId, NoteId } from "../../../src/domain/ids.ts";
import { createMeetingLink } from "../../../src/meeting/session/meeting-link.ts";
import type { Link, SessionStore } from "../../../src/meeting/session/session-store.ts";
import { createFakeRelay } from "./fake-relay.ts";
import { createFakeServer, factKey } from "./fake-server.ts";
import { createManualTime, settle } from "./manual-time.ts";
import { ana, aPlan, COLLECT, chen, contentOf, SESSION } from "./people.ts";
import { EVERYBODY, WRITERS } from "./writing-meeting.ts";

const STEP_MS = 100;
const LATENCY_MS = 40;
/** Real time, for signatures that are made and checked beside the driven time. */
const LONGEST_MS = 60_000;

/** The same session as over a real relay, in driven time: minutes of a fault take milliseconds. Chen goes over the server. */
export async function meetInDrivenTime() {
  const time = createManualTime(1_700_000_000_000);
  const server = createFakeServer(time.now);
  const relay = createFakeRelay(time, LATENCY_MS);
  const stores = new Map<MemberId, SessionStore>();
  const said = new Map<string, MemberId>();
  const vanished: string[] = [];
  const closing: (() => void)[] = [];
  let count = 0;

  const store = (me: MemberId): SessionStore => {
    const found = stores.get(me);
    if (!found) throw new Error(`${me} is not here.`);
    return found;
  };
  const pass = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += STEP_MS) {
      time.pass(Math.min(STEP_MS, ms - passed));
      await settle();
    }
  };
  /** Goes on, in driven time, until it is so. */
  const becomes = <T>(read: () => T, wanted: T): Promise<void> =>
    expect
      .poll(
        async () => {
          await pass(STEP_MS);
          return read();
        },
        { timeout: LONGEST_MS, interval: 0 },
      )
      .toEqual(wanted);
  const does = (me: MemberId, command: Command): void => {
    const sent = store(me).send(command);
    if (!sent.ok) throw new Error(`${me} ${command.type}: ${sent.reason}`);
  };
  const has = (me: MemberId, key: string): boolean => store(me).read().document.get(key) !== undefined;

  await server.stateAsServer(SESSION, { key: "seat/1", value: { member: ana } });
  const opens = async (me: MemberId): Promise<void> => {
    const link = createMeetingLink({
      api: server.apiFor(me),
      stream: server.streamFor(me),
      people: { memberOf: async (oid) => oid as MemberId },
      me,
      factKey: await factKey(),
      time,
      ...(me === chen ? {} : { join: relay.joinFor(me) }),
    });
    const own = link.openSession(SESSION);
    stores.set(me, own);
    closing.push(() => link.close());
    own.subscribe(() => {
      for (const [key, by] of said) if (by === me && !own.read().document.get(key)) vanished.push(key);
    });
  };
  for (const me of EVERYBODY) await opens(me);
  await becomes(() => EVERYBODY.map((me) => has(me, "seat/1")), [true, true, true]);
  does(ana, { type: "plan-session", plan: aPlan() });
  does(ana, { type: "start-session" });
  await becomes(() => WRITERS.map((me) => has(me, "cursor/1")), [true, true]);
  for (const me of WRITERS) does(me, { type: "agree" });
  await becomes(() => WRITERS.map((me) => has(ana, `agreed/${me}`)), [true, true]);
  does(ana, { type: "next-step", present: EVERYBODY });
  await becomes(() => EVERYBODY.map((me) => store(me).read().unsettled), [0, 0, 0]);

  return {
    server,
    relay,
    pass,
    does,
    links: (): readonly Link[] => EVERYBODY.map((me) => store(me).read().link),
    says(me: MemberId): void {
      count += 1;
      const id = `${me}-${count}` as NoteId;
      does(me, { type: "add-reflection", step: COLLECT, id, text: `${me} ${count}` });
      said.set(`reflection/${COLLECT}/${id}`, me);
    },
    /** Nothing is missing anywhere, nor was it for a moment to whoever wrote it; the server has it too, and all read the same. */
    async converges(): Promise<void> {
      await becomes(() => EVERYBODY.map((me) => store(me).read().unsettled), [0, 0, 0]);
      await becomes(() => EVERYBODY.flatMap((me) => [...said.keys()].filter((key) => !has(me, key))), []);
      await becomes(() => [...said.keys()].filter((key) => !server.wireFact(SESSION, key)), []);
      await becomes(() => new Set(EVERYBODY.map((me) => contentOf(store(me)).join("\n"))).size, 1);
      expect(vanished).toEqual([]);
    },
    close(): void {
      for (const close of closing) close();
    },
  };
}

export type DrivenMeeting = Awaited<ReturnType<typeof meetInDrivenTime>>;
