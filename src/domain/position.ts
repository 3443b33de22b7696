import { agendaOf } from "./agenda.ts";
import { agreedMembers } from "./code-of-conduct.ts";
import { type Cursor, isPaused, momentOf, pausedSince, scriptElapsedMs, statedCursor, withHalts } from "./cursor.ts";
import { parseFactKey } from "./fact-key.ts";
import { handsUp } from "./hands.ts";
import type { MemberId, StepId } from "./ids.ts";
import { majorityAt, type Wishes, wishesOf } from "./move-on.ts";
import { playOpenFloor } from "./open-floor.ts";
import type { Step } from "./plan.ts";
import { floorIn, roleIn, roundIn, turnIn } from "./read-fact.ts";
import { hasNoTurn } from "./roles.ts";
import { playRound, type RoundEvent } from "./round.ts";
import { currentSeat } from "./seat.ts";
import type { SessionDocument } from "./session-document.ts";

/** Who has the floor, as everybody may see it: who passed and who waits look alike. In an open step `next` are the raised hands. */
export interface RoundPosition {
  /** Has the floor; undefined when nobody was there to speak. */
  readonly floor: MemberId | undefined;
  /** The floor holder's hold number, for `turn/<step>/<run>/<member>/<k>`. */
  readonly hold: number;
  /** Time left of the turn, in ms, never negative; of the step, in an open one. */
  readonly turnLeftMs: number;
  readonly turnMs: number;
  /** Everybody's share of a round, and what its finished turns left unused, in ms; 0 in an open step. */
  readonly shareMs: number;
  readonly spareMs: number;
  /** Who speaks after, in order. Passed and waiting members are told apart by nothing. */
  readonly next: readonly MemberId[];
  readonly heard: readonly MemberId[];
}

/**
 * Where a session stands at one moment, derived from its document: no tick, no writer. [C1]
 * `planned`: not started; `live`: in a step; `over`: the script has run out and waits for the seat to end it; `ended`.
 */
export type Position =
  | { readonly phase: "empty" }
  | { readonly phase: "planned"; readonly steps: readonly Step[] }
  | {
      readonly phase: "live";
      readonly steps: readonly Step[];
      readonly step: Step;
      readonly run: number;
      /** True at a gate: the clock stands until the seat opens it. */
      readonly gate: boolean;
      readonly paused: boolean;
      readonly stepMs: number;
      /** Time left in the running step, in ms, never negative. [C3] */
      readonly stepLeftMs: number;
      /** How long a step that is held by hand has been at zero, in ms; undefined before, and in any other step. [C6] */
      readonly overMs: number | undefined;
      /** Session clock at which this step began, in ms. */
      readonly startedAt: number;
      /** In a `round`, in an `open` step, and in a `solo` step whose role is given. */
      readonly round: RoundPosition | undefined;
      /** Whether the round's speakers come from a frozen fact. */
      readonly frozen: boolean;
      /** ms until something changes by itself (turn or step ends); undefined while paused or at a gate. */
      readonly changesInMs: number | undefined;
    }
  | { readonly phase: "over"; readonly steps: readonly Step[]; readonly since: number }
  | { readonly phase: "ended"; readonly steps: readonly Step[]; readonly at: number };

/**
 * Whether the step's time is not up yet at this position: only then can it be chosen how it ends. One that waits at zero
 * is left by going on; let loose, it would carry the session over the steps that its waiting has outlasted. [S11]
 */
export function isToEnd(at: Position, id: StepId): boolean {
  if (at.phase !== "planned" && at.phase !== "live") return false;
  const step = at.steps.find((one) => one.id === id);
  if (step === undefined || step.mode === "agree") return false;
  if (at.phase === "planned" || step.index > at.step.index) return true;
  return step.index === at.step.index && at.overMs === undefined;
}

/** Where the session stands at `now` (session clock, ms). Pure, and monotone in `now` for one document. [C1] [C2] */
export function position(document: SessionDocument, now: number): Position {
  const steps = agendaOf(document);
  if (steps.length === 0) return { phase: "empty" };
  const cursor = currentCursor(document);
  if (!cursor) return { phase: "planned", steps };
  if (cursor.endedAt !== undefined) return { phase: "ended", steps, at: cursor.endedAt };
  return walk(document, steps, cursor, now);
}

