import { useMemo } from "react";
import type * as z from "zod/mini";
import type { AboutEntry, DescribedEntry } from "../../../contract/about-entry.ts";
import { aboutEntryRoutes } from "../../../contract/routes/about-entry-routes.ts";
import { spaceRoutes } from "../../../contract/routes/space-routes.ts";
import type { Person } from "../../../contract/session.ts";
import type { Question } from "../../space/answers.ts";
import { useSpace } from "../../space/space-context.tsx";
import { OF_RECORDS } from "../../space/tab-space.ts";

export type Description = z.input<typeof DescribedEntry>;

/** What is known of entries, and how it is changed. What changes something rejects with an ApiFailure. */
interface Tending {
  about(entry: string): Question<AboutEntry>;
  readonly people: Question<readonly Person[]>;
  describe(entry: string, description: Description): Promise<void>;
  /** `reviewAt`: ms since 1970; null for never again. */
  sayStillTrue(entry: string, reviewAt: number | null): Promise<void>;
  archive(entry: string, archived: boolean): Promise<void>;
}

/** The same for as long as the space is. */
export function useTending(): Tending {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor({ ...aboutEntryRoutes, ...spaceRoutes });
    const about = (entry: string): Question<AboutEntry> => ({
      key: `entry/${entry}/about`,
      ask: () => api.call("readAbout", { params: { space, entry } }),
    });
    const known = async (entry: string, change: Promise<AboutEntry>) => {
      const next = await change;
      answers.change(about(entry), () => next);
      for (const changed of OF_RECORDS) answers.renew(changed);
    };
    return {
      about,
      people: { key: "people", ask: async () => (await api.call("people", { params: { space } })).people },
      describe: (entry, body) => known(entry, api.call("describeEntry", { params: { space, entry }, body })),
      sayStillTrue: (entry, reviewAt) =>
        known(entry, api.call("sayStillTrue", { params: { space, entry }, body: { reviewAt } })),
      archive: (entry, archived) =>
        known(entry, api.call("archiveEntry", { params: { space, entry }, body: { archived } })),
    };
  }, [apiFor, space, answers]);
}
