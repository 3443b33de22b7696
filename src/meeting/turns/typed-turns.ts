import { parseFactKey } from "../../domain/fact-key.ts";
import type { MemberId, StepId } from "../../domain/ids.ts";
import { turnIn } from "../../domain/read-fact.ts";
import type { SessionDocument, Shelf } from "../../domain/session-document.ts";
import { onceFor } from "../pulse/once-for.ts";

/** A turn that was typed instead of spoken. */
export interface TypedTurn {
  readonly speaker: MemberId;
  readonly text: string;
}

const onShelf = onceFor((shelf: Shelf): readonly TypedTurn[] =>
  [...shelf.facts.values()]
    .sort((a, b) => a.at - b.at || a.seq - b.seq)
    .flatMap((fact) => {
      const key = parseFactKey(fact.key);
      const { text } = turnIn(fact);
      return key?.kind === "turn" && text ? [{ speaker: key.member, text }] : [];
    }),
);

/** What was typed in one visit of a round, in the order it came. */
export const typedTurns = (document: SessionDocument, step: StepId, run: number): readonly TypedTurn[] =>
  onShelf(document.shelf(`turn/${step}/${run}`));
