import { CODE_VERSION, hasAgreed } from "./code-of-conduct.ts";
import { type Command, type Decision, MAX_TEXT, type Refusal } from "./command.ts";
import { type Cursor, currentCursor, isPaused } from "./cursor.ts";
import type { CursorFact } from "./fact.ts";
import type { MemberId, StepId } from "./ids.ts";
import type { Plan, Step } from "./plan.ts";
import { agendaOf, type Position, position, speakingOrder } from "./position.ts";
import { planIn, reflectionIn } from "./read-fact.ts";
import { currentSeat } from "./seat.ts";
import type { Fact, FactValue, SessionDocument } from "./session-document.ts";

type Live = Extract<Position, { phase: "live" }>;

/** How much time "Add a minute" adds, in ms. */
const MINUTE_MS = 60_000;

const refuse = (reason: Refusal): Decision => ({ ok: false, reason });
const state = (...patch: readonly Fact[]): Decision => ({ ok: true, patch });
const fact = (key: string, value: object): Fact => ({ key, value: value as FactValue });

/**
 * What `actor`'s command states, or why it does not: pure, so that every store and the server answer alike. `now` is the
 * session clock in ms. A patch is stated as a whole; whether each fact then stands is for `mayState`. [D2]
 */
export function decide(document: SessionDocument, command: Command, actor: MemberId, now: number): Decision {
  const at = position(document, now);
  switch (command.type) {
    case "agree":
      return hasAgreed(document, actor) ? state() : state(fact(`agreed/${actor}`, { code: CODE_VERSION }));
    case "pause":
      return pause(document, at, actor);
    case "join-round":
    case "finish-turn":
    case "pass-turn":
      return at.phase === "live" ? takeTurn(document, at, command, actor) : refuse(notLive(at));
    case "add-reflection":
    case "same-here":
    case "commit":
      return write(document, at, command, actor);
    case "plan-session":
    case "start-session":
    case "mark-agreed-aloud":
    case "next-step":
    case "previous-step":
    case "resume":
    case "add-minute":
    case "give-floor":
    case "freeze-round":
    case "end-session": {
      const seat = currentSeat(document);
      return seat?.member === actor ? control(document, at, command, seat.epoch) : refuse("not-the-seat");
    }
  }
}

const notLive = (at: Position): Refusal => {
  switch (at.phase) {
    case "empty":
      return "not-planned";
    case "planned":
      return "not-started";
    case "live":
    case "over":
      return "not-this-step";
    case "ended":
      return "already-ended";
  }
};

type Control = Exclude<
  Command,
  { type: "agree" | "pause" | "join-round" | "finish-turn" | "pass-turn" | "add-reflection" | "same-here" | "commit" }
>;

/** The seat's commands. [S1] */
function control(document: SessionDocument, at: Position, command: Control, epoch: number): Decision {
  const cursor = currentCursor(document);
  switch (command.type) {
    case "plan-session":
      return cursor ? refuse("already-started") : state(...planFacts(command.plan, epoch));
    case "start-session": {
      if (cursor) return refuse("already-started");
      const first = agendaOf(document)[0];
      return first ? state(cursorFact(epoch, startAt(document, first.id, undefined))) : refuse("not-planned");
    }
    case "mark-agreed-aloud":
      return state(fact(`aloud/${command.member}`, { epoch }));
    case "next-step":
      return nextStep(document, at, cursor, command.present, epoch);
    case "previous-step": {
      if (!cursor || at.phase === "empty" || at.phase === "planned") return refuse(notLive(at));
      if (at.phase === "ended") return refuse("already-ended");
      const back = at.phase === "over" ? at.steps.at(-1) : at.steps[at.step.index - 1];
      return back ? state(cursorFact(epoch, startAt(document, back.id, cursor))) : refuse("no-previous-step");
    }
    case "resume":
      if (!cursor || at.phase !== "live") return refuse(notLive(at));
      return isPaused(cursor) ? state(cursorFact(epoch, resumed(cursor))) : refuse("not-paused");
    case "add-minute":
      return cursor && at.phase === "live" ? addMinute(document, at, cursor, epoch) : refuse(notLive(at));
    case "give-floor":
      return at.phase === "live" ? giveFloor(document, at, command.to, epoch) : refuse(notLive(at));
    case "freeze-round": {
      if (at.phase !== "live") return refuse(notLive(at));
      if (at.step.mode !== "round") return refuse("not-a-round");
      if (at.frozen) return refuse("already-frozen");
      const here = command.present.filter((member) => hasAgreed(document, member));
      const speakers = speakingOrder(document, here, at.step);
      return state(fact(`round/${at.step.id}/${at.run}`, { epoch, speakers }));
    }
    case "end-session":
      if (!cursor || at.phase === "empty" || at.phase === "planned") return refuse(notLive(at));
      if (at.phase === "ended") return refuse("already-ended");
      return state(cursorFact(epoch, { ...held(cursor), endedAt: null }));
  }
}

