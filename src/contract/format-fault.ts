import type { Fault, FormatWrong } from "../domain/check-format.ts";

/** What can be wrong with a file: its shape, or what the domain says of a format. */
export type FileFault =
  | FormatWrong
  | "not-a-format"
  | "missing"
  | "unknown-field"
  | "wrong-kind"
  | "not-one-of"
  | "bad-id"
  | "too-small"
  | "too-large"
  | "too-long"
  | "too-many";

/** What is wrong, as the second half of a sentence that begins with the name of a field. */
export const faultWords = {
  "fault.not-a-format": "must be 1: this is not a Peerloop format",
  "fault.missing": "is missing",
  "fault.unknown-field": "is not a field that a format has",
  "fault.wrong-kind": "must be {limit}",
  "fault.not-one-of": "must be one of {limit}",
  "fault.bad-id": "must be made of letters, digits and hyphens",
  "fault.too-small": "must be at least {limit}",
  "fault.too-large": "must be at most {limit}",
  "fault.too-long": "must have at most {limit} characters",
  "fault.too-many": "must have at most {limit} items",
  "fault.empty": "must not be empty",
  "fault.least-over-most": "must not be more than the most people, {limit}",
  "fault.id-twice": "is the id of an earlier step, too",
  "fault.id-reserved": "must be another one: this id is taken",
  "fault.total-too-long": "must not take more than {limit} minutes together",
  "fault.least-too-long": "must fit the step's minutes: at most {limit}",
  "fault.speaker-missing": "must say which role speaks",
  "fault.role-name": "must be a name other than “others”, without “/”",
  "fault.role-unknown": "must be a role that speaks in some step, or “others”",
  "fault.role-twice": "must not be given twice",
  "fault.groups-missing": "must say how large the groups are",
  "fault.groups-out-of-place": "must not stand here: only pairs and small groups have it",
  "fault.set-unknown": "must be the set of an earlier step",
  "fault.set-differs": "must have the same size wherever it stands",
  "fault.place-out-of-groups": "must be a place in a group of this step",
  "fault.place-without-role": "must go with a role that goes round",
  "fault.sealed-for-nothing": "must not be sealed unless reflections are collected",
} as const satisfies Readonly<Record<`fault.${FileFault}`, string>>;

/** "step 3: minutes must be at least 1". The file as a whole has no name. */
export function sayFault({ path, wrong, limit }: Fault<FileFault>): string {
  const place = path.map((part, at) =>
    typeof part === "number" ? `${singular[String(path[at - 1])] ?? "item"} ${part + 1}` : part,
  );
  const named = place.filter((_, at) => typeof path[at + 1] !== "number");
  return `${named.join(": ") || "the file"} ${faultWords[`fault.${wrong}`].replace("{limit}", String(limit))}`;
}

const singular: Readonly<Record<string, string>> = {
  formats: "format",
  steps: "step",
  prompts: "prompt",
  parts: "part",
};

/** The part of a zod issue that is read here. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly expected?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
}

const MARKS: readonly unknown[] = ["peerloopFormat", "peerloopPack"];
const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  object: "an object",
};

/** The faults that zod found in `json`; a file without the mark is told so first, since the rest then means little. */
export function shapeFaults(issues: readonly Issue[], json: unknown): readonly Fault<FileFault>[] {
  const faults = issues.flatMap((issue) => faultsOf(issue, json));
  const mark = faults.find(({ path }) => MARKS.includes(path[0]));
  return mark ? [mark] : faults;
}

function faultsOf(issue: Issue, json: unknown): readonly Fault<FileFault>[] {
  const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
  const [limit = 0, isText] = [Number(issue.minimum ?? issue.maximum), issue.origin === "string"];
  if (MARKS.includes(path[0])) return [{ path, wrong: "not-a-format" }];
  switch (issue.code) {
    case "unrecognized_keys":
      return (issue.keys ?? []).map((key) => ({ path: [...path, key], wrong: "unknown-field" }));
    case "invalid_value":
      return at(json, path) === undefined
        ? [{ path, wrong: "missing" }]
        : [{ path, wrong: "not-one-of", limit: (issue.values ?? []).join(", ") }];
    case "too_small":
      return [isText || issue.origin === "array" ? { path, wrong: "empty" } : { path, wrong: "too-small", limit }];
    case "too_big":
      return [{ path, wrong: isText ? "too-long" : issue.origin === "array" ? "too-many" : "too-large", limit }];
    case "invalid_format":
      return [{ path, wrong: "bad-id" }];
    default:
      return at(json, path) === undefined && path.length > 0
        ? [{ path, wrong: "missing" }]
        : [{ path, wrong: "wrong-kind", limit: kinds[issue.expected ?? ""] ?? "something else" }];
  }
}

const at = (json: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    json,
  );
