import type { MemberId } from "../../domain/ids.ts";
import type { Signer } from "./signer.ts";

type FactRowAsJson = Readonly<Record<string, unknown>>;

/** A row of the document as it was changed by the server; what it had signed it signs anew. */
export const signFactRow = (signer: Signer, row: FactRowAsJson): FactRowAsJson =>
  row.signature === null
    ? row
    : {
        ...row,
        signature: signer.sign(String(row.session_id), {
          key: String(row.key),
          value: row.value as Record<string, unknown>,
          by: row.by_member as MemberId | null,
          at: Number(row.at),
        }),
      };