function planFacts(plan: Plan, epoch: number): readonly Fact[] {
  const { steps, ...rest } = plan;
  return [
    ...steps.map((step) => fact(`step/${step.id}`, { epoch, step })),
    fact("plan", { epoch, ...rest, stepIds: steps.map((step) => step.id) }),
  ];
}

const cursorFact = (epoch: number, value: CursorFact): Fact => fact(`cursor/${epoch}`, value);

/** The next statement of a cursor that changes nothing yet. */
const held = (cursor: Cursor): CursorFact => ({
  n: cursor.n + 1,
  step: cursor.step,
  runs: cursor.runs,
  enteredAt: cursor.enteredAt,
  pauses: cursor.pauses.map(({ from, until }) => ({ from, until: until ?? "open" })),
  extensions: cursor.extensions,
  cuts: cursor.cuts,
});

const resumed = (cursor: Cursor): CursorFact => ({
  ...held(cursor),
  pauses: cursor.pauses.map(({ from, until }) => ({ from, until: until ?? null })),
});

/** Enters a step now. A visit that already has turns is not taken up again: the step gets a new one. [T11] */
function startAt(document: SessionDocument, step: StepId, cursor: Cursor | undefined): CursorFact {
  const run = cursor?.runs[step] ?? 0;
  const used =
    document.get(`round/${step}/${run}`) ??
    [
      ...document.shelf(`turn/${step}/${run}`).facts.values(),
      ...document.shelf(`late/${step}/${run}`).facts.values(),
    ][0];
  return {
    n: (cursor?.n ?? 0) + 1,
    step,
    runs: { ...cursor?.runs, [step]: used ? run + 1 : run },
    enteredAt: null,
    pauses: [],
    extensions: cursor?.extensions ?? [],
    cuts: cursor?.cuts ?? {},
  };
}

function nextStep(
  document: SessionDocument,
  at: Position,
  cursor: Cursor | undefined,
  present: readonly MemberId[],
  epoch: number,
): Decision {
  if (!cursor || at.phase !== "live") return refuse(at.phase === "over" ? "no-next-step" : notLive(at));
  const seat = currentSeat(document)?.member;
  if (at.gate && present.some((member) => member !== seat && !hasAgreed(document, member)))
    return refuse("not-all-agreed");
  const next = at.steps[at.step.index + 1];
  return next ? state(cursorFact(epoch, startAt(document, next.id, cursor))) : refuse("no-next-step");
}

/** Anyone may pause; the seat by its cursor, others by a halt that the seat may lift. [S5] */
function pause(document: SessionDocument, at: Position, actor: MemberId): Decision {
  const cursor = currentCursor(document);
  if (!cursor || at.phase !== "live") return refuse(notLive(at));
  if (at.gate) return refuse("at-a-gate");
  if (isPaused(cursor)) return refuse("already-paused");
  const seat = currentSeat(document);
  if (seat?.member !== actor) return state(fact(`halt/${cursor.n}/${actor}`, {}));
  const next = held(cursor);
  return state(cursorFact(seat.epoch, { ...next, pauses: [...next.pauses, { from: null, until: "open" }] }));
}

/**
 * Adds a minute to the step (and the turn) that runs. First the slot's free time pays for it, then the steps to come,
 * the last first, each down to its least; when they cannot, the minute is refused: the total never exceeds the slot. [P4]
 */
