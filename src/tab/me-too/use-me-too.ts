import { useMemo } from "react";
import type { ClusterSchema, MeToo } from "../../contract/me-too.ts";
import { meTooRoutes } from "../../contract/routes/me-too-routes.ts";
import type { Question } from "../space/answers.ts";
import { useSpace } from "../space/space-context.tsx";

interface Sharing {
  of(entry: string): Question<MeToo>;
  /** Under the key of entries: what changes one may change a cluster. */
  readonly clusters: Question<readonly ClusterSchema[]>;
  /** Rejects with an ApiFailure. */
  say(entry: string, meToo: boolean): Promise<void>;
}

/** The same for as long as the space is. */
export function useMeToo(): Sharing {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor(meTooRoutes);
    const of = (entry: string): Question<MeToo> => ({
      key: `entry/${entry}/me-too`,
      ask: () => api.call("readMeToo", { params: { space, entry } }),
    });
    return {
      of,
      clusters: {
        key: "entries/clusters",
        ask: async () => (await api.call("listClusters", { params: { space } })).clusters,
      },
      async say(entry, meToo) {
        const next = await api.call("sayMeToo", { params: { space, entry }, body: { meToo } });
        answers.change(of(entry), () => next);
      },
    };
  }, [apiFor, space, answers]);
}
