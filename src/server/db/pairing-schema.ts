import type { ColumnType, Generated } from "kysely";
import type { Cadence } from "../../domain/vote.ts";

interface OfSpace {
  space_id: string;
  tenant_id: string;
}

/** Times are session-clock ms. */
export interface PairingSchema {
  pairing_rhythms: OfSpace & { rhythm_id: string; cadence: Cadence; last_at: number | null; next_at: number };
  pairing_joined: OfSpace & { member_id: string; paused_until: number | null; unseen: Generated<number> };
  /** `event_id`: of the calendar event; null for a round of the space. */
  pairings: OfSpace & {
    pairing_id: string;
    event_id: string | null;
    made_at: number;
    why: ColumnType<unknown, string, never>;
  };
  /** Read by who would, and once both would by both. */
  keep_in_touch: OfSpace & { member_id: string; other_id: string };
  pairing_people: OfSpace & { pairing_id: string; member_id: string; met: Generated<boolean> };
}
