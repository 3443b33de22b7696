import type { Command } from "../../domain/command.ts";
import type { MemberId, StepId } from "../../domain/ids.ts";
import type { Position } from "../../domain/position.ts";
import type { Moment } from "../pulse/pulse.ts";
import type { Chance } from "./chance.ts";

/** A simulated person. */
export interface Peer {
  readonly member: MemberId;
  /** Place among the peers, from 0. */
  readonly number: number;
  /** Session clock in ms, as all times here. */
  readonly cameAt: number;
  /** undefined while they are here. */
  readonly leftAt: number | undefined;
  /** Has to go for a while once the session runs. */
  readonly isCalledAway: boolean;
  /** Occasions on which they have acted: nobody does one thing twice. */
  readonly done: ReadonlySet<string>;
}

/** What a peer does: a command like anybody's, a sealed reflection, a reveal from the seat, going and coming back. */
export type Act =
  | { readonly type: "send"; readonly command: Command }
  | { readonly type: "seal"; readonly step: StepId; readonly text: string; readonly named: boolean }
  | { readonly type: "reveal"; readonly step: StepId }
  | { readonly type: "leave" | "come-back" };

/** An act and the moment for it, which may have passed. */
export interface Due {
  readonly at: number;
  readonly occasion: string;
  readonly act: Act;
}

/** What a peer goes by. `draw` is their own luck. */
export interface Sight {
  readonly moment: Moment;
  readonly peer: Peer;
  readonly draw: Chance;
}

export type LivePosition = Extract<Position, { phase: "live" }>;

/** A step whose clock runs: nobody writes or speaks at a gate or in a pause. */
export const running = ({ moment: { position: at } }: Sight): LivePosition | undefined =>
  at.phase === "live" && !at.gate && !at.paused ? at : undefined;

/** When `part` (0 to 1) of the running step will have passed, or has. */
export const whenPassed = (part: number, at: LivePosition, now: number): number =>
  now + part * at.stepMs - (at.stepMs - at.stepLeftMs);

export const send = (at: number, occasion: string, command: Command): Due => ({
  at,
  occasion,
  act: { type: "send", command },
});
