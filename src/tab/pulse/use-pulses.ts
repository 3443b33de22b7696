import { useMemo } from "react";
import type { GivenPulse, PulseState } from "../../contract/pulse.ts";
import { pulseRoutes } from "../../contract/routes/pulse-routes.ts";
import type { PulseKind } from "../../domain/pulse.ts";
import type { Question } from "../space/answers.ts";
import { useSpace } from "../space/space-context.tsx";

/** What changes something rejects with an ApiFailure. */
interface Pulses {
  readonly state: Question<PulseState>;
  open(kind: PulseKind, days: number): Promise<void>;
  repeat(kind: PulseKind, weeks: 4 | 12 | null, days: number): Promise<void>;
  answer(pulse: string, given: GivenPulse): Promise<void>;
  propose(values: readonly string[]): Promise<void>;
  agree(proposal: string): Promise<void>;
}

/** The same for as long as the space is. */
export function usePulses(): Pulses {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const [api, params] = [apiFor(pulseRoutes), { space }];
    const state: Question<PulseState> = { key: "pulses", ask: () => api.call("readPulses", { params }) };
    const learn = async (change: Promise<PulseState>) => {
      const next = await change;
      answers.change(state, () => next);
    };
    return {
      state,
      open: (kind, days) => learn(api.call("openPulse", { params, body: { kind, days } })),
      repeat: (kind, weeks, days) => learn(api.call("setPulseRhythm", { params, body: { kind, weeks, days } })),
      answer: (pulse, given) => learn(api.call("answerPulse", { params: { space, pulse }, body: given })),
      propose: (values) => learn(api.call("proposeValues", { params, body: { values: [...values] } })),
      agree: (proposal) => learn(api.call("agreeValues", { params, body: { proposal } })),
    };
  }, [apiFor, space, answers]);
}
