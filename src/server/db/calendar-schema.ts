import type { ColumnType, Generated } from "kysely";

/** Events in the calendar of a space. Times as in `Schema`. */
export interface CalendarSchema {
  calendar_events: {
    space_id: string;
    tenant_id: string;
    event_id: string;
    version: Generated<number>;
    content: ColumnType<Record<string, unknown>, string, string>;
    starts_at: number;
    ends_at: number;
    created_by: string;
    created_name: string;
    changed_at: number;
    changed_by: string;
    changed_name: string;
    cancelled_at: Generated<number | null>;
    session_id: Generated<string | null>;
  };
  calendar_sign_ups: {
    space_id: string;
    tenant_id: string;
    event_id: string;
    member_id: string;
    turn: number;
    has_place: boolean;
    /** Whether they know of the place that they have. */
    seen: Generated<boolean>;
  };
  calendar_feeds: { space_id: string; tenant_id: string; member_id: string; token_hash: Buffer };
}
