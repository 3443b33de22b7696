import { EntryType } from "../../contract/entry.ts";
import { ParticipantIdSchema } from "../../contract/ids.ts";
import type { Narrowed } from "../space/questions.ts";

/** To what a search is narrowed, as its address says it; "" where it is not. */
export interface Narrowing {
  readonly type: EntryType | "";
  readonly tag: string;
  readonly by: string;
  readonly time: Time | "";
}

const DAY_MS = 24 * 60 * 60_000;
const DAYS = { week: 7, month: 31, year: 366 } as const;
export type Time = keyof typeof DAYS;
export const times: readonly Time[] = ["week", "month", "year"];

/** What an address says that makes no sense is not there. */
export function readNarrowing(narrowed: string | undefined): Narrowing {
  const said = new URLSearchParams(narrowed);
  const type = EntryType.safeParse(said.get("type"));
  return {
    type: type.success ? type.data : "",
    tag: said.get("tag") ?? "",
    by: said.get("by") ?? "",
    time: times.find((time) => time === said.get("time")) ?? "",
  };
}

/** For an address; undefined where everything is searched. */
export function writeNarrowing(narrowing: Narrowing): string | undefined {
  const said = new URLSearchParams(Object.entries(narrowing).filter(([, value]) => value !== ""));
  return said.size === 0 ? undefined : String(said);
}

/** What the server is asked. A time begins with a day, so that the same question stays the same for one. */
export function narrowedAt({ type, tag, by, time }: Narrowing, now: number): Narrowed {
  const someone = ParticipantIdSchema.safeParse(by);
  return {
    ...(type === "" ? {} : { type }),
    ...(tag.trim() === "" ? {} : { tag: tag.trim() }),
    ...(someone.success ? { by: someone.data } : {}),
    ...(time === "" ? {} : { since: (Math.floor(now / DAY_MS) - DAYS[time]) * DAY_MS }),
  };
}
