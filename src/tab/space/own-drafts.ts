import { draftStorageOf } from "../../writing/cookie-storage.ts";
import { createDrafts, type Drafts, randomKey } from "../../writing/drafts.ts";
import type { TabSpace } from "./tab-space.ts";

const known = new WeakMap<TabSpace, Map<string, Drafts>>();

/** What the reader has written in one `part` of the tab and not sent, on this device: the same wherever it is asked for. */
export function ownDraftsOf(space: TabSpace, part: string): Drafts {
  const ofSpace = known.get(space) ?? new Map<string, Drafts>();
  const { host, me, id, timers } = space;
  const drafts =
    ofSpace.get(part) ??
    createDrafts(
      { tenant: host.context.tenantId, member: me, space: id, session: part },
      draftStorageOf(window, timers),
      randomKey,
    );
  known.set(space, ofSpace.set(part, drafts));
  return drafts;
}
