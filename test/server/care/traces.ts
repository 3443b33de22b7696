import { everyRow, wordsOf } from "../every-row.ts";
import type { ServerDesk } from "../server-desk.ts";

/** What a member is known by in the database. */
export interface Known {
  readonly member: string;
  readonly oid: string;
  readonly name: string;
}

export async function knownAs(desk: ServerDesk, user: string): Promise<Known> {
  const [row] = await desk.sql<{ member_id: string; oid: string; name: string }>(
    "select member_id, oid, name from members where name = $1",
    [`${user} Example`],
  );
  if (!row) throw new Error(`${user} is not known`);
  return { member: row.member_id, oid: row.oid, name: row.name };
}

/** Rows of any table, as a dump holds them, in which somebody is to be found. */
export async function tracesOf(desk: ServerDesk, { member, oid, name }: Known): Promise<readonly string[]> {
  const words = [member, oid, name].map((one) => JSON.stringify(one).slice(1, -1));
  return (await everyRow(desk)).flatMap(({ table, row }) =>
    words.some((word) => wordsOf(row).includes(word)) ? [`${table}: ${wordsOf(row)}`] : [],
  );
}

const STEP_MS = 10 * 60_000;

/** Lets the job of whoever leaves do all that it has to; sessions that run meanwhile end by themselves. */
export async function letThemGo(desk: ServerDesk): Promise<void> {
  for (let hours = 0; hours < 12 * 6; hours += 1) {
    await desk.server.jobs.runDue();
    if ((await desk.sql("select from leaving")).length === 0) return;
    desk.clock.advance(STEP_MS);
  }
}
