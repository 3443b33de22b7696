import { useMemo } from "react";
import * as z from "zod/mini";
import { GroupContentSchema, type WorkGroup } from "../../contract/work-group.ts";
import { entriesIn } from "../../writing/form-draft.ts";
import { useDraftOf } from "../../writing/use-draft-of.ts";
import { ownDraftsOf } from "../space/own-drafts.ts";
import { useSpace } from "../space/space-context.tsx";

const Kept = z.object({
  version: z.number(),
  base: GroupContentSchema,
  content: GroupContentSchema,
  typed: z.string(),
});
/**
 * What somebody is writing of a group, and what it said, in which version, when they began (0 for a new one), and the topic that
 * they are typing. */
export type KeptGroup = z.infer<typeof Kept>;

/** What is written of a group outlives a reload until it is saved. */
export function useKeptGroup(group: WorkGroup | undefined) {
  const space = useSpace();
  const place = `group/${group?.id ?? "new"}`;
  const drafts = useMemo(() => ownDraftsOf(space, "groups"), [space]);
  const [{ text, slip }, change] = useDraftOf(drafts, place);
  return {
    kept: entriesIn(Kept, text),
    slip,
    keep: (next: KeptGroup) => change(() => ({ text: JSON.stringify(next) })),
    forget: () => drafts.forget(place),
  };
}
