import { useMemo } from "react";
import { spaceRoutes } from "../../contract/routes/space-routes.ts";
import type { Person } from "../../contract/session.ts";
import type { Answer } from "../space/answers.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";

/** Everybody of the space but the reader; asked for when somebody is to be mentioned. */
export function usePeople(): Answer<readonly Person[]> {
  const { apiFor, id, me } = useSpace();
  const question = useMemo(() => {
    const api = apiFor({ people: spaceRoutes.people });
    return { key: "people", ask: async () => (await api.call("people", { params: { space: id } })).people };
  }, [apiFor, id]);
  const { data, error } = useAnswer(question);
  return useMemo(() => ({ data: data?.filter(({ member }) => member !== me), error }), [data, error, me]);
}
