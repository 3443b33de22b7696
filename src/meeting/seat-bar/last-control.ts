import type { LastControl } from "../../domain/command.ts";
import type { Cursor } from "../../domain/cursor.ts";
import type { CursorFact } from "../../domain/fact.ts";
import type { MemberId } from "../../domain/ids.ts";
import { currentCursor } from "../../domain/position.ts";
import { cursorIn, roleIn } from "../../domain/read-fact.ts";
import { currentSeat } from "../../domain/seat.ts";
import type { Moment } from "../pulse/pulse.ts";

/** What the seat's controls have made so far. */
export interface Controls {
  readonly cursor: Cursor | undefined;
  /** As the current holder stated it last. */
  readonly stated: CursorFact | undefined;
  /** The floors given in the visit that runs. */
  readonly floors: ReadonlySet<string>;
  readonly role: { readonly name: string; readonly member: MemberId } | undefined;
}

export function controlsOf({ view: { document }, position: at }: Moment): Controls {
  const stated = document.get(`cursor/${currentSeat(document)?.epoch ?? 0}`);
  const name = at.phase === "live" && at.step.mode === "solo" ? at.step.speakerRole : undefined;
  const role = name === undefined ? undefined : document.get(`role/${name}`);
  const floors = at.phase === "live" ? document.shelf(`floor/${at.step.id}/${at.run}`).facts.keys() : [];
  return {
    cursor: currentCursor(document),
    stated: stated && cursorIn(stated),
    floors: new Set(floors),
    role: name !== undefined && role ? { name, member: roleIn(role).member } : undefined,
  };
}

/** The control between two readings: "same" when there was none, undefined for one that cannot be taken back. [S8] */
export function controlBetween(before: Controls, after: Controls): LastControl | "same" | undefined {
  const [former, n] = [before.cursor, after.cursor?.n];
  if (!former || n === undefined) return undefined;
  if (former.n !== n) {
    const stated = after.stated?.n === n ? after.stated : undefined;
    if (!stated || stated.endedAt !== undefined) return undefined;
    if (stated.enteredAt === null) return { what: "step", n, former };
    // A moment that a speaker asked for is theirs, not a control.
    const isMinute = stated.extensions.length > former.extensions.length && !stated.extensions.at(-1)?.asked;
    return isMinute ? { what: "minute", n, former } : undefined;
  }
  const key = [...after.floors].find((one) => !before.floors.has(one));
  if (key !== undefined && after.floors.size > before.floors.size) return { what: "floor", n, key };
  const [was, is] = [before.role, after.role];
  return was && is && was.name === is.name && was.member !== is.member
    ? { what: "role", n, role: is.name, former: was.member }
    : "same";
}
