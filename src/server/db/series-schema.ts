import type { ColumnType, Generated } from "kysely";

/** Series of sessions. Times as in `Schema`; dates are what clocks of the series' zone show. */
export interface SeriesSchema {
  series: {
    space_id: string;
    tenant_id: string;
    series_id: string;
    version: Generated<number>;
    content: ColumnType<Record<string, unknown>, string, string>;
    group_id: string | null;
    begun_by: string | null;
    begun_name: string | null;
    changed_at: number;
    changed_by: string | null;
    changed_name: string | null;
    ended_at: Generated<number | null>;
  };
  series_dates: {
    space_id: string;
    tenant_id: string;
    series_id: string;
    date: string;
    skipped: boolean;
    moved_to: string | null;
  };
  series_people: { space_id: string; tenant_id: string; series_id: string; member_id: string };
  series_volunteers: {
    space_id: string;
    tenant_id: string;
    series_id: string;
    role: string;
    member_id: string;
    since: number;
  };
  series_turns: {
    space_id: string;
    tenant_id: string;
    series_id: string;
    date: string;
    role: string;
    member_id: string;
    offered: Generated<boolean>;
    /** The date whose turn is wanted for it; null for none. */
    offered_for: string | null;
  };
  /** Told to whose it is alone. */
  series_cannot: {
    space_id: string;
    tenant_id: string;
    series_id: string;
    date: string;
    role: string;
    member_id: string;
  };
}
