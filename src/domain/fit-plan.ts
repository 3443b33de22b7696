import type { Format, FormatStep } from "./format.ts";
import type { StepId } from "./ids.ts";
import { OPENING_CODE } from "./opening-code.ts";
import type { Fit, Step } from "./plan.ts";

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
/** A `solo` step over this share of the slot is a lecture, not a group activity. [P3] */
const LECTURE_SHARE = 0.4;

const least = (step: FormatStep, heads: number): number =>
  step.leastSeconds * SECOND_MS * (step.mode === "round" ? Math.max(1, heads) : 1);

/**
 * Fits a format to a slot (ms) and a head count (participants without the seat): fixed steps keep their minutes, the
 * others share the rest in proportion, none under its least; whole seconds, never more than the slot in total. [P1] [P2]
 */
export function fitPlan(format: Format, slotMs: number, heads: number): Fit {
  const fixedMs = sum(format.steps, (step) => (step.stretch === "fixed" ? step.minutes * MINUTE_MS : 0));
  const leastMs = fixedMs + sum(format.steps, (step) => (step.stretch === "fixed" ? 0 : least(step, heads)));
  if (leastMs > slotMs)
    return { fits: false, reason: "slot-too-short", needsMs: Math.ceil(leastMs / MINUTE_MS) * MINUTE_MS };

  const durations = share(
    format.steps.filter((step) => step.stretch === "stretch"),
    slotMs - fixedMs,
    heads,
  );
  const steps = format.steps.map((step, i): Step => {
    const { id, minutes, stretch, leastSeconds: _, loop: _stage, ...told } = step;
    const durationMs = durations.get(step) ?? minutes * MINUTE_MS;
    const leastMs = stretch === "fixed" ? durationMs : least(step, heads);
    return { ...told, id: id as StepId, index: i + 1, durationMs, leastMs };
  });
  const turns = steps
    .filter((step) => step.mode === "round")
    .map((step) => Math.floor(step.durationMs / Math.max(1, heads)));
  return {
    fits: true,
    plan: { format: format.id, formatVersion: format.version, title: format.title, slotMs, steps: [gate, ...steps] },
    turnMs: turns.length === 0 ? undefined : Math.min(...turns),
    isLecture: steps.some((step) => step.mode === "solo" && step.durationMs > LECTURE_SHARE * slotMs),
  };
}

/** No sharing step before the code of conduct: every plan opens with this gate, which takes no time of the slot. [G1] */
const gate: Step = {
  id: "code-of-conduct" as StepId,
  index: 0,
  title: "Code of conduct",
  prompts: OPENING_CODE,
  durationMs: 0,
  leastMs: 0,
  mode: "agree",
  visibility: "open",
  collects: "nothing",
};

/** Shares `totalMs` in proportion to minutes; a step that would fall under its least gets that, the others share again. */
function share(steps: readonly FormatStep[], totalMs: number, heads: number): ReadonlyMap<FormatStep, number> {
  const floors = new Map<FormatStep, number>();
  for (;;) {
    const free = steps.filter((step) => !floors.has(step));
    const leftMs = totalMs - sum(steps, (step) => floors.get(step) ?? 0);
    const weight = sum(free, (step) => step.minutes);
    const part = (step: FormatStep) =>
      weight === 0 ? 0 : Math.floor((leftMs * step.minutes) / weight / SECOND_MS) * SECOND_MS;
    const short = free.filter((step) => part(step) < least(step, heads));
    if (short.length === 0) return new Map(steps.map((step) => [step, floors.get(step) ?? part(step)]));
    for (const step of short) floors.set(step, least(step, heads));
  }
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
