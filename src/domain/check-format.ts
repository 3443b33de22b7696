import { type Format, type FormatStep, OTHERS } from "./format.ts";

/** What can be wrong with a format that has the right shape. */
export type FormatWrong =
  | "empty"
  | "least-over-most"
  | "id-twice"
  | "id-reserved"
  | "total-too-long"
  | "least-too-long"
  | "speaker-missing"
  | "role-name"
  | "role-unknown"
  | "role-twice"
  | "groups-missing"
  | "groups-out-of-place"
  | "set-unknown"
  | "set-differs"
  | "place-out-of-groups"
  | "place-without-role"
  | "sealed-for-nothing";

/** One thing that is wrong: where, what, and the limit that the sentence about it names; never what was written there. */
export interface Fault<Wrong extends string = FormatWrong> {
  readonly path: readonly (string | number)[];
  readonly wrong: Wrong;
  readonly limit?: number | string;
}

/** Longest session, in minutes. */
const MOST_MINUTES = 480;
/** Ids that a plan or a plain object already has. */
const RESERVED: ReadonlySet<string> = new Set(["code-of-conduct", "constructor"]);

/** Everything that keeps a format from being run as it is written, in the order of the steps; none when it is sound. [F3] */
export function checkFormat(format: Format): readonly Fault[] {
  const { people, steps } = format;
  const total = steps.reduce((sum, { minutes }) => sum + minutes, 0);
  return [
    ...(isBlank(format.title) ? [fault(["title"], "empty")] : []),
    ...(isBlank(format.purpose) ? [fault(["purpose"], "empty")] : []),
    ...(people.least > people.most ? [fault(["people", "least"], "least-over-most", people.most)] : []),
    ...(total > MOST_MINUTES ? [fault(["steps"], "total-too-long", MOST_MINUTES)] : []),
    ...steps.flatMap((step, at) =>
      faultsOf(step, steps, at).map(({ path, ...rest }) => ({ path: ["steps", at, ...path], ...rest })),
    ),
  ];
}

/** …and a pack of them: what is wrong with each, and ids that are there twice. [F3] [F7] */
export const checkPack = (formats: readonly Format[]): readonly Fault[] =>
  formats.flatMap((format, at) => [
    ...checkFormat(format).map(({ path, ...rest }) => ({ path: ["formats", at, ...path], ...rest })),
    ...(formats.findIndex(({ id }) => id === format.id) < at ? [fault(["formats", at, "id"], "id-twice")] : []),
  ]);

const fault = (path: Fault["path"], wrong: FormatWrong, limit?: number): Fault => ({
  path,
  wrong,
  ...(limit === undefined ? {} : { limit }),
});

const isBlank = (text: string): boolean => text.trim() === "";

function faultsOf(step: FormatStep, steps: readonly FormatStep[], at: number): readonly Fault[] {
  const { id, title, minutes, leastSeconds, visibility, collects } = step;
  return [
    ...(steps.findIndex((one) => one.id === id) < at ? [fault(["id"], "id-twice")] : []),
    ...(RESERVED.has(id) ? [fault(["id"], "id-reserved")] : []),
    ...(isBlank(title) ? [fault(["title"], "empty")] : []),
    ...step.prompts.flatMap((prompt, i) => (isBlank(prompt) ? [fault(["prompts", i], "empty")] : [])),
    ...(leastSeconds > minutes * 60 ? [fault(["leastSeconds"], "least-too-long", minutes * 60)] : []),
    ...(visibility === "sealed" && collects !== "reflections" ? [fault(["visibility"], "sealed-for-nothing")] : []),
    ...roleFaults(step, steps),
    ...groupFaults(step, steps, at),
  ];
}

/** A role's holder is a fact of its own, whose key ends with the role's name. */
const isRoleName = (role: string): boolean => !isBlank(role) && role === role.trim() && !role.includes("/");

function roleFaults(step: FormatStep, steps: readonly FormatStep[]): readonly Fault[] {
  const { mode, speakerRole, parts = [] } = step;
  const known = new Set([OTHERS, ...steps.map((one) => one.speakerRole)]);
  return [
    ...(mode === "solo" && speakerRole === undefined ? [fault(["speakerRole"], "speaker-missing")] : []),
    ...(speakerRole !== undefined && (!isRoleName(speakerRole) || speakerRole === OTHERS)
      ? [fault(["speakerRole"], "role-name")]
      : []),
    ...parts.flatMap(({ role }, i) => [
      ...(known.has(role) ? [] : [fault(["parts", i, "role"], "role-unknown")]),
      ...(parts.findIndex((one) => one.role === role) < i ? [fault(["parts", i, "role"], "role-twice")] : []),
    ]),
  ];
}

function groupFaults(step: FormatStep, steps: readonly FormatStep[], at: number): readonly Fault[] {
  const { mode, groups, clientPlace, speakerRole } = step;
  const isGrouped = mode === "pair" || mode === "pod";
  if (!groups || !isGrouped)
    return [
      ...(isGrouped ? [fault(["groups"], "groups-missing")] : []),
      ...(groups ? [fault(["groups"], "groups-out-of-place")] : []),
      ...(clientPlace === undefined ? [] : [fault(["clientPlace"], "place-out-of-groups")]),
    ];
  const { set, from } = groups;
  const before = steps.slice(0, at).flatMap((one) => (one.groups ? [one.groups] : []));
  const same = before.find((one) => one.set === set);
  const isKnown = from === undefined || (from !== set && before.some((one) => one.set === from));
  return [
    ...(isKnown ? [] : [fault(["groups", "from"], "set-unknown")]),
    ...(same && (same.size !== groups.size || same.from !== from) ? [fault(["groups", "set"], "set-differs")] : []),
    ...(clientPlace !== undefined && clientPlace >= groups.size ? [fault(["clientPlace"], "place-out-of-groups")] : []),
    ...(clientPlace !== undefined && speakerRole === undefined ? [fault(["clientPlace"], "place-without-role")] : []),
  ];
}
