import { useMemo } from "react";
import { inAdvanceRoutes } from "../../../contract/routes/in-advance-routes.ts";
import { draftStorageOf } from "../../../writing/cookie-storage.ts";
import type { Writer } from "../../../writing/in-advance/writer.ts";
import { createWriter } from "../../../writing/in-advance/writer-at-server.ts";
import { useSpace } from "../../space/space-context.tsx";
import type { TabSpace } from "../../space/tab-space.ts";

const writers = new WeakMap<TabSpace, Map<string, Writer>>();

/** One a home of sessions: whoever writes at two places of the page writes the same text. */
function writerOf(space: TabSpace, home: string): Writer {
  const ofSpace = writers.get(space) ?? new Map<string, Writer>();
  const known = ofSpace.get(home);
  if (known) return known;
  const { host, me, timers } = space;
  const writer = createWriter({
    api: space.apiFor(inAdvanceRoutes),
    owner: { tenant: host.context.tenantId, member: me, space: home },
    storage: draftStorageOf(window, timers),
    after: timers.after,
  });
  writers.set(space, ofSpace.set(home, writer));
  return writer;
}

/** Of a session that was granted to this space the home is another. */
export function useWriter(home?: string): Writer {
  const space = useSpace();
  return useMemo(() => writerOf(space, home ?? space.id), [space, home]);
}
