import { hasAgreed } from "./code-of-conduct.ts";
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
    if (author !== null && !hadAVoice(document, author, fact.at)) return [];
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

/** One vote a member; none of its named author. [Q3] */
function votersOf(document: SessionDocument, question: NoteId, author: MemberId | null): readonly MemberId[] {
  return [...document.shelf(`upvote/${question}`).facts.values()]
    .sort((a, b) => a.at - b.at || a.seq - b.seq)
    .flatMap((fact) => {
      const key = parseFactKey(fact.key);
      if (key?.kind !== "upvote" || !upvoteIn(fact).on) return [];
      return key.member === author || !hadAVoice(document, key.member, fact.at) ? [] : [key.member];
    });
}

/** Whoever facilitated then, or has not agreed, neither asks nor votes, whatever their page stated. [G2] [S1] */
const hadAVoice = (document: SessionDocument, member: MemberId, at: number): boolean =>
  hasAgreed(document, member) && seatHoldings(document).findLast(({ since }) => since <= at)?.member !== member;
