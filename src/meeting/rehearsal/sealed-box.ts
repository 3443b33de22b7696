import type { SealedNote } from "../../contract/session-document.ts";
import type { MemberId, StepId } from "../../domain/ids.ts";
import type { SealedInbox } from "../reflections/sealed-inbox.ts";
import type { MemoryHub } from "../session/memory-store.ts";
import type { SessionStore } from "../session/session-store.ts";
import { createSource } from "../signal.ts";
import type { Chance } from "./chance.ts";

interface Written {
  readonly by: MemberId;
  readonly text: string;
  readonly named: boolean;
}

/** The sealed inbox of a rehearsal: what lies in it is in no document before the reveal, and then shuffled. [H5] */
export interface SealedBox {
  put(by: MemberId, note: Pick<SealedNote, "step" | "slip" | "text" | "named">): void;
  /** Nothing happens the second time. */
  reveal(step: StepId): void;
  /** The box as one person knows it. */
  inboxOf(me: MemberId): SealedInbox;
}

export function createSealedBox(deps: {
  readonly hub: MemoryHub;
  readonly store: SessionStore;
  /** How many could write. */
  readonly possible: () => number;
  readonly chance: Chance;
}): SealedBox {
  const { hub, store, chance } = deps;
  const changes = createSource();
  const steps = new Map<StepId, Map<string, Written>>();
  const notesOf = (step: StepId): Map<string, Written> => {
    const notes = steps.get(step) ?? new Map<string, Written>();
    steps.set(step, notes);
    return notes;
  };
  const isRevealed = (step: StepId) => store.read().document.get(`revealed/${step}`) !== undefined;
  const box: Pick<SealedBox, "put" | "reveal"> = {
    put(by, { step, slip, text, named }) {
      if (isRevealed(step)) return;
      notesOf(step).set(slip, { by, text, named });
      changes.fire();
    },
    reveal(step) {
      if (isRevealed(step)) return;
      const shuffled = [...notesOf(step)].sort(
        ([a], [b]) => chance(`shuffle/${step}/${a}`) - chance(`shuffle/${step}/${b}`),
      );
      const say = (key: string, value: object) => hub.stateAsServer(store.session, { key, value: { ...value } });
      for (const [place, [, { by, text, named }]] of shuffled.entries())
        say(`reflection/${step}/${step}-${String(place).padStart(3, "0")}`, { author: named ? by : null, text });
      say(`revealed/${step}`, { count: shuffled.length });
      changes.fire();
    },
  };
  return {
    ...box,
    inboxOf: (me) => ({
      state(step) {
        const writers = new Set([...notesOf(step).values()].map(({ by }) => by));
        const possible = Math.max(deps.possible(), writers.size);
        return { step, written: writers.size, mine: writers.has(me), possible, revealed: isRevealed(step) };
      },
      changes,
      look: () => Promise.resolve(),
      put: async (note) => {
        if (isRevealed(note.step)) throw Object.assign(new Error("Too late."), { code: "already-revealed" });
        box.put(note.beside ?? me, note);
      },
      reveal: async (step) => box.reveal(step),
      ask: async ({ slip, text }) =>
        hub.stateAsServer(store.session, { key: `question/of-${slip}`, value: { author: null, text } }),
    }),
  };
}
