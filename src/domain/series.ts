import type { Became } from "./fact.ts";
import { parseFactKey } from "./fact-key.ts";
import type { MemberId, SessionId } from "./ids.ts";
import { reopenedIn } from "./read-fact.ts";
import type { SessionDocument } from "./session-document.ts";

/** What an owner says of a commitment of theirs from an earlier session. */
export interface Reopened {
  readonly session: SessionId;
  readonly by: MemberId;
  readonly is: Became;
}

/** Everything that was said in this session of earlier commitments; the last word of each owner. [V2] */
export const reopenedOf = (document: SessionDocument): readonly Reopened[] =>
  [...document.facts()].flatMap((fact) => {
    const key = parseFactKey(fact.key);
    return key?.kind === "reopened" ? [{ session: key.session, by: key.member, is: reopenedIn(fact).is }] : [];
  });

/** A commitment as a record keeps it. `became`: null while it is open. */
interface Kept {
  readonly by: { readonly member: MemberId };
  readonly became: Exclude<Became, "open"> | null;
}

/** The commitments of `session`, with what a later session heard of them folded in; "still open" leaves them open. [V3] */
export const withReopened = <C extends Kept>(
  commitments: readonly C[],
  session: SessionId,
  heard: readonly Reopened[],
): readonly C[] =>
  commitments.map((commitment) => {
    const said = heard.find((one) => one.session === session && one.by === commitment.by.member);
    return said === undefined ? commitment : { ...commitment, became: said.is === "open" ? null : said.is };
  });

/** What the next session of the series opens with. [V1] */
export const stillOpen = <C extends Kept>(commitments: readonly C[]): readonly C[] =>
  commitments.filter(({ became }) => became === null);
