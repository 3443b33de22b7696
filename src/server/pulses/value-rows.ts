import * as z from "zod/mini";
import { ValuesSchema } from "../../contract/pulse.ts";
import type { MemberId } from "../../domain/ids.ts";
import { valuesOf } from "../../domain/pulse.ts";
import type { Scope, Tx } from "../db/database.ts";
import { RequestRefused } from "../http/refusal.ts";
import { randomId } from "../random-id.ts";

type Value = z.infer<typeof ValuesSchema>[number];

interface SpaceValues {
  readonly agreed: Value[];
  readonly proposed: { readonly id: string; readonly values: string[]; readonly by: string | null } | null;
}

/** What a space has agreed on, and what somebody proposes. [PU5] */
export async function readValues(tx: Tx, { space }: Scope): Promise<SpaceValues> {
  const row = await tx.selectFrom("space_values").selectAll().where("space_id", "=", space).executeTakeFirst();
  if (!row) return { agreed: [], proposed: null };
  const { proposal_id: id, proposed_by: by } = row;
  return {
    agreed: ValuesSchema.parse(row.agreed),
    proposed: id === null ? null : { id, values: z.array(z.string()).parse(row.proposed), by },
  };
}

export async function putProposal(tx: Tx, scope: Scope, member: MemberId, values: readonly string[]): Promise<void> {
  const set = { proposal_id: randomId(), proposed: JSON.stringify([...new Set(values)]), proposed_by: member };
  await tx
    .insertInto("space_values")
    .values({ space_id: scope.space, tenant_id: scope.tenant, ...set })
    .onConflict((conflict) => conflict.column("space_id").doUpdateSet(set))
    .execute();
}

/** Two agree: who proposed it, and somebody else, who has read just this. */
export async function agreeTo(tx: Tx, scope: Scope, member: MemberId, proposal: string): Promise<void> {
  const { agreed, proposed } = await readValues(tx, scope);
  if (proposed?.id !== proposal)
    throw new RequestRefused("refused", "Something else is proposed by now. Read it, and agree then.", {
      reason: "proposal-changed",
    });
  if (proposed.by === member)
    throw new RequestRefused("refused", "Somebody else agrees to what you propose. Nothing was changed.", {
      reason: "own-proposal",
    });
  await tx
    .updateTable("space_values")
    .set({
      agreed: JSON.stringify(valuesOf(proposed.values, agreed, randomId)),
      proposal_id: null,
      proposed: null,
      proposed_by: null,
    })
    .where("space_id", "=", scope.space)
    .execute();
}
