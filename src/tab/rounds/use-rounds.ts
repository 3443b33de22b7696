import { useMemo } from "react";
import type { Rounds } from "../../contract/rounds.ts";
import { roundRoutes } from "../../contract/routes/round-routes.ts";
import type { Cadence } from "../../domain/vote.ts";
import type { Question } from "../space/answers.ts";
import { useSpace } from "../space/space-context.tsx";

/** What changes something rejects with an ApiFailure. */
interface PairingRounds {
  readonly mine: Question<Rounds>;
  setCadence(cadence: Cadence): Promise<void>;
  /** `pausedUntil`: in ms of the session clock. */
  join(pausedUntil: number | null): Promise<void>;
  leave(): Promise<void>;
  noteMet(meeting: string, met: boolean): Promise<void>;
}

/** The same for as long as the space is. */
export function useRounds(): PairingRounds {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor(roundRoutes);
    const params = { space };
    const mine: Question<Rounds> = { key: "rounds", ask: () => api.call("readRounds", { params }) };
    const known = async (change: Promise<Rounds>) => {
      const next = await change;
      answers.change(mine, () => next);
    };
    const takePart = (joined: boolean, pausedUntil: number | null) =>
      known(api.call("joinRounds", { params, body: { joined, pausedUntil } }));
    return {
      mine,
      setCadence: (cadence) => known(api.call("setRoundCadence", { params, body: { cadence } })),
      join: (pausedUntil) => takePart(true, pausedUntil),
      leave: () => takePart(false, null),
      noteMet: (meeting, met) => known(api.call("noteRoundMet", { params, body: { meeting, met } })),
    };
  }, [apiFor, space, answers]);
}
