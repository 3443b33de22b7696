import { useMemo } from "react";
import { draftStorageOf } from "../../writing/cookie-storage.ts";
import { createDrafts, type Drafts, randomKey } from "../../writing/drafts.ts";
import { useSpace } from "../space/space-context.tsx";
import type { TabSpace } from "../space/tab-space.ts";

const known = new WeakMap<TabSpace, Drafts>();

function draftsOf(space: TabSpace): Drafts {
  const { host, me, timers, id } = space;
  const drafts =
    known.get(space) ??
    createDrafts(
      { tenant: host.context.tenantId, member: me, space: id, session: "lessons" },
      draftStorageOf(window, timers),
      randomKey,
    );
  known.set(space, drafts);
  return drafts;
}

/** What the reader has begun to say of lessons, with the keys to change it: the server could not tell whose it is. */
export function useLessonDrafts(): Drafts {
  const space = useSpace();
  return useMemo(() => draftsOf(space), [space]);
}
