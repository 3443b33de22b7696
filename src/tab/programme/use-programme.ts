import { useMemo } from "react";
import type { Gaps, Programme, Thanks } from "../../contract/programme.ts";
import { programmeRoutes } from "../../contract/routes/programme-routes.ts";
import type { Question } from "../space/answers.ts";
import { useSpace } from "../space/space-context.tsx";

/** What changes something rejects with an ApiFailure. */
interface ProgrammeOfSpace {
  readonly programme: Question<Programme>;
  readonly gaps: Question<Gaps>;
  readonly thanks: Question<Thanks>;
  /** Of the whole space, by an owner. */
  thank(on: boolean): Promise<void>;
  /** The reader's own name. */
  nameMe(on: boolean): Promise<void>;
}

/** The same for as long as the space is. */
export function useProgramme(): ProgrammeOfSpace {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor(programmeRoutes);
    const params = { space };
    const thanks: Question<Thanks> = { key: "entries/thanks", ask: () => api.call("readThanks", { params }) };
    const known = async (change: Promise<Thanks>) => {
      const next = await change;
      answers.change(thanks, () => next);
    };
    return {
      programme: { key: "entries/programme", ask: () => api.call("readProgramme", { params }) },
      gaps: { key: "entries/gaps", ask: () => api.call("readGaps", { params }) },
      thanks,
      thank: (on) => known(api.call("changeThanks", { params, body: { on } })),
      nameMe: (on) => known(api.call("nameMe", { params, body: { on } })),
    };
  }, [apiFor, space, answers]);
}
