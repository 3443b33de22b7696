import { useMemo } from "react";
import { inAdvanceRoutes } from "../../../contract/routes/in-advance-routes.ts";
import { draftStorageOf } from "../../../writing/cookie-storage.ts";
import type { Writer } from "../../../writing/in-advance/writer.ts";
import { createWriter } from "../../../writing/in-advance/writer-at-server.ts";
import { useSpace } from "../../space/space-context.tsx";
import type { TabSpace } from "../../space/tab-space.ts";

const writers = new WeakMap<TabSpace, Writer>();

/** One a space: whoever writes at two places of the page writes the same text. */
function writerOf(space: TabSpace): Writer {
  const known = writers.get(space);
  if (known) return known;
  const { host, id, me, timers } = space;
  const writer = createWriter({
    api: space.apiFor(inAdvanceRoutes),
    owner: { tenant: host.context.tenantId, member: me, space: id },
    storage: draftStorageOf(window, timers),
    after: timers.after,
  });
  writers.set(space, writer);
  return writer;
}

export function useWriter(): Writer {
  const space = useSpace();
  return useMemo(() => writerOf(space), [space]);
}
