import type { Command } from "../domain/command.ts";
import type { MemberId } from "../domain/ids.ts";
import { hasNoTurn } from "../domain/roles.ts";
import type { MeetingSession } from "./meeting-session.ts";
import { attendanceOf } from "./people/attendance.ts";
import { fitOf, titled } from "./plan/fit-of.ts";
import type { Moment } from "./pulse/pulse.ts";

type Plan = Pick<MeetingSession, "plan" | "formats">;

/**
 * What a client states by itself: the seat's brings a planned session's agenda and freezes a round or keeps the groups of a step
 * that has begun; a latecomer's joins a round that runs.
 */
function automaticCommand(moment: Moment, me: MemberId, plan: Plan): Command | undefined {
  const { position: at, view } = moment;
  const { seat, taking, missing, present } = attendanceOf(moment);
  if (at.phase === "empty") return seat === me ? planning(plan, taking.length + missing.length) : undefined;
  if (at.phase !== "live") return undefined;
  if (at.step.groups && seat === me && taking.length > 0)
    return view.document.get(`groups/${at.step.groups.set}`) ? undefined : { type: "make-groups", present };
  if (at.step.mode !== "round") return undefined;
  if (!at.frozen) return seat === me && taking.length > 0 ? { type: "freeze-round", present } : undefined;
  if (!taking.includes(me) || !at.round || hasNoTurn(view.document, at.steps, at.step, me)) return undefined;
  const { floor, next, heard } = at.round;
  const isIn = floor === me || next.includes(me) || heard.includes(me);
  return isIn || view.document.get(`late/${at.step.id}/${at.run}/${me}`) ? undefined : { type: "join-round" };
}

/** Before the start it is fitted again to those who are here; until then the length of the steps is what counts. */
function planning({ plan: { format: id, minutes, title }, formats }: Plan, heads: number): Command | undefined {
  const format = formats.all()?.find((one) => one.id === id);
  const fit = [fitOf({ format, minutes, heads }), fitOf({ format, minutes, heads: 1 })].find((one) => one?.fits);
  return fit?.fits ? { type: "plan-session", plan: titled(fit.plan, title) } : undefined;
}

/** The same command is not sent again sooner: one that does not come to stand must not be repeated without end. In ms. */
const NOT_AGAIN_WITHIN_MS = 2_000;

/** Sends automatic commands as the session calls for them; answers the way to stop. */
export function runAutomaticCommands(
  session: Pick<MeetingSession, "store" | "pulse" | "plan" | "formats">,
): () => void {
  const { store, pulse, formats } = session;
  let last: { readonly what: string; readonly at: number } | undefined;
  const act = () => {
    const moment = pulse.read();
    const { position: at, now } = moment;
    const command = automaticCommand(moment, store.me, session);
    if (!command) return;
    const what = at.phase === "live" ? `${command.type}/${at.step.id}/${at.run}` : command.type;
    if (last?.what === what && Math.abs(now - last.at) < NOT_AGAIN_WITHIN_MS) return;
    last = { what, at: now };
    store.send(command);
  };
  act();
  const stops = [pulse.subscribe(act), formats.changes.subscribe(act)];
  return () => {
    for (const stop of stops) stop();
  };
}
