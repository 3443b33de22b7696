import { createHash } from "node:crypto";
import type { BackupHeader } from "../../contract/transfer.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { signFactRow } from "../document/sign-row.ts";
import { textPlaceOf } from "../inbox/inbox-rows.ts";
import type { Services } from "../services.ts";
import type { PersonRule, PlainRow } from "./person-rule.ts";
import { personRules } from "./person-rules.ts";
import { idsOf } from "./rows-of-person.ts";
import { withoutPerson } from "./without-person.ts";

/** By which a member is known again in a backup, and in nothing else. */
export const whoOf = ({ tenant, oid }: { readonly tenant: string; readonly oid: string }): string =>
  createHash("sha256")
    .update(JSON.stringify([tenant, oid.toLowerCase()]))
    .digest("base64url");

/** Of the people in a backup those who have had all of theirs deleted since it was made, by the ids of then. [DA6] */
export async function readFormer(
  tx: Tx,
  { tenant, space }: Scope,
  header: Pick<BackupHeader, "madeAt">,
  people: readonly PlainRow[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom("former_people")
    .select("who")
    .where("space_id", "=", space)
    .where("at", ">=", header.madeAt)
    .execute();
  const gone = new Set(rows.map(({ who }) => who));
  const isGone = ({ oid }: PlainRow) => gone.has(whoOf({ tenant, oid: String(oid) }));
  return new Set(people.filter(isGone).map(({ member_id }) => String(member_id)));
}

/**
 * Takes them out of a row of a backup as they were taken out of the space. `space`: of the backup. `changed` is told of
 * rows that stay otherwise than they were.
 */
export function createWithout(
  { signer, sealer }: Pick<Services, "signer" | "sealer">,
  space: string,
  former: ReadonlySet<string>,
  changed: (table: string, row: PlainRow) => void,
): (table: keyof typeof personRules, row: PlainRow) => PlainRow | undefined {
  const ids = new Set([...former].flatMap((member) => idsOf(member as MemberId)));
  const isSealedByThem = (row: PlainRow): boolean => {
    const of = { space, session: String(row.session_id), step: String(row.step_id), slip: String(row.slip) };
    const { author } = sealer.open(Buffer.from(String(row.sealed).slice(2), "hex"), textPlaceOf(of));
    return author !== null && ids.has(author);
  };
  return (table, row) => {
    if (former.size === 0) return row;
    if (table === "inbox_text") return isSealedByThem(row) ? undefined : row;
    if (table === "taken_out") return ids.has(String(row.id).split("/").at(-1) ?? "") ? undefined : row;
    const rule: PersonRule = personRules[table];
    let left: PlainRow | undefined = row;
    for (const member of former) left = left && withoutPerson(rule, left, member as MemberId);
    if (!left || left === row) return left;
    changed(table, left);
    return table === "document_facts" ? signFactRow(signer, left) : left;
  };
}
