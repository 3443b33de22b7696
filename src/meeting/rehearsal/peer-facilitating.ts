import { currentCursor } from "../../domain/position.ts";
import { attendanceOf } from "../people/attendance.ts";
import { isRevealed } from "../reflections/notes.ts";
import { type Act, type Due, type LivePosition, type Sight, send, whenPassed } from "./peer.ts";

/** How long whoever holds the seat looks around before doing what is next, in ms. */
const LOOKS_AROUND_MS = 3_000;

/** Runs the session from the seat, and writes nothing: starts, opens gates, gives the floor, reveals, ends. */
export function facilitate(sight: Sight): readonly Due[] {
  const { moment, peer } = sight;
  const { position: at, view } = moment;
  const { missing, taking } = attendanceOf(moment);
  switch (at.phase) {
    case "empty":
    case "ended":
      return [];
    case "planned":
      return missing.length > 0 || taking.length === 0
        ? []
        : [send(peer.cameAt + LOOKS_AROUND_MS, "start", { type: "start-session" })];
    case "live":
      return drive(sight, at);
    case "over":
      return [send(at.since + LOOKS_AROUND_MS, `end/${currentCursor(view.document)?.n}`, { type: "end-session" })];
  }
}

function drive(sight: Sight, at: LivePosition): readonly Due[] {
  const { moment } = sight;
  const { missing, present } = attendanceOf(moment);
  const cursor = currentCursor(moment.view.document);
  const place = `${at.step.id}/${at.run}/${cursor?.n}`;
  const next = (when: number) => [send(when, `next/${place}`, { type: "next-step", present })];
  if (at.gate) return missing.length > 0 ? [] : next(at.startedAt + LOOKS_AROUND_MS);
  if (at.paused)
    return [send((cursor?.pauses.at(-1)?.from ?? 0) + LOOKS_AROUND_MS, `resume/${cursor?.n}`, { type: "resume" })];
  // The step's time is up, and it waits for the seat.
  if (at.changesInMs === undefined) return next(moment.now);
  return [...giveTheFloor(sight, at), ...reveal(sight, at)];
}

function giveTheFloor({ moment, draw }: Sight, { step, round, startedAt }: LivePosition): readonly Due[] {
  if (step.mode !== "solo" || step.speakerRole === undefined || round) return [];
  const { taking } = attendanceOf(moment);
  const to = taking[Math.floor(draw(`speaker/${step.speakerRole}`) * taking.length)];
  return to ? [send(startedAt + LOOKS_AROUND_MS, `floor/${step.id}`, { type: "give-floor", to })] : [];
}

/** Near the end of a sealed step: by then everybody has written who wanted to. */
function reveal({ moment }: Sight, at: LivePosition): readonly Due[] {
  const { step } = at;
  if (step.collects !== "reflections" || step.visibility !== "sealed") return [];
  if (isRevealed(moment.view.document, step.id)) return [];
  const act: Act = { type: "reveal", step: step.id };
  return [{ at: whenPassed(0.9, at, moment.now), occasion: `reveal/${step.id}`, act }];
}
