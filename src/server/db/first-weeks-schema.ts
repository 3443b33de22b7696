import type { ColumnType, Generated } from "kysely";
import type { MentorReason } from "../../domain/matching/mentors.ts";

interface OfMember {
  space_id: string;
  tenant_id: string;
  member_id: string;
}

/** Buddies and introductions; `member_id` is the newcomer where there are two. Times as in `Schema`. */
export interface FirstWeeksSchema {
  first_weeks: OfMember & { began_at: number; is_new: Generated<boolean> };
  mentor_offers: OfMember & { capacity: number; paused_until: number | null };
  buddies: OfMember & {
    mentor_id: string;
    why: ColumnType<MentorReason[], string, string>;
    newcomer_yes: Generated<boolean>;
    mentor_yes: Generated<boolean>;
  };
  introductions: OfMember & { other_id: string; newcomer_met: Generated<boolean>; other_met: Generated<boolean> };
  /** Read by who said it, and by what brings people together. */
  not_with: OfMember & { other_id: string };
}
