import type { Generated } from "kysely";

interface OfReview {
  space_id: string;
  tenant_id: string;
  review_id: string;
}

/** Times are session-clock ms. */
export interface ReviewSchema {
  reviews: OfReview & {
    author_id: string;
    title: string;
    work: string;
    wants: string;
    anonymous: boolean;
    asked_at: number;
    due_at: number;
    closed: Generated<boolean>;
    thanked: Generated<boolean>;
  };
  review_asked: OfReview & { member_id: string; declined: Generated<boolean>; reminded: Generated<boolean> };
  review_readers: OfReview & { member_id: string };
  review_answers: OfReview & { slip: string; edit_key_hash: Buffer; sealed: Buffer };
}
