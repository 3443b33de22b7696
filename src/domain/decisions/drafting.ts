import { type Command, type Decision, MAX_SENTENCE } from "../command.ts";
import { isCompanion } from "../companion-id.ts";
import { codeOf, hasRoom, isDrafting, mayAdopt, type Proposal, proposalsOf, whyNotAdopted } from "../drafting.ts";
import type { MemberId, NoteId } from "../ids.ts";
import type { Position } from "../position.ts";
import { currentSeat } from "../seat.ts";
import type { SessionDocument } from "../session-document.ts";
import { fact, refuse, state } from "./outcome.ts";

/** What members say of the code of conduct until the first step; the seat is neutral in it. [G3] */
export function draft(
  document: SessionDocument,
  at: Position,
  command: Extract<Command, { type: "propose-sentence" | "propose-dropping" | "keep-sentence" }>,
  actor: MemberId,
): Decision {
  if (at.phase === "empty") return refuse("not-planned");
  if (!isDrafting(document)) return refuse("code-stands");
  if (currentSeat(document)?.member === actor) return refuse("seat-is-neutral");
  const open = proposalsOf(document);
  switch (command.type) {
    case "propose-sentence": {
      const text = command.text.trim().replace(/\s+/g, " ");
      if (text === "") return refuse("nothing-written");
      if (text.length > MAX_SENTENCE) return refuse("sentence-too-long");
      const isKnown = [...codeOf(document), ...open].some((one) => one.text === text);
      return isKnown ? refuse("already-in-code") : propose(document, command.id, { author: actor, text });
    }
    case "propose-dropping": {
      if (!codeOf(document).some(({ id }) => id === command.sentence)) return refuse("unknown-sentence");
      const isProposed = open.some(({ drops }) => drops === command.sentence);
      const drops = command.sentence;
      return isProposed ? refuse("already-in-code") : propose(document, command.id, { author: actor, drops });
    }
    case "keep-sentence":
      return open.some(({ id }) => id === command.sentence)
        ? state(fact(`keep/${command.sentence}/${actor}`, { on: command.on }))
        : refuse("unknown-sentence");
  }
}

function propose(
  document: SessionDocument,
  id: NoteId,
  said: { readonly author: MemberId } & ({ readonly text: string } | { readonly drops: string }),
): Decision {
  const full = whyNotAdopted(document, { drops: "drops" in said ? said.drops : undefined });
  if (full) return refuse(full);
  return hasRoom(document, said.author) ? state(fact(`sentence/${id}`, said)) : refuse("code-is-full");
}

/** Adopted when more than half of the members who are here, the seat aside, are for it. [G3] */
export function adopt(
  document: SessionDocument,
  at: Position,
  { sentence, present }: Extract<Command, { type: "adopt-sentence" }>,
  epoch: number,
): Decision {
  if (at.phase === "empty") return refuse("not-planned");
  if (!isDrafting(document)) return refuse("code-stands");
  const proposal = proposalsOf(document).find(({ id }) => id === sentence);
  if (!proposal) return refuse("unknown-sentence");
  const full = whyNotAdopted(document, proposal);
  if (full) return refuse(full);
  return isOfMost(document, proposal, present) && mayAdopt(document, sentence)
    ? state(fact(`adopted/${sentence}`, { epoch }))
    : refuse("no-majority");
}

function isOfMost(document: SessionDocument, { keep }: Proposal, present: readonly MemberId[]): boolean {
  const seat = currentSeat(document)?.member;
  const voting = present.filter((member) => member !== seat && !isCompanion(member));
  return voting.filter((member) => keep.includes(member)).length * 2 > voting.length;
}
