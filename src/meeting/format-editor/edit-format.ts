import type { Format, FormatStep, LoopStage, RolePart, Script, StepMode } from "../../domain/format.ts";

type Steps = readonly FormatStep[];

/** The first of `base`, `base-2`, `base-3` … that no step has. */
function freeId(steps: Steps, base: string): string {
  const taken = new Set(steps.map(({ id }) => id));
  const stem = base.replace(/-\d+$/, "");
  let id = stem;
  for (let n = 2; taken.has(id); n += 1) id = `${stem}-${n}`;
  return id;
}

const withSteps = (format: Format, steps: Steps): Format => ({ ...format, steps });

export const changeStep = (format: Format, at: number, change: Partial<FormatStep>): Format =>
  withSteps(
    format,
    format.steps.map((step, i) => (i === at ? { ...step, ...change } : step)),
  );

/** With an id of its own, should another step have taken its. */
export function insertStep(format: Format, at: number, step: FormatStep): Format {
  const isTaken = format.steps.some(({ id }) => id === step.id);
  return withSteps(
    format,
    format.steps.toSpliced(at, 0, isTaken ? { ...step, id: freeId(format.steps, step.id) } : step),
  );
}

/** A new step at the end. */
export const addStep = (format: Format): Format =>
  insertStep(format, format.steps.length, {
    id: freeId(format.steps, "step"),
    title: "",
    prompts: [""],
    minutes: 5,
    mode: "open",
    visibility: "open",
    collects: "nothing",
    stretch: "stretch",
    leastSeconds: 30,
  });

export const removeStep = (format: Format, at: number): Format => withSteps(format, format.steps.toSpliced(at, 1));

/** The same again, right after it. */
export function duplicateStep(format: Format, at: number): Format {
  const step = format.steps[at];
  return step ? insertStep(format, at + 1, step) : format;
}

/** Changes places with the step before (-1) or after (1); at the ends nothing moves. */
export function moveStep(format: Format, at: number, by: -1 | 1): Format {
  const [step, other] = [format.steps[at], format.steps[at + by]];
  if (!step || !other) return format;
  return withSteps(format, format.steps.with(at, other).with(at + by, step));
}

/** Another mode brings what it needs: groups, or somebody who speaks. What it has no use for goes when it is saved. */
export function withMode(format: Format, at: number, mode: StepMode): Format {
  const step = format.steps[at];
  if (!step) return format;
  const isPair = step.groups?.size === 2;
  switch (mode) {
    case "pair":
      return changeStep(format, at, { mode, groups: isPair && step.groups ? step.groups : groupsOf(2) });
    case "pod":
      return changeStep(format, at, { mode, groups: step.groups && !isPair ? step.groups : groupsOf(4) });
    case "solo":
      return changeStep(format, at, { mode, speakerRole: step.speakerRole ?? "speaker" });
    case "agree":
    case "silent":
    case "round":
    case "open":
      return changeStep(format, at, { mode });
  }
}

/** Steps whose groups are of one size keep the same groups. */
const groupsOf = (size: number) => ({ set: size === 2 ? "pairs" : `groups-of-${size}`, size });

export const withGroupSize = (format: Format, at: number, size: number): Format =>
  changeStep(format, at, { groups: groupsOf(size) });

/** Names who speaks in a step. What the role does follows its name: in this step, and in all when nobody else has the old one. */
export function withSpeaker(format: Format, at: number, role: string): Format {
  const old = format.steps[at]?.speakerRole;
  const isElsewhere = format.steps.some(({ speakerRole }, i) => i !== at && speakerRole === old);
  return withSteps(
    format,
    format.steps.map((step, i) => ({
      ...step,
      ...(i === at ? { speakerRole: role } : {}),
      ...(step.parts && (i === at || !isElsewhere)
        ? { parts: step.parts.map((part) => (part.role === old ? { ...part, role } : part)) }
        : {}),
    })),
  );
}

/** What goes on by itself has no `advance` at all. */
export const withAdvance = (format: Format, at: number, isManual: boolean): Format =>
  withSteps(
    format,
    format.steps.map((step, i) => {
      if (i !== at) return step;
      const { advance: _, ...rest } = step;
      return isManual ? { ...rest, advance: "manual" } : rest;
    }),
  );

/** A step of no stage has no `loop` at all. */
export const withLoop = (format: Format, at: number, stage: LoopStage | undefined): Format =>
  withSteps(
    format,
    format.steps.map((step, i) => {
      if (i !== at) return step;
      const { loop: _, ...rest } = step;
      return stage === undefined ? rest : { ...rest, loop: stage };
    }),
  );

/** What a role does in a step and what it reads there; without a part it has nothing of its own to do. */
export function withPart(format: Format, at: number, role: string, part?: Omit<RolePart, "role">): Format {
  const parts = format.steps[at]?.parts ?? [];
  const isOfRole = (one: RolePart): boolean => one.role.trim() === role;
  if (!part) return changeStep(format, at, { parts: parts.filter((one) => !isOfRole(one)) });
  const next = parts.some(isOfRole)
    ? parts.map((one) => (isOfRole(one) ? { ...one, ...part } : one))
    : [...parts, { role, ...part }];
  return changeStep(format, at, { parts: next });
}

/** Words for whoever facilitates: to open, halfway or before the end. */
export const withWords = (format: Format, at: number, when: keyof Script, words: string): Format =>
  changeStep(format, at, { script: { opening: "", ...format.steps[at]?.script, [when]: words } });
