import { useMemo } from "react";
import type { Mixer } from "../../contract/mixer.ts";
import { mixerRoutes } from "../../contract/routes/mixer-routes.ts";
import type { Question } from "../space/answers.ts";
import { useSpace } from "../space/space-context.tsx";

/** What changes something rejects with an ApiFailure. */
interface MixerOfEvent {
  readonly mixer: Question<Mixer>;
  /** `after`: how many rounds are known. */
  draw(after: number): Promise<void>;
}

/** The same for as long as the space and the event are. */
export function useMixer(event: string): MixerOfEvent {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor(mixerRoutes);
    const params = { space, calendarEvent: event };
    // Its key begins as that of all rounds does: both are renewed when the reader is told of a pairing.
    const mixer: Question<Mixer> = { key: `rounds/mixer/${event}`, ask: () => api.call("readMixer", { params }) };
    return {
      mixer,
      async draw(after) {
        const next = await api.call("drawMixerRound", { params, body: { after } });
        answers.change(mixer, () => next);
      },
    };
  }, [apiFor, space, answers, event]);
}
