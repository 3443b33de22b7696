import type { ColumnType, Generated } from "kysely";

/** Work groups. Times as in `Schema`. */
export interface WorkGroupSchema {
  work_groups: {
    space_id: string;
    tenant_id: string;
    group_id: string;
    version: Generated<number>;
    content: ColumnType<Record<string, unknown>, string, string>;
    begun_by: string;
    begun_name: string;
    changed_at: number;
    changed_by: string;
    changed_name: string;
    archived_at: Generated<number | null>;
  };
  work_group_members: { space_id: string; tenant_id: string; group_id: string; member_id: string };
  /** Told to whoever was invited alone. */
  work_group_invited: {
    space_id: string;
    tenant_id: string;
    group_id: string;
    member_id: string;
    by_member: string;
    by_name: string;
    declined: Generated<boolean>;
  };
  work_group_sessions: { space_id: string; tenant_id: string; session_id: string; group_id: string };
  work_group_entries: { space_id: string; tenant_id: string; group_id: string; entry_id: string };
}
