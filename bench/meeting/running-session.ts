import type { Command } from "../../src/domain/command.ts";
import { fitPlan } from "../../src/domain/fit-plan.ts";
import { lunchAndLearn } from "../../src/domain/formats/lunch-and-learn.ts";
import type { NoteId, SessionId, StepId } from "../../src/domain/ids.ts";
import { currentSeat } from "../../src/domain/seat.ts";
import type { SessionStore } from "../../src/meeting/session/session-store.ts";
import type { Desk } from "../desk/desk.ts";
import { type Arrival, arrive, type Member } from "./member.ts";

/** Long enough that no step ends while it is measured. */
const MINUTES = 480;
/** Everybody writes what all see at once. */
export const OPEN_STEP = "questions" as StepId;

/** A live session in the middle, everybody joined to the relay: the first facilitates, the second has written `note`. */
export interface RunningSession {
  readonly id: SessionId;
  readonly note: NoteId;
  /** In the order in which they came. */
  readonly stores: readonly SessionStore[];
  /** Brings more people into it; resolves when they are in and have agreed. */
  readonly enter: (people: readonly string[], arrival?: Arrival) => Promise<readonly SessionStore[]>;
  readonly close: () => void;
}

/** Resolves as soon as the view is as told. */
export function whenView(store: SessionStore, holds: (store: SessionStore) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds(store)) return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    look();
  });
}

async function act(store: SessionStore, command: Command): Promise<void> {
  const sent = store.send(command);
  if (!sent.ok) throw new Error(`${command.type} was refused: ${sent.reason}`);
  await sent.settled;
}

/** Opens a session that runs already for `people`; resolves when all of them are in and have agreed. */
export async function enterSession(
  desk: Pick<Desk, "origin" | "tokenOf">,
  arrival: Arrival,
  people: readonly string[],
  { id, note }: Pick<RunningSession, "id" | "note">,
) {
  // First all of them become known: a face that is new to the space makes everybody who is there ask who that is.
  const members: Member[] = [];
  for (const person of people) members.push(await arrive(person, desk, arrival));
  const stores: SessionStore[] = [];
  for (const member of members) {
    const store = openSession(member, id);
    await agree(store);
    await whenView(store, ({ read }) => read().document.get(`reflection/${OPEN_STEP}/${note}`) !== undefined);
    stores.push(store);
  }
  return { members, stores };
}

function openSession(member: Member, session: SessionId): SessionStore {
  member.follow(session);
  return member.openLink().openSession(session);
}

async function agree(store: SessionStore): Promise<void> {
  const isIn = () => store.read().link !== "connecting" && store.read().document.get("cursor/1") !== undefined;
  await whenView(store, isIn);
  await act(store, { type: "agree" });
}

export async function startRunningSession(
  desk: Desk,
  live: Arrival,
  people: readonly string[] = ["ana", "ben", "chen"],
): Promise<RunningSession> {
  const members: Member[] = [];
  const stores: SessionStore[] = [];
  const open = (member: Member, session: SessionId): SessionStore => {
    const store = openSession(member, session);
    members.push(member);
    stores.push(store);
    return store;
  };
  const [first = "", second = "", ...others] = people;
  const [facilitator, author] = [await arrive(first, desk, live), await arrive(second, desk, live)];
  const { session } = await facilitator.api.call("planSession", {
    params: { space: facilitator.space.space },
    body: { title: "Bench", format: lunchAndLearn.id, minutes: MINUTES },
  });

  const seat = open(facilitator, session.id);
  await whenView(seat, ({ read, me }) => read().link === "live" && currentSeat(read().document)?.member === me);
  const fit = fitPlan(lunchAndLearn, MINUTES * 60_000, 2);
  if (!fit.fits) throw new Error("The session does not fit its minutes.");
  await act(seat, { type: "plan-session", plan: fit.plan });
  await act(seat, { type: "start-session" });

  const writer = open(author, session.id);
  await agree(writer);
  const steps = lunchAndLearn.steps.findIndex(({ id }) => id === OPEN_STEP) + 1;
  for (let step = 0; step < steps; step += 1) await act(seat, { type: "next-step", present: [] });
  const note = "bench-note-1" as NoteId;
  const cursor = seat.read().document.get("cursor/1")?.seq;
  await whenView(writer, ({ read }) => read().document.get("cursor/1")?.seq === cursor);
  await act(writer, { type: "add-reflection", step: OPEN_STEP, id: note, text: "What was seen." });

  const enter = async (people: readonly string[], arrival = live) => {
    const entered = await enterSession(desk, arrival, people, { id: session.id, note });
    members.push(...entered.members);
    stores.push(...entered.stores);
    return entered.stores;
  };
  await enter(others);
  return {
    id: session.id,
    note,
    stores,
    enter,
    close() {
      for (const member of members) member.close();
    },
  };
}
