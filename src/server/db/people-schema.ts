import type { Generated } from "kysely";

/** What people say of themselves. */
export interface PeopleSchema {
  profiles: {
    space_id: string;
    tenant_id: string;
    member_id: string;
    teaches: Generated<string[]>;
    learns: Generated<string[]>;
    works_as: string | null;
    site: string | null;
    /** As IANA names it. */
    time_zone: string | null;
    /** YYYY-MM. */
    start_month: string | null;
    /** Whether others of the space find them. */
    listed: Generated<boolean>;
    /** Whether those of other spaces do, too, where both take part in the organisation. */
    beyond: Generated<boolean>;
  };
  /** Spaces that take part in the organisation. */
  shared_spaces: { space_id: string; tenant_id: string; title: string };
}
