import type { ColumnType, Generated } from "kysely";

export interface SampleSchema {
  /** What came with the app beside entries, as it came, until it is made somebody's. */
  sample_rows: {
    space_id: string;
    tenant_id: string;
    of_table: string;
    /** What tells the rows of the table apart, joined by "/". */
    key: string;
    /** On its way out, and there as this copy alone. */
    is_out: Generated<boolean>;
    copy: ColumnType<Record<string, unknown>, string, string>;
  };
}
