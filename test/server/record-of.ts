import type { SessionRecord } from "../../src/contract/record.ts";
import type { ServerDesk } from "./server-desk.ts";

/** The record under this entry, as somebody reads it. */
export async function recordOf(desk: ServerDesk, user: string, space: string, entry: string): Promise<SessionRecord> {
  const read = await desk.as(user).ask("readEntry", { params: { space, entry } });
  if (read.type !== "record") throw new Error(`a ${read.type} where a record was`);
  return read.record;
}
