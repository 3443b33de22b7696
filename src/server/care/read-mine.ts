import { sql } from "kysely";
import type { MemberId } from "../../domain/ids.ts";
import { createTopicBallots } from "../calendar/topic-ballots.ts";
import { readProposals } from "../calendar/topic-vote-rows.ts";
import type { Scope, Tx } from "../db/database.ts";
import { textPlaceOf } from "../inbox/inbox-rows.ts";
import type { Services } from "../services.ts";
import { ballotPlaceOf } from "../votes/vote-rows.ts";
import type { PersonRule, PlainRow, Stays } from "./person-rule.ts";
import { personRules } from "./person-rules.ts";
import { idsOf, pageOfShared, type SharedRows } from "./rows-of-person.ts";

/** All rows of a person's in a space, by table: what the machine alone reads is left out, and so is what others wrote. */
export type Mine = Readonly<Record<string, readonly PlainRow[]>>;

/** Where it lies, who else it names, what another said before both did [FW2], what opens or signs it, and what others said below it. */
const LEFT_OUT =
  /^(space_id|tenant_id|newcomer_yes|mentor_yes|container|signature|answers|edit_key_hash|ask_key_hash|sealed|piece|version|seq)$/;

/** Where somebody is at the moment, what is due, and copies of what is read where it stands. */
const NOT_READ = new Set(["members", "presence", "jobs", "sample_rows"]);

/** What there is of somebody's in a space. `tx` must read a snapshot. [DA5] */
export async function readMine(tx: Tx, sealer: Services["sealer"], scope: Scope, member: MemberId): Promise<Mine> {
  const mine: [string, readonly PlainRow[]][] = [];
  const rules: [string, PersonRule][] = Object.entries(personRules);
  for (const [table, rule] of rules) {
    if (NOT_READ.has(table)) continue;
    if ("goes" in rule) mine.push([table, await readOwn(tx, scope, table, ownColumns(rule), member)]);
    if ("stays" in rule) mine.push([table, await readShared(tx, scope, table, rule.stays, member)]);
  }
  mine.push(["inbox_text", await readSealed(tx, sealer, scope, member)]);
  mine.push(["vote_ballots", await readBallots(tx, sealer, scope, member)]);
  mine.push(["calendar_topic_ballots", await readTopicBallots(tx, sealer, scope, member)]);
  return Object.fromEntries(mine.filter(([, rows]) => rows.length > 0));
}

/** Of what somebody said about another, it is theirs who said it. [FW3] */
export const ownColumns = ({ goes, saidBy }: Extract<PersonRule, { readonly goes: unknown }>): readonly string[] =>
  saidBy === undefined ? goes : [saidBy];

const shown = (row: PlainRow): PlainRow =>
  Object.fromEntries(Object.entries(row).filter(([name, value]) => !LEFT_OUT.test(name) && value !== null));

async function readOwn(
  tx: Tx,
  { space }: Scope,
  table: string,
  columns: readonly string[],
  member: MemberId,
): Promise<readonly PlainRow[]> {
  const theirs = sql.join(
    columns.map((column) => sql`${sql.ref(column)} = any(${idsOf(member)}::text[])`),
    sql` or `,
  );
  const { rows } = await sql<{ row: PlainRow }>`
    select to_jsonb(t) as row from ${sql.table(table)} t where space_id = ${space} and (${theirs})`.execute(tx);
  return rows.map(({ row }) => shown(row));
}

async function readShared(
  tx: Tx,
  scope: Scope,
  table: string,
  stays: Stays,
  member: MemberId,
): Promise<readonly PlainRow[]> {
  const found: PlainRow[] = [];
  let after: readonly string[] | null = null;
  do {
    const page: SharedRows = await pageOfShared(tx, scope, { table, stays, member, after });
    for (const row of page.rows) {
      const part = theirPart(stays, row, member);
      if (part) found.push(part);
    }
    after = page.next;
  } while (after !== null);
  return found;
}

/** A row that is theirs, without others in it; of another's row what says that they look after it. */
function theirPart(stays: Stays, row: PlainRow, member: MemberId): PlainRow | undefined {
  const ids = idsOf(member);
  const isTheirs = (id: unknown) => typeof id === "string" && ids.includes(id);
  const named = stays.named ?? [];
  const [author] = named;
  // Where a row is somebody's, whoever else it names is named in what is theirs.
  const isOwn =
    stays.goesBy !== undefined
      ? stays.goesBy.some((column) => isTheirs(row[column]))
      : (author !== undefined && isTheirs(row[author.if])) || (stays.goesIf?.(row, isTheirs, member) ?? false);
  const [theirs, others] = [
    named.filter((one) => isTheirs(row[one.if])),
    named.filter((one) => !isTheirs(row[one.if])),
  ];
  if (isOwn) {
    const hidden = new Set(others.flatMap((one) => [one.if, ...Object.keys(one.put)]));
    return shown(Object.fromEntries(Object.entries(row).filter(([name]) => !hidden.has(name))));
  }
  if (theirs.length === 0 || stays.goesBy !== undefined) return undefined;
  const kept = new Set(theirs.flatMap((one) => [one.if, ...Object.keys(one.put)]));
  return shown(Object.fromEntries(Object.entries(row).filter(([name]) => kept.has(name) || /_id$/.test(name))));
}

async function readSealed(tx: Tx, sealer: Services["sealer"], { space }: Scope, member: MemberId) {
  const rows = await tx.selectFrom("inbox_text").selectAll().where("space_id", "=", space).execute();
  const ids = idsOf(member);
  return rows.flatMap(({ session_id, step_id, slip, sealed }) => {
    const place = textPlaceOf({ space, session: session_id, step: step_id, slip });
    const { text, author } = sealer.open(sealed, place);
    return author !== null && ids.includes(author) ? [{ session_id, step_id, text }] : [];
  });
}

async function readBallots(tx: Tx, sealer: Services["sealer"], { space }: Scope, member: MemberId) {
  const rows = await tx
    .selectFrom("vote_ballots")
    .select(["vote_id", "sealed"])
    .where("space_id", "=", space)
    .where("member_id", "=", member)
    .execute();
  return rows.map(({ vote_id, sealed }) => ({
    vote_id,
    choice: sealer.open(sealed, ballotPlaceOf({ space, vote: vote_id, member })).text,
  }));
}

async function readTopicBallots(tx: Tx, sealer: Services["sealer"], scope: Scope, member: MemberId) {
  const rows = await tx
    .selectFrom("calendar_topic_ballots")
    .select("event_id")
    .where("space_id", "=", scope.space)
    .where("member_id", "=", member)
    .execute();
  const found: PlainRow[] = [];
  for (const { event_id } of rows) {
    const choices = new Set(await createTopicBallots(sealer, scope, event_id).of(tx, member));
    const proposals = await readProposals(tx, scope, event_id);
    const topics = proposals.filter(({ proposal_id }) => choices.has(proposal_id)).map(({ topic }) => topic);
    found.push({ event_id, topics: topics.join(", ") });
  }
  return found;
}
