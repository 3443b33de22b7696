import type { ColumnType, Generated } from "kysely";
import type { PulseKind } from "../../domain/pulse.ts";

/** Times are session-clock ms. */
export interface PulseSchema {
  pulses: {
    space_id: string;
    tenant_id: string;
    pulse_id: string;
    kind: PulseKind;
    statements: ColumnType<unknown, string, never>;
    opened_at: number;
    closes_at: number;
    closed: Generated<boolean>;
    outcome: ColumnType<unknown, never, string | null>;
  };
  pulse_answers: {
    space_id: string;
    tenant_id: string;
    pulse_id: string;
    slip: string;
    edit_key_hash: Buffer;
    sealed: Buffer;
  };
  pulse_rhythms: {
    space_id: string;
    tenant_id: string;
    rhythm_id: string;
    kind: PulseKind;
    weeks: number;
    days: number;
    next_at: number;
  };
  space_values: {
    space_id: string;
    tenant_id: string;
    agreed: ColumnType<unknown, string | undefined, string>;
    proposal_id: string | null;
    proposed: ColumnType<unknown, string | null, string | null>;
    proposed_by: string | null;
  };
}
