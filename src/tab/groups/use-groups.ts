import { useMemo } from "react";
import type * as z from "zod/mini";
import type { EntryPage } from "../../contract/entry.ts";
import { spaceRoutes } from "../../contract/routes/space-routes.ts";
import { workGroupRoutes } from "../../contract/routes/work-group-routes.ts";
import type { Person } from "../../contract/session.ts";
import type { GroupPart, WorkGroup, WorkGroupSummary } from "../../contract/work-group.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { GroupContent } from "../../domain/work-group.ts";
import type { Question } from "../space/answers.ts";
import { useSpace } from "../space/space-context.tsx";

/** Work groups at the server; what changes something rejects with an ApiFailure. */
interface Groups {
  list(archived: boolean): Question<readonly WorkGroupSummary[]>;
  group(id: string): Question<WorkGroup>;
  readonly people: Question<readonly Person[]>;
  begin(slip: string, content: GroupContent): Promise<WorkGroup>;
  save(id: string, version: number, content: GroupContent): Promise<WorkGroup>;
  archive(id: string, archived: boolean): Promise<WorkGroup>;
  join(id: string, joined: boolean): Promise<WorkGroup>;
  invite(id: string, member: MemberId): Promise<void>;
  decline(id: string, declined: boolean): Promise<WorkGroup>;
  readOn(id: string, part: GroupPart, cursor: string): Promise<z.infer<typeof EntryPage>>;
  writeFor(id: string, entry: string, forGroup: boolean): Promise<void>;
}

/** The same for as long as the space is. */
export function useGroups(): Groups {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor({ ...workGroupRoutes, people: spaceRoutes.people });
    const at = (group: string) => ({ space, group });
    const group = (id: string): Question<WorkGroup> => ({
      key: `work-groups/${id}`,
      ask: () => api.call("readWorkGroup", { params: at(id) }),
    });
    const known = async (change: Promise<WorkGroup>) => {
      const next = await change;
      answers.change(group(next.id), () => next);
      answers.renew("work-groups");
      return next;
    };
    const sent = (content: GroupContent) => ({ ...content, topics: [...content.topics] });
    return {
      list: (archived) => ({
        key: archived ? "work-groups-archived" : "work-groups",
        ask: async () => {
          const query = archived ? ({ archived: "only" } as const) : {};
          return (await api.call("listWorkGroups", { params: { space }, query })).groups;
        },
      }),
      group,
      people: { key: "people", ask: async () => (await api.call("people", { params: { space } })).people },
      begin: (slip, content) =>
        known(api.call("beginWorkGroup", { params: { space }, body: { slip, content: sent(content) } })),
      save: (id, version, content) =>
        known(api.call("saveWorkGroup", { params: at(id), body: { version, content: sent(content) } })),
      archive: (id, archived) => known(api.call("archiveWorkGroup", { params: at(id), body: { archived } })),
      join: (id, joined) => known(api.call("joinWorkGroup", { params: at(id), body: { joined } })),
      invite: async (id, member) => void (await api.call("inviteToWorkGroup", { params: at(id), body: { member } })),
      decline: (id, declined) => known(api.call("declineWorkGroup", { params: at(id), body: { declined } })),
      readOn: (id, part, cursor) => api.call("listOfWorkGroup", { params: at(id), query: { part, cursor } }),
      async writeFor(id, entry, forGroup) {
        await api.call("writeForWorkGroup", { params: { ...at(id), entry }, body: { forGroup } });
        answers.renew("work-groups");
      },
    };
  }, [apiFor, space, answers]);
}
