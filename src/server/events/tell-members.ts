import type { Scope, Tx } from "../db/database.ts";
import { tell } from "./tell.ts";

/** So many ids fit into one notification of Postgres, whose payload is at most 8,000 bytes. */
const TOLD_AT_ONCE = 80;

/** Tells each of these members, and nobody else, that there is something new for them. */
export async function tellMembers(tx: Tx, scope: Scope, members: readonly string[]): Promise<void> {
  for (let from = 0; from < members.length; from += TOLD_AT_ONCE)
    await tell(tx, scope, { type: "news", members: members.slice(from, from + TOLD_AT_ONCE) });
}
