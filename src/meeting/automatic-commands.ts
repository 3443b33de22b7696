import type { Command } from "../domain/command.ts";
import { decide } from "../domain/decide.ts";
import { isAskedForMore } from "../domain/decisions/more-time.ts";
import { isDrafting, proposalsOf } from "../domain/drafting.ts";
import type { MemberId } from "../domain/ids.ts";
import { planIn } from "../domain/read-fact.ts";
import { hasNoTurn } from "../domain/roles.ts";
import { fitOf, titled } from "../planning/fit-of.ts";
import type { KeptChoices } from "./device/kept-choices.ts";
import type { MeetingSession } from "./meeting-session.ts";
import { attendanceOf } from "./people/attendance.ts";
import { companionsIn } from "./people/companions-in.ts";
import type { Moment } from "./pulse/pulse.ts";

/** When a device asks for its owner, in ms before the turn ends. */
const ASKS_AT_MS = 10_000;

const MINUTE_MS = 60_000;

type Plan = Pick<MeetingSession, "plan" | "format">;

/**
 * What a client states by itself: the seat's brings a planned session's agenda, adopts what most want in the code of
 * conduct, gives a role to whoever was asked for it, freezes a round or keeps the groups of a step that has begun, and
 * gives a moment more to whoever asks; a latecomer's joins a round that runs.
 */
export function automaticCommand(moment: Moment, me: MemberId, plan: Plan, choices: KeptChoices): Command | undefined {
  const { position: at, view } = moment;
  const { seat, taking, missing, here: present } = attendanceOf(moment);
  const adoption = seat === me ? adopting(moment) : undefined;
  if (at.phase === "empty" || at.phase === "planned")
    return seat === me && !isAsPlanned(moment, plan) ? planning(plan, taking.length + missing.length) : adoption;
  if (adoption) return adoption;
  if (at.phase !== "live") return undefined;
  if (at.step.groups && seat === me && taking.length > 0)
    return view.document.get(`groups/${at.step.groups.set}`) ? undefined : { type: "make-groups", present };
  if (at.step.mode === "solo" && seat === me) return roleGiving(moment, plan);
  if (at.step.mode !== "round") return undefined;
  if (!at.frozen) return seat === me && taking.length > 0 ? { type: "freeze-round", present } : undefined;
  if (seat === me && isAskedForMore(view.document, at)) return { type: "grant-more" };
  if (!taking.includes(me) || !at.round || hasNoTurn(view.document, at.steps, at.step, me)) return undefined;
  const { floor, next, heard } = at.round;
  if (floor === me && needsMore(moment, me, choices)) return { type: "ask-more" };
  const isIn = floor === me || next.includes(me) || heard.includes(me);
  return isIn || view.document.get(`late/${at.step.id}/${at.run}/${me}`) ? undefined : { type: "join-round" };
}

/** What more than half of those who are here want in the code of conduct, or out of it. [G3] */
function adopting(moment: Moment): Command | undefined {
  const { view, now } = moment;
  const { seat, present } = attendanceOf(moment);
  if (seat === undefined || !isDrafting(view.document)) return undefined;
  return proposalsOf(view.document)
    .map(({ id }): Command => ({ type: "adopt-sentence", sentence: id, present }))
    .find((command) => decide(view.document, command, seat, now).ok);
}

/** Whoever was asked for the step's role has it from its beginning, if they are here and nobody has it yet. [B2] */
function roleGiving(moment: Moment, { plan }: Plan): Command | undefined {
  const { position: at, view } = moment;
  const role = at.phase === "live" ? at.step.speakerRole : undefined;
  if (role === undefined || view.document.get(`role/${role}`)) return undefined;
  const asked = plan.read().speakers.find((speaker) => speaker.role === role)?.member;
  return asked && attendanceOf(moment).taking.includes(asked) ? { type: "give-floor", to: asked } : undefined;
}

/** Whether the document's agenda is of the plan as it is now: until the start it may be changed elsewhere. [B4] */
function isAsPlanned({ view }: Moment, { plan }: Plan): boolean {
  const fact = view.document.get("plan");
  const [stated, { title, format, minutes }] = [fact && planIn(fact), plan.read()];
  return stated?.title === title && stated.format === format && stated.slotMs === minutes * MINUTE_MS;
}

/** Who sits beside me and came too late to be frozen into the round that runs: this device joins it for them. */
function lateBeside({ position: at, view, now }: Moment, me: MemberId): MemberId | undefined {
  if (at.phase !== "live" || !at.frozen || at.step.mode !== "round") return undefined;
  return companionsIn(view.document).find(
    ({ host, id }) => host === me && decide(view.document, { type: "join-round" }, id, now).ok,
  )?.id;
}

/** A need for more time is this device's secret: near the end of a turn it asks as a press of the button would. [T15] */
function needsMore({ position: at, view, now }: Moment, me: MemberId, choices: KeptChoices): boolean {
  if (!choices.isOn("more-time") || at.phase !== "live" || at.paused || !at.round) return false;
  return at.round.turnLeftMs <= ASKS_AT_MS && decide(view.document, { type: "ask-more" }, me, now).ok;
}

/** Before the start it is fitted again to those who are here; until then the length of the steps is what counts. */
function planning({ plan, format: planned }: Plan, heads: number): Command | undefined {
  const { minutes, title } = plan.read();
  const format = planned.read();
  const fit = [fitOf({ format, minutes, heads }), fitOf({ format, minutes, heads: 1 })].find((one) => one?.fits);
  return fit?.fits ? { type: "plan-session", plan: titled(fit.plan, title) } : undefined;
}

/** The same command is not sent again sooner: one that does not come to stand must not be repeated without end. In ms. */
const NOT_AGAIN_WITHIN_MS = 2_000;

/** What makes a command another one than the one before. */
export function occasionOf(command: Command, at: Moment["position"]): string {
  if (command.type === "plan-session") {
    const { title, format, slotMs } = command.plan;
    return [command.type, title, format, slotMs].join("/");
  }
  if (command.type === "adopt-sentence") return [command.type, command.sentence].join("/");
  return at.phase === "live"
    ? [command.type, at.step.id, at.run, at.round?.floor, at.round?.hold].join("/")
    : command.type;
}

/** Sends automatic commands as the session calls for them; answers the way to stop. */
export function runAutomaticCommands(
  session: Pick<MeetingSession, "store" | "pulse" | "plan" | "format" | "choices">,
): () => void {
  const { store, pulse, plan, format, choices } = session;
  let last: { readonly what: string; readonly at: number } | undefined;
  const act = () => {
    const moment = pulse.read();
    const { position: at, now } = moment;
    const own = automaticCommand(moment, store.me, session, choices);
    const beside = own ? undefined : lateBeside(moment, store.me);
    const command: Command | undefined = own ?? (beside && { type: "join-round" });
    if (!command) return;
    const what = [occasionOf(command, at), beside].join("/");
    if (last?.what === what && Math.abs(now - last.at) < NOT_AGAIN_WITHIN_MS) return;
    last = { what, at: now };
    store.send(command, beside);
  };
  act();
  const stops = [pulse.subscribe(act), plan.changes.subscribe(act), format.changes.subscribe(act)];
  return () => {
    for (const stop of stops) stop();
  };
}
