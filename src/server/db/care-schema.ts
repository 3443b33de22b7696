import type { ColumnType, Generated } from "kysely";
import type { AuditedAct } from "../../contract/audit.ts";
import type { KeptKind } from "../../domain/retention.ts";

/** What stands about people who leave. Times as in `Schema`. */
export interface CareSchema {
  leaving: {
    space_id: string;
    tenant_id: string;
    member_id: string;
    everywhere: boolean;
    asked_at: number;
    /** Of the second pass, which finds what came in meanwhile. */
    is_last: Generated<boolean>;
    place: ColumnType<{ readonly table: string; readonly after: readonly string[] } | null, never, string | null>;
  };
  audit_acts: {
    space_id: string;
    tenant_id: string;
    act_id: string;
    act: AuditedAct;
    by_member: string;
    by_name: string;
    at: number;
  };
  told_figures: {
    space_id: string;
    tenant_id: string;
    figure: string;
    about: string;
    told: number | null;
    people: number;
  };
  /** What owners made of people here. */
  space_roles: { space_id: string; tenant_id: string; member_id: string; role: "owner" | "facilitator" };
  /** How long what is kept, where an owner has chosen. */
  retention: {
    space_id: string;
    tenant_id: string;
    kind: KeptKind;
    days: number | null;
    was_days: number | null;
    since: number;
  };
  take_overs: { space_id: string; tenant_id: string; member_id: string; announced_at: number };
  former_people: { space_id: string; tenant_id: string; who: string; at: number };
}
