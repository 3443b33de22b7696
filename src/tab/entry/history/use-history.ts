import { useMemo } from "react";
import type { EntryVersion, Writing } from "../../../contract/authored.ts";
import { authoredRoutes } from "../../../contract/routes/authored-routes.ts";
import type { Question } from "../../space/answers.ts";
import { type Paged, withFreshStart } from "../../space/paged.ts";
import type { PagedQuestion } from "../../space/questions.ts";
import { useSpace } from "../../space/space-context.tsx";
import { OF_RECORDS } from "../../space/tab-space.ts";
import type { VersionMark } from "./version-source.ts";

interface History {
  versions(entry: string): PagedQuestion<VersionMark>;
  version(entry: string, version: number): Question<EntryVersion>;
  /** The entry as it stands. */
  writing(entry: string): Question<Writing>;
  /** Makes an older version the newest, on top of `version`; rejects with an ApiFailure. */
  restore(entry: string, version: number, restores: number): Promise<Writing>;
}

/** The same for as long as the space is. */
export function useHistory(): History {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor(authoredRoutes);
    const page = async (entry: string, before: string | undefined): Promise<Paged<VersionMark>> => {
      const query = before === undefined ? {} : { before: Number(before) };
      const { versions, next } = await api.call("listVersions", { params: { space, entry }, query });
      const items = versions.map((mark) => ({ ...mark, id: String(mark.version) }));
      return { items, next: next === null ? null : String(next) };
    };
    return {
      versions: (entry) => ({
        key: `entry/${entry}/versions`,
        ask: () => page(entry, undefined),
        askPage: (before) => page(entry, before),
        merge: (known, fresh) => withFreshStart(({ id }) => id, known, fresh),
      }),
      version: (entry, version) => ({
        // A version never changes, so that nothing makes it stale.
        key: `version/${entry}/${version}`,
        ask: () => api.call("readVersion", { params: { space, entry, version } }),
      }),
      writing: (entry) => ({
        key: `entry/${entry}/writing`,
        ask: () => api.call("readWriting", { params: { space, entry } }),
      }),
      async restore(entry, version, restores) {
        const writing = await api.call("restoreVersion", { params: { space, entry }, body: { version, restores } });
        for (const changed of OF_RECORDS) answers.renew(changed);
        return writing;
      },
    };
  }, [apiFor, space, answers]);
}
