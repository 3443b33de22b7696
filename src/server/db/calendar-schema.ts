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
    /** When the vote on its topic was closed; null while it is open. */
    topic_voted_at: Generated<number | null>;
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
  calendar_topics: {
    space_id: string;
    tenant_id: string;
    event_id: string;
    proposal_id: string;
    topic: string;
    by_member: string;
    by_name: string;
    at: number;
  };
  /** Which proposals somebody is for. */
  calendar_topic_ballots: {
    space_id: string;
    tenant_id: string;
    event_id: string;
    member_id: string;
    sealed: Buffer;
  };
  calendar_guest_links: {
    space_id: string;
    tenant_id: string;
    event_id: string;
    outside_id: string;
    token_hash: Buffer;
  };
  calendar_volunteers: {
    space_id: string;
    tenant_id: string;
    member_id: string;
    what: "speak" | "host";
    since: number;
  };
  /** `day`: as the clocks of an event say it, "2031-04-05". */
  calendar_cannot: { space_id: string; tenant_id: string; member_id: string; day: string };
  calendar_feeds: { space_id: string; tenant_id: string; member_id: string; token_hash: Buffer };
}
