import { sql } from "kysely";
import { FORMER } from "../../domain/former-member.ts";
import type { MemberId, SessionId } from "../../domain/ids.ts";
import type { Caller } from "../auth/members.ts";
import type { Scope, Tx } from "../db/database.ts";
import { signFactRow } from "../document/sign-row.ts";
import { forgetEntry } from "../entries/kept-entries.ts";
import { tell } from "../events/tell.ts";
import { textPlaceOf } from "../inbox/inbox-rows.ts";
import { planJob } from "../jobs/plan-job.ts";
import type { Services } from "../services.ts";
import { whoOf } from "./former-people.ts";
import type { PersonRule, PlainRow } from "./person-rule.ts";
import { personRules } from "./person-rules.ts";
import { deleteOwn, idsOf, pageOfShared, putLeft } from "./rows-of-person.ts";
import { settleBy, settleEarlier } from "./settle.ts";
import { withoutPerson } from "./without-person.ts";

type Parts = Pick<Services, "clock" | "signer" | "sealer">;

/** Where the next transaction goes on: in which table, after which key. */
interface Place {
  readonly table: string;
  readonly after: readonly string[] | null;
}

/** So many rows are looked at in one transaction. */
const BUDGET = 20_000;
/** What a page that is still open brings in meanwhile is found so long after. */
const LAST_PASS_MS = 6 * 60_000;
/** A session that is running holds its people's words elsewhere, too: it is waited for. */
const WAIT_MS = 10 * 60_000;

const rules: readonly (readonly [string, PersonRule])[] = Object.entries(personRules).filter(
  ([table]) => table !== "members",
);

/** Begins to delete all that is somebody's in a space: what fits into this transaction at once, the rest by a job. [DA3] */
export async function beginLeaving(
  tx: Tx,
  parts: Parts,
  scope: Scope,
  caller: Pick<Caller, "member" | "tenant" | "oid">,
  { everywhere, atOnce }: { readonly everywhere: boolean; readonly atOnce: boolean },
): Promise<void> {
  const now = parts.clock.now();
  const { member } = caller;
  await tx
    .insertInto("leaving")
    .values({ space_id: scope.space, tenant_id: scope.tenant, member_id: member, everywhere, asked_at: now })
    .onConflict((one) =>
      one.columns(["space_id", "member_id"]).doUpdateSet({
        everywhere: sql<boolean>`leaving.everywhere or ${everywhere}`,
        asked_at: now,
        is_last: false,
        place: null,
      }),
    )
    .execute();
  await noteFormer(tx, scope, whoOf(caller), now);
  if (atOnce) await forgetPerson(tx, parts, scope, member);
  else await planJob(tx, scope, member, "forget-person", now);
}

const noteFormer = (tx: Tx, { space, tenant }: Scope, who: string, at: number) =>
  tx
    .insertInto("former_people")
    .values({ space_id: space, tenant_id: tenant, who, at })
    .onConflict((one) => one.columns(["space_id", "who"]).doUpdateSet({ at }))
    .execute();

/**
 * Goes on deleting what is somebody's, and plans what comes next: the rest, the last pass, or nothing. Killed anywhere, it
 * goes on from where its last transaction ended. [DA3]
 */
export async function forgetPerson(tx: Tx, parts: Parts, scope: Scope, member: MemberId): Promise<void> {
  const mine = { space: scope.space, member };
  const row = await tx
    .selectFrom("leaving")
    .selectAll()
    .where("space_id", "=", scope.space)
    .where("member_id", "=", member)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return;
  const now = parts.clock.now();
  const goOn = async (change: { readonly is_last: boolean; readonly place: Place | null }, dueAt: number) => {
    await tx
      .updateTable("leaving")
      .set({ is_last: change.is_last, place: change.place && JSON.stringify(change.place) })
      .where("space_id", "=", mine.space)
      .where("member_id", "=", mine.member)
      .execute();
    await planJob(tx, scope, member, "forget-person", dueAt);
  };

  const next = await pass(tx, parts, scope, member, row.place);
  if (next) return goOn({ is_last: row.is_last, place: next }, now);
  await settleEarlier(tx, scope);
  await sql`select forget_withdrawn(${member})`.execute(tx);
  if (!row.is_last) return goOn({ is_last: true, place: null }, row.asked_at + LAST_PASS_MS);
  if (await isInRunningSession(tx, scope, member)) return goOn({ is_last: true, place: null }, now + WAIT_MS);
  await finish(tx, scope, member, row.everywhere, now);
}

