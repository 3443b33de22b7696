import { type Format, type FormatStep, OTHERS, type Script } from "../../domain/format.ts";

/** The roles that somebody has in a settled format, then everybody else: what a step can say something of. */
export const rolesOf = ({ steps }: Format): readonly string[] => [
  ...new Set([...steps.flatMap(({ speakerRole }) => (speakerRole ? [speakerRole] : [])), OTHERS]),
];

/**
 * The format as it is saved: without what a step has kept from another mode, without empty prompts and words, and without
 * the parts of roles that no step gives. The form keeps them, so that changing one's mind costs nothing. A sound format
 * stays as it is.
 */
export function settleFormat(format: Format): Format {
  const steps: FormatStep[] = [];
  for (const step of format.steps) steps.push(settled(step, steps));
  const roles = rolesOf({ ...format, steps });
  return {
    ...format,
    title: format.title.trim(),
    purpose: format.purpose.trim(),
    steps: steps.map(({ parts, ...step }) => {
      const named = parts?.map((part) => ({ ...part, role: part.role.trim() }));
      const held = named?.filter(
        ({ role }, at) => roles.includes(role) && named.findIndex((part) => part.role === role) === at,
      );
      return held && held.length > 0 ? { ...step, parts: held } : step;
    }),
  };
}

function settled(step: FormatStep, before: readonly FormatStep[]): FormatStep {
  const { groups: wished, clientPlace, speakerRole, script: words, ...rest } = step;
  const isGrouped = step.mode === "pair" || step.mode === "pod";
  // A set has one size and one origin: those of the first step that has it.
  const groups = before.find((one) => one.groups !== undefined && one.groups.set === wished?.set)?.groups ?? wished;
  const goesRound = isGrouped && groups !== undefined && clientPlace !== undefined && clientPlace < groups.size;
  const hasSpeaker = (step.mode === "solo" || goesRound) && speakerRole !== undefined;
  const isJoined = before.some((one) => one.groups !== undefined && one.groups.set === groups?.from);
  const script = words && settledScript(words);
  return {
    ...rest,
    title: step.title.trim(),
    prompts: step.prompts.map((prompt) => prompt.trim()).filter((prompt) => prompt !== ""),
    visibility: step.collects === "reflections" ? step.visibility : "open",
    leastSeconds: Math.max(1, Math.min(step.leastSeconds, step.minutes * 60)),
    ...(hasSpeaker ? { speakerRole: speakerRole.trim() } : {}),
    ...(isGrouped && groups ? { groups: isJoined ? groups : { set: groups.set, size: groups.size } } : {}),
    ...(goesRound ? { clientPlace } : {}),
    ...(script ? { script } : {}),
  };
}

function settledScript({ opening, mid = "", closing = "" }: Script): Script | undefined {
  const isSaid = (words: string): boolean => words.trim() !== "";
  if (![opening, mid, closing].some(isSaid)) return undefined;
  return { opening, ...(isSaid(mid) ? { mid } : {}), ...(isSaid(closing) ? { closing } : {}) };
}