/** Follows the script from where a cursor entered it to `now`. */
export function walk(
  document: SessionDocument,
  steps: readonly Step[],
  cursor: Cursor,
  now: number,
): Extract<Position, { phase: "live" | "over" }> {
  const first = steps.findIndex((step) => step.id === cursor.step);
  const elapsedMs = scriptElapsedMs(cursor, now);
  let startMs = 0;
  for (const step of steps.slice(first)) {
    const visit = visitOf(document, cursor, step, startMs, elapsedMs - startMs);
    if (visit.endsAfterMs === undefined || visit.endsAfterMs > elapsedMs - startMs) {
      const paused = isPaused(cursor);
      const stepLeftMs = visit.gate ? 0 : Math.max(0, visit.stepMs - (elapsedMs - startMs));
      return {
        phase: "live",
        steps,
        step,
        run: visit.run,
        gate: visit.gate,
        paused,
        stepMs: visit.stepMs,
        stepLeftMs,
        overMs: step.advance === "manual" && stepLeftMs === 0 ? elapsedMs - startMs - visit.stepMs : undefined,
        startedAt: momentOf(cursor, startMs),
        round: visit.round,
        frozen: visit.frozen,
        changesInMs:
          visit.gate || paused || stepLeftMs === 0
            ? undefined
            : Math.min(stepLeftMs, visit.round?.floor ? visit.round.turnLeftMs : stepLeftMs),
      };
    }
    startMs += visit.endsAfterMs;
  }
  return { phase: "over", steps, since: momentOf(cursor, startMs) };
}

/** The cursor that counts: as the seat stated it, and as majorities went on from there. [S4] [S7] */
export function currentCursor(document: SessionDocument): Cursor | undefined {
  let cursor = statedCursor(document);
  const steps = agendaOf(document);
  for (let next = cursor; next; next = movedOn(document, steps, next)) cursor = next;
  return cursor;
}

/**
 * Where a majority went on from this cursor: out of a pause, or into the next step, always as a new visit of it, so that
 * what is stated there afterwards cannot change which visit it is.
 */
function movedOn(document: SessionDocument, steps: readonly Step[], cursor: Cursor): Cursor | undefined {
  if (steps.length === 0 || cursor.endedAt !== undefined) return undefined;
  const at = majorityAt(document, cursor.n, (moment) => wishSince(document, steps, cursor, moment));
  if (at === undefined) return undefined;
  const n = cursor.n + 1;
  if (pausedSince(cursor, at) !== undefined)
    return withHalts(document, {
      ...cursor,
      n,
      pauses: cursor.pauses.map(({ from, until }) => ({ from, until: until ?? at })),
    });
  const from = walk(document, steps, cursor, at);
  const next = from.phase === "live" ? steps[from.step.index + 1] : undefined;
  if (!next) return undefined;
  const runs = { ...cursor.runs, [next.id]: (cursor.runs[next.id] ?? 0) + 1 };
  return withHalts(document, { ...cursor, n, step: next.id, runs, enteredAt: at, pauses: [] });
}

/** Wishes count from here on: since the clock stands or, while it runs, since the step began; undefined where there is no going on. */
function wishSince(
  document: SessionDocument,
  steps: readonly Step[],
  cursor: Cursor,
  moment: number,
): number | undefined {
  const at = walk(document, steps, cursor, moment);
  if (at.phase !== "live" || at.gate) return undefined;
  const since = pausedSince(cursor, moment);
  return since === undefined && at.step.index < steps.length - 1 ? at.startedAt : since;
}

/** Who wishes to go on at this moment; undefined where there is no going on by majority. [S7] */
export function wishesAt(document: SessionDocument, moment: number): Wishes | undefined {
  const cursor = currentCursor(document);
  const since = cursor && wishSince(document, agendaOf(document), cursor, moment);
  return cursor && since !== undefined ? wishesOf(document, cursor.n, since, moment) : undefined;
}

/** One stay in one step. `endsAfterMs`: its script time once that is certain by now; undefined where only the seat goes on. */
interface Visit {
  readonly run: number;
  readonly gate: boolean;
  readonly stepMs: number;
  readonly endsAfterMs: number | undefined;
  readonly round: RoundPosition | undefined;
  readonly frozen: boolean;
}

