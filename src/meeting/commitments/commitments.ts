import { parseFactKey } from "../../domain/fact-key.ts";
import type { MemberId } from "../../domain/ids.ts";
import { commitmentIn } from "../../domain/read-fact.ts";
import type { SessionDocument, Shelf } from "../../domain/session-document.ts";
import { onceFor } from "../pulse/once-for.ts";

export interface Commitment {
  readonly by: MemberId;
  readonly text: string;
}

const onShelf = onceFor((shelf: Shelf): readonly Commitment[] =>
  [...shelf.facts.values()].flatMap((fact) => {
    const key = parseFactKey(fact.key);
    const { text } = commitmentIn(fact);
    return key?.kind === "commitment" && text !== "" ? [{ by: key.member, text }] : [];
  }),
);

/** What people will try next; a commitment that was taken back is none. */
export const commitmentsOf = (document: SessionDocument): readonly Commitment[] =>
  onShelf(document.shelf("commitment"));
