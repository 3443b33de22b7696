import type { MemberId } from "./ids.ts";
import type { RoundEvent } from "./round.ts";

/** Who has the floor of an open step. `heard`: who had it before, without whoever has it now. */
export interface OpenFloor {
  readonly floor: MemberId | undefined;
  readonly hold: number;
  readonly heard: readonly MemberId[];
}

/**
 * Plays the floor of an open step up to `nowMs` of its script time: the seat gives it, and whoever has it keeps it until
 * they are done, it is given on, or the step ends. There is no share and no order. [T12]
 */
export function playOpenFloor(events: readonly RoundEvent[], nowMs: number): OpenFloor {
  const holds = new Map<MemberId, number>();
  let [floor, hold]: [MemberId | undefined, number] = [undefined, 0];
  for (const event of events) {
    if (event.atMs > nowMs) break;
    if (event.type === "floor" && event.to !== floor) {
      floor = event.to;
      hold = holds.get(floor) ?? 0;
      holds.set(floor, hold + 1);
    } else if ((event.type === "done" || event.type === "pass") && event.member === floor && event.hold === hold)
      floor = undefined;
  }
  return { floor, hold, heard: [...holds.keys()].filter((member) => member !== floor) };
}
