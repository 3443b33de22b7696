import type { HostFrame } from "./frame.ts";
import type { HostServices } from "./services.ts";

/** One request on its way to its answer. */
export interface Ask {
  readonly frame: HostFrame;
  readonly args: readonly unknown[];
  readonly services: HostServices;
}

/** The arguments of the answer, or `undefined` for what Teams never answers. */
export type Answer = readonly unknown[] | undefined;

/** The funcs of one part of teams-js, by name. */
export type Answers = Readonly<Record<string, (ask: Ask) => Answer | Promise<Answer>>>;

/** A text among the arguments; anything else reads as missing. */
export const textAt = (args: readonly unknown[], at: number): string | undefined => {
  const value = args[at];
  return typeof value === "string" ? value : undefined;
};

/** A field of an argument that should be an object. */
export const fieldAt = (args: readonly unknown[], at: number, field: string): unknown => {
  const value = args[at];
  return typeof value === "object" && value !== null ? Reflect.get(value, field) : undefined;
};

export const textFieldAt = (args: readonly unknown[], at: number, field: string): string | undefined =>
  textAt([fieldAt(args, at, field)], 0);
