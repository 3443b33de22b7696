import type { Command } from "../domain/command.ts";
import { decide } from "../domain/decide.ts";
import { isAskedForMore } from "../domain/decisions/more-time.ts";
import type { MemberId } from "../domain/ids.ts";
import { hasNoTurn } from "../domain/roles.ts";
import type { KeptChoices } from "./device/kept-choices.ts";
import type { MeetingSession } from "./meeting-session.ts";
import { attendanceOf } from "./people/attendance.ts";
import { fitOf, titled } from "./plan/fit-of.ts";
import type { Moment } from "./pulse/pulse.ts";

/** When a device asks for its owner, in ms before the turn ends. */
const ASKS_AT_MS = 10_000;

type Plan = Pick<MeetingSession, "plan" | "formats">;

/**
 * What a client states by itself: the seat's brings a planned session's agenda, freezes a round or keeps the groups of a
 * step that has begun, and gives a moment more to whoever asks; a latecomer's joins a round that runs.
 */
export function automaticCommand(moment: Moment, me: MemberId, plan: Plan, choices: KeptChoices): Command | undefined {
  const { position: at, view } = moment;
  const { seat, taking, missing, present } = attendanceOf(moment);
  if (at.phase === "empty") return seat === me ? planning(plan, taking.length + missing.length) : undefined;
  if (at.phase !== "live") return undefined;
  if (at.step.groups && seat === me && taking.length > 0)
    return view.document.get(`groups/${at.step.groups.set}`) ? undefined : { type: "make-groups", present };
  if (at.step.mode !== "round") return undefined;
  if (!at.frozen) return seat === me && taking.length > 0 ? { type: "freeze-round", present } : undefined;
  if (seat === me && isAskedForMore(view.document, at)) return { type: "grant-more" };
  if (!taking.includes(me) || !at.round || hasNoTurn(view.document, at.steps, at.step, me)) return undefined;
  const { floor, next, heard } = at.round;
  if (floor === me && needsMore(moment, me, choices)) return { type: "ask-more" };
  const isIn = floor === me || next.includes(me) || heard.includes(me);
  return isIn || view.document.get(`late/${at.step.id}/${at.run}/${me}`) ? undefined : { type: "join-round" };
}

/** A need for more time is this device's secret: near the end of a turn it asks as a press of the button would. [T15] */
function needsMore({ position: at, view, now }: Moment, me: MemberId, choices: KeptChoices): boolean {
  if (!choices.isOn("more-time") || at.phase !== "live" || at.paused || !at.round) return false;
  return at.round.turnLeftMs <= ASKS_AT_MS && decide(view.document, { type: "ask-more" }, me, now).ok;
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
  session: Pick<MeetingSession, "store" | "pulse" | "plan" | "formats" | "choices">,
): () => void {
  const { store, pulse, formats, choices } = session;
  let last: { readonly what: string; readonly at: number } | undefined;
  const act = () => {
    const moment = pulse.read();
    const { position: at, now } = moment;
    const command = automaticCommand(moment, store.me, session, choices);
    if (!command) return;
    const what =
      at.phase === "live"
        ? [command.type, at.step.id, at.run, at.round?.floor, at.round?.hold].join("/")
        : command.type;
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