/** From now on no backup that is there brings them back. Where they leave everywhere, the last space takes their name. */
async function finish(tx: Tx, scope: Scope, member: MemberId, everywhere: boolean, now: number): Promise<void> {
  const person = await tx
    .selectFrom("members")
    .select(["oid", "tenant_id"])
    .where("member_id", "=", member)
    .executeTakeFirst();
  if (person) await noteFormer(tx, scope, whoOf({ tenant: person.tenant_id, oid: person.oid }), now);
  await tx.deleteFrom("leaving").where("space_id", "=", scope.space).where("member_id", "=", member).execute();
  if (!everywhere) return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`leaving/${member}`}, 0)),
    set_config('peerloop.member', ${member}, true)`.execute(tx);
  const left = await tx.selectFrom("leaving").select("space_id").where("member_id", "=", member).limit(1).execute();
  if (left.length === 0) await tx.deleteFrom("members").where("member_id", "=", member).execute();
}

/** Looks through the tables from `place` on; answers where to go on, undefined at the end. */
async function pass(
  tx: Tx,
  parts: Parts,
  scope: Scope,
  member: MemberId,
  place: Place | null,
): Promise<Place | undefined> {
  let budget = BUDGET;
  const first = Math.max(
    0,
    rules.findIndex(([table]) => table === place?.table),
  );
  for (const [at, [table, rule]] of rules.slice(first).entries()) {
    let after = at === 0 ? (place?.after ?? null) : null;
    if ("goes" in rule) {
      const gone = await deleteOwn(tx, scope, table, rule.goes, member);
      if (gone.length > 0) await settleBy[table]?.(tx, scope, gone, parts.clock.now());
    }
    if (table === "inbox_text") await forgetSealed(tx, parts, scope, member);
    if (!("stays" in rule)) continue;
    do {
      if (budget <= 0) return { table, after };
      const page = await pageOfShared(tx, scope, { table, stays: rule.stays, member, after });
      const changed = await putPage(tx, parts, scope, { table, rule, member, rows: page.rows });
      if (changed.length > 0) await settleBy[table]?.(tx, scope, changed, parts.clock.now());
      budget -= page.seen;
      after = page.next;
    } while (after !== null);
  }
  return undefined;
}

interface Page {
  readonly table: string;
  readonly rule: PersonRule;
  readonly member: MemberId;
  readonly rows: readonly PlainRow[];
}

async function putPage(tx: Tx, parts: Parts, scope: Scope, { table, rule, member, rows }: Page) {
  const running = table === "document_facts" ? await runningSessions(tx, scope) : new Set<string>();
  const changed: PlainRow[] = [];
  for (const row of rows) {
    if (running.has(String(row.session_id))) continue;
    const left = withoutPerson(rule, row, member);
    if (left === row) continue;
    changed.push(row);
    if (table === "entries") await putEntry(tx, scope, row, left, member);
    else if (table === "document_facts" && left) await putLeft(tx, scope, table, row, signFactRow(parts.signer, left));
    else await putLeft(tx, scope, table, row, left);
  }
  if (table === "document_facts") await renewDocuments(tx, scope, changed);
  return changed;
}

/** The serving role may change no author: the database takes one away by itself. */
async function putEntry(
  tx: Tx,
  scope: Scope,
  row: PlainRow,
  left: PlainRow | undefined,
  member: MemberId,
): Promise<void> {
  const entry = String(row.entry_id);
  if (left === undefined) return forgetEntry(tx, scope, entry);
  const { author_id, author_name } = row;
  await putLeft(tx, scope, "entries", row, { ...left, author_id, author_name });
  await sql`select forget_author(${entry}, ${member})`.execute(tx);
}

const runningSessions = async (tx: Tx, { space }: Scope): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom("sessions")
    .select("session_id")
    .where("space_id", "=", space)
    .where("state", "=", "live")
    .where("cancelled_at", "is", null)
    .execute();
  return new Set(rows.map(({ session_id }) => session_id));
};

async function isInRunningSession(tx: Tx, scope: Scope, member: MemberId): Promise<boolean> {
  const running = [...(await runningSessions(tx, scope))];
  const { rows } = await sql<{ is: boolean }>`select exists (
    select from document_facts f where space_id = ${scope.space} and session_id = any(${running}::text[])
      and position(${member} in to_jsonb(f)::text) > 0) as is`.execute(tx);
  return rows[0]?.is ?? false;
}

/** Whoever has a document open reads it anew. */
async function renewDocuments(tx: Tx, scope: Scope, facts: readonly PlainRow[]): Promise<void> {
  for (const session of new Set(facts.map(({ session_id }) => String(session_id)))) {
    const { rows } = await sql<{ version: number }>`
      with next as (update sessions set doc_version = doc_version + 1
        where space_id = ${scope.space} and session_id = ${session} returning doc_version)
      update document_facts set version = (select doc_version from next)
        where space_id = ${scope.space} and session_id = ${session} and by_member = ${FORMER.member} returning version`.execute(
      tx,
    );
    const [first] = rows;
    if (first) await tell(tx, scope, { type: "document", session: session as SessionId, version: first.version });
  }
}

/** What they wrote with their name and waits for its reveal; what is nameless is nobody's. */
async function forgetSealed(tx: Tx, { sealer }: Parts, { space }: Scope, member: MemberId): Promise<void> {
  const rows = await tx.selectFrom("inbox_text").selectAll().where("space_id", "=", space).execute();
  const ids = idsOf(member);
  for (const row of rows) {
    const place = textPlaceOf({ space, session: row.session_id, step: row.step_id, slip: row.slip });
    const { author } = sealer.open(row.sealed, place);
    if (author === null || !ids.includes(author)) continue;
    await tx
      .deleteFrom("inbox_text")
      .where("space_id", "=", space)
      .where("session_id", "=", row.session_id)
      .where("step_id", "=", row.step_id)
      .where("slip", "=", row.slip)
      .execute();
  }
}