function addMinute(document: SessionDocument, at: Live, cursor: Cursor, epoch: number): Decision {
  if (at.gate) return refuse("at-a-gate");
  const plan = document.get("plan");
  const slotMs = plan ? planIn(plan).slotMs : 0;
  const planned = at.steps.reduce((sum, step) => sum + step.durationMs, 0);
  const cut = Object.values(cursor.cuts).reduce((sum, ms) => sum + ms, 0);
  const added = cursor.extensions.reduce((sum, extension) => sum + extension.ms, 0);
  let missing = Math.max(0, MINUTE_MS - Math.max(0, slotMs - (planned - cut + added)));
  const cuts: Record<string, number> = { ...cursor.cuts };
  for (const step of at.steps.slice(at.step.index + 1).reverse()) {
    const free = Math.max(0, step.durationMs - (cuts[step.id] ?? 0) - step.leastMs);
    const taken = Math.min(free, missing);
    if (taken > 0) cuts[step.id] = (cuts[step.id] ?? 0) + taken;
    missing -= taken;
  }
  if (missing > 0) return refuse("no-time-left");
  const extension = { step: at.step.id, run: at.run, at: null, ms: MINUTE_MS };
  return state(cursorFact(epoch, { ...held(cursor), extensions: [...cursor.extensions, extension], cuts }));
}

function giveFloor(document: SessionDocument, at: Live, to: MemberId, epoch: number): Decision {
  if (currentSeat(document)?.member === to) return refuse("seat-is-neutral");
  if (!hasAgreed(document, to)) return refuse("agree-first");
  if (at.step.mode === "solo" && at.step.speakerRole)
    return state(fact(`role/${at.step.speakerRole}`, { epoch, member: to }));
  if (at.step.mode !== "round" || !at.round) return refuse("not-a-round");
  if (at.round.floor === to) return refuse("has-the-floor");
  const n = document.shelf(`floor/${at.step.id}/${at.run}`).facts.size;
  return state(fact(`floor/${at.step.id}/${at.run}/${n}`, { epoch, to }));
}

function takeTurn(
  document: SessionDocument,
  at: Live,
  command: Extract<Command, { type: "join-round" | "finish-turn" | "pass-turn" }>,
  actor: MemberId,
): Decision {
  const { step, run, round } = at;
  if (!round) return refuse("not-a-round");
  if (command.type === "join-round") {
    if (step.mode !== "round") return refuse("not-a-round");
    if (currentSeat(document)?.member === actor) return refuse("seat-is-neutral");
    if (!hasAgreed(document, actor)) return refuse("agree-first");
    const known = round.floor === actor || round.next.includes(actor) || round.heard.includes(actor);
    if (known || document.get(`late/${step.id}/${run}/${actor}`)) return refuse("already-in-round");
    return state(fact(`late/${step.id}/${run}/${actor}`, {}));
  }
  if (round.floor !== actor) return refuse("not-your-turn");
  const key = `turn/${step.id}/${run}/${actor}/${round.hold}`;
  if (command.type === "pass-turn") return state(fact(key, { what: "pass" }));
  if (command.text === undefined) return state(fact(key, { what: "done" }));
  const text = command.text.trim();
  if (text === "") return refuse("nothing-written");
  return text.length > MAX_TEXT ? refuse("too-long") : state(fact(key, { what: "done", text }));
}

/** Reflections, "same here" and commitments: from participants who agreed, never from the seat. [G2] [S1] */
function write(
  document: SessionDocument,
  at: Position,
  command: Extract<Command, { type: "add-reflection" | "same-here" | "commit" }>,
  actor: MemberId,
): Decision {
  if (at.phase === "empty" || at.phase === "planned" || at.phase === "ended") return refuse(notLive(at));
  if (currentSeat(document)?.member === actor && command.type !== "commit") return refuse("seat-is-neutral");
  if (!hasAgreed(document, actor) && currentSeat(document)?.member !== actor) return refuse("agree-first");
  if (command.type === "same-here") return sameHere(document, command, actor, at.steps);
  const text = command.text.trim();
  if (text.length > MAX_TEXT) return refuse("too-long");
  if (command.type === "commit") return state(fact(`commitment/${actor}`, { text }));
  if (text === "") return refuse("nothing-written");
  const step = at.steps.find(({ id }) => id === command.step);
  if (step?.collects !== "reflections") return refuse("not-this-step");
  if (step.visibility === "sealed") return refuse("sealed-step");
  return state(fact(`reflection/${step.id}/${command.id}`, { author: actor, text }));
}

function sameHere(
  document: SessionDocument,
  command: Extract<Command, { type: "same-here" }>,
  actor: MemberId,
  steps: readonly Step[],
): Decision {
  const note = steps.map((step) => document.get(`reflection/${step.id}/${command.note}`)).find((found) => found);
  if (!note) return refuse("unknown-note");
  if (reflectionIn(note).author === actor) return refuse("own-note");
  return state(fact(`same/${command.note}/${actor}`, { on: command.on }));
}
