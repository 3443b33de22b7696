import { parseFactKey } from "./fact-key.ts";
import type { MemberId, NoteId } from "./ids.ts";
import { answeredIn, questionIn, upvoteIn } from "./read-fact.ts";
import { seatHoldings } from "./seat.ts";
import type { SessionDocument } from "./session-document.ts";

/** A question as everybody sees it. `author` is null when it was asked without a name. */
export interface AskedQuestion {
  readonly id: NoteId;
  readonly text: string;
  readonly author: MemberId | null;
  /** Whose votes count, in the order they were given. */
  readonly voters: readonly MemberId[];
  readonly answered: boolean;
}

/** Most votes first; among equals the one that came first. [Q4] An empty one was taken back. [K4] */
export function questionsOf(document: SessionDocument): readonly AskedQuestion[] {
  const asked = [...document.shelf("question").facts.values()].flatMap((fact) => {
    const key = parseFactKey(fact.key);
    if (key?.kind !== "question") return [];
    const { author, text } = questionIn(fact);
    if (text === "") return [];
    const answered = document.get(`answered/${key.question}`);
    const question: AskedQuestion = {
      id: key.question,
      text,
      author,
      voters: votersOf(document, key.question, author),
      answered: answered !== undefined && answeredIn(answered).on,
    };
    return [{ question, at: fact.at, seq: fact.seq }];
  });
  return asked
    .sort(
      (a, b) =>
        b.question.voters.length - a.question.voters.length ||
        a.at - b.at ||
        a.seq - b.seq ||
        (a.question.id < b.question.id ? -1 : 1),
    )
    .map(({ question }) => question);
}

/** One vote a member; none of its named author, none that was given while holding the seat. [Q3] */
function votersOf(document: SessionDocument, question: NoteId, author: MemberId | null): readonly MemberId[] {
  const holdings = seatHoldings(document);
  const seatAt = (at: number) => holdings.findLast(({ since }) => since <= at)?.member;
  return [...document.shelf(`upvote/${question}`).facts.values()]
    .sort((a, b) => a.at - b.at || a.seq - b.seq)
    .flatMap((fact) => {
      const key = parseFactKey(fact.key);
      if (key?.kind !== "upvote" || !upvoteIn(fact).on) return [];
      return key.member === author || key.member === seatAt(fact.at) ? [] : [key.member];
    });
}