function visitOf(document: SessionDocument, cursor: Cursor, step: Step, startMs: number, sinceMs: number): Visit {
  const run = cursor.runs[step.id] ?? 0;
  if (step.mode === "agree")
    return { run, gate: true, stepMs: 0, endsAfterMs: undefined, round: undefined, frozen: true };
  const plannedMs = Math.max(0, step.durationMs - (cursor.cuts[step.id] ?? 0));
  const startedAt = momentOf(cursor, startMs);
  const { speakers, frozen } = speakersOf(document, step, run, startedAt);
  const at = (moment: number) => Math.max(0, scriptElapsedMs(cursor, moment) - startMs);
  if (!speakers) {
    const added = cursor.extensions.filter((extension) => extension.step === step.id && extension.run === run);
    const stepMs = added.reduce((sum, extension) => sum + extension.ms, plannedMs);
    const open = () => playOpenFloor(eventsOf(document, cursor, step, run, at), sinceMs);
    const time = { turnLeftMs: Math.max(0, stepMs - sinceMs), turnMs: stepMs, shareMs: 0, spareMs: 0 };
    const round = step.mode === "open" ? { ...open(), ...time, next: handsUp(document, step.id, run) } : undefined;
    return { run, gate: false, stepMs, endsAfterMs: byItself(step, stepMs), round, frozen };
  }
  const state = playRound(
    { speakers, durationMs: plannedMs, events: eventsOf(document, cursor, step, run, at) },
    sinceMs,
  );
  const round = {
    floor: state.floor,
    hold: state.hold,
    turnLeftMs: state.turnLeftMs,
    turnMs: state.turnMs,
    shareMs: state.shareMs,
    spareMs: state.spareMs,
    next: state.next,
    heard: state.heard,
  };
  const endsAfterMs = byItself(step, state.endedAtMs ?? state.totalMs);
  return { run, gate: false, stepMs: state.totalMs, endsAfterMs, round, frozen };
}

/** A step that is held by hand waits at zero until the seat goes on. [C6] */
const byItself = (step: Step, endsAfterMs: number): number | undefined =>
  step.advance === "manual" ? undefined : endsAfterMs;

/** Who speaks: in a round the frozen speakers, else who had agreed when it began [T9]; in a solo step its role's member. */
function speakersOf(document: SessionDocument, step: Step, run: number, startedAt: number) {
  if (step.mode === "round") {
    const frozen = document.get(`round/${step.id}/${run}`);
    if (frozen) return { speakers: roundIn(frozen).speakers, frozen: true };
    return { speakers: speakingOrder(document, agreedMembers(document, startedAt), step), frozen: false };
  }
  const role = step.mode === "solo" && step.speakerRole ? document.get(`role/${step.speakerRole}`) : undefined;
  return { speakers: role ? [roleIn(role).member] : undefined, frozen: true };
}

/**
 * The members without the seat and without those whose role has no turn [F2], in the order they agreed, begun one further
 * in each round so that nobody is always first. [T10]
 */
export function speakingOrder(
  document: SessionDocument,
  members: readonly MemberId[],
  step: Step,
): readonly MemberId[] {
  const [seat, steps] = [currentSeat(document)?.member, agendaOf(document)];
  const agreed = agreedMembers(document, Number.POSITIVE_INFINITY);
  const place = (member: MemberId) => (agreed.includes(member) ? agreed.indexOf(member) : agreed.length);
  const called = members.filter((member) => member !== seat && !hasNoTurn(document, steps, step, member));
  const order = called.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  const rounds = steps.filter(({ mode, index }) => mode === "round" && index < step.index).length;
  const begin = order.length === 0 ? 0 : rounds % order.length;
  return [...order.slice(begin), ...order.slice(0, begin)];
}

function eventsOf(
  document: SessionDocument,
  cursor: Cursor,
  inStep: Step,
  run: number,
  at: (moment: number) => number,
): readonly RoundEvent[] {
  const step = inStep.id;
  const events: { readonly event: RoundEvent; readonly moment: number; readonly seq: number }[] = [];
  for (const fact of document.shelf(`late/${step}/${run}`).facts.values()) {
    const key = parseFactKey(fact.key);
    if (key?.kind === "late" && !hasNoTurn(document, agendaOf(document), inStep, key.member))
      events.push({ event: { type: "late", atMs: at(fact.at), member: key.member }, moment: fact.at, seq: fact.seq });
  }
  for (const fact of document.shelf(`floor/${step}/${run}`).facts.values())
    if (!cursor.takenBack.includes(fact.key))
      events.push({
        event: { type: "floor", atMs: at(fact.at), to: floorIn(fact).to },
        moment: fact.at,
        seq: fact.seq,
      });
  for (const { step: id, run: of, at: moment, ms } of cursor.extensions)
    if (id === step && of === run) events.push({ event: { type: "extend", atMs: at(moment), ms }, moment, seq: 0 });
  for (const fact of document.shelf(`turn/${step}/${run}`).facts.values()) {
    const key = parseFactKey(fact.key);
    if (key?.kind !== "turn") continue;
    const event: RoundEvent = { type: turnIn(fact).what, atMs: at(fact.at), member: key.member, hold: key.k };
    events.push({ event, moment: fact.at, seq: fact.seq });
  }
  return events.sort((a, b) => a.moment - b.moment || a.seq - b.seq).map(({ event }) => event);
}
