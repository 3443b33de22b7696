import { useMemo } from "react";
import type { Organisation, OrganisationView } from "../../contract/organisation.ts";
import { formatRoutes } from "../../contract/routes/format-routes.ts";
import { organisationRoutes } from "../../contract/routes/organisation-routes.ts";
import type { Question } from "../space/answers.ts";
import { useSpace } from "../space/space-context.tsx";

type Shared = OrganisationView["formats"][number]["format"];

/** What spaces show each other. What changes something rejects with an ApiFailure. */
interface AtServer {
  readonly seen: Question<Organisation>;
  /** Null leaves. */
  takePart(title: string | null): Promise<void>;
  copy(format: Shared): Promise<void>;
}

/** The same for as long as the space is. */
export function useOrganisation(): AtServer {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor({ ...organisationRoutes, saveFormat: formatRoutes.saveFormat });
    const params = { space };
    const seen: Question<Organisation> = {
      key: "people/organisation",
      ask: () => api.call("readOrganisation", { params }),
    };
    return {
      seen,
      async takePart(title) {
        const next = await api.call("takePart", { params, body: { title } });
        answers.change(seen, () => next);
      },
      copy: async (format) => void (await api.call("saveFormat", { params, body: { format, replaces: null } })),
    };
  }, [apiFor, space, answers]);
}
