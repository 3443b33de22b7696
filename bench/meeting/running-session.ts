import type { Command } from "../../src/domain/command.ts";
import { fitPlan } from "../../src/domain/fit-plan.ts";
import { lunchAndLearn } from "../../src/domain/formats/lunch-and-learn.ts";
import type { NoteId, SessionId, StepId } from "../../src/domain/ids.ts";
import { currentSeat } from "../../src/domain/seat.ts";
import type { SessionStore } from "../../src/meeting/session/session-store.ts";
import type { Desk } from "../desk/desk.ts";
import type { MeetingService } from "../desk/meeting-service.ts";
import { arrive, type Member } from "./member.ts";

/** Long enough that no step ends while it is measured. */
const MINUTES = 480;
/** Everybody writes what all see at once. */
const OPEN_STEP = "questions" as StepId;

/** Three people in the middle of a live session, all of them joined to the relay: one facilitates, one has written `note`. */
export interface RunningSession {
  readonly id: SessionId;
  readonly note: NoteId;
  readonly seat: SessionStore;
  readonly writer: SessionStore;
  readonly reader: SessionStore;
  readonly latecomer: Member;
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

export async function startRunningSession(desk: Desk, service: MeetingService): Promise<RunningSession> {
  const [ana, ben, chen, dina] = await Promise.all([
    arrive("ana", desk, service),
    arrive("ben", desk, service),
    arrive("chen", desk, service),
    arrive("dina", desk, service),
  ]);
  const { session } = await ana.api.call("planSession", {
    params: { space: ana.space.space },
    body: { title: "Bench", format: lunchAndLearn.id, minutes: MINUTES },
  });
  const enter = (member: Member): SessionStore => {
    member.follow(session.id);
    return member.openLink().openSession(session.id);
  };
  const [seat, writer, reader] = [enter(ana), enter(ben), enter(chen)];
  const stores = [seat, writer, reader];
  await Promise.all(stores.map((store) => whenView(store, ({ read }) => read().link === "live")));
  await whenView(seat, ({ read, me }) => currentSeat(read().document)?.member === me);

  const fit = fitPlan(lunchAndLearn, MINUTES * 60_000, 2);
  if (!fit.fits) throw new Error("The session does not fit its minutes.");
  await act(seat, { type: "plan-session", plan: fit.plan });
  await act(seat, { type: "start-session" });
  for (const store of [writer, reader]) {
    await whenView(store, ({ read }) => read().document.get("cursor/1") !== undefined);
    await act(store, { type: "agree" });
  }
  const steps = lunchAndLearn.steps.findIndex(({ id }) => id === OPEN_STEP) + 1;
  for (let step = 0; step < steps; step += 1) await act(seat, { type: "next-step", present: [] });
  const note = "bench-note-1" as NoteId;
  const cursor = seat.read().document.get("cursor/1")?.seq;
  await whenView(writer, ({ read }) => read().document.get("cursor/1")?.seq === cursor);
  await act(writer, { type: "add-reflection", step: OPEN_STEP, id: note, text: "What was seen." });
  await Promise.all(
    stores.map((store) =>
      whenView(store, ({ read }) => read().document.get(`reflection/${OPEN_STEP}/${note}`) !== undefined),
    ),
  );
  return {
    id: session.id,
    note,
    seat,
    writer,
    reader,
    latecomer: dina,
    close() {
      for (const member of [ana, ben, chen, dina]) member.close();
    },
  };
}
