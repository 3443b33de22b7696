import type { EntryRow } from "../entries/entry-rows.ts";

/** What also changes when a person changes an entry: sample content becomes theirs, also while it is on its way out. [SA3] */
export const madeTheirs = ({ sample }: Pick<EntryRow, "sample">): Partial<Pick<EntryRow, "sample" | "archived_at">> => {
  if (sample === null) return {};
  return sample === "leaving" ? { sample: null, archived_at: null } : { sample: null };
};
