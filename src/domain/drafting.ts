import { agendaOf } from "./agenda.ts";
import { rememberedCodes } from "./code-of-conduct.ts";
import { parseFactKey } from "./fact-key.ts";
import type { MemberId, NoteId } from "./ids.ts";
import { OPENING_CODE } from "./opening-code.ts";
import { currentCursor } from "./position.ts";
import { codeIn, keepIn, sentenceIn } from "./read-fact.ts";
import type { SessionDocument, StatedFact } from "./session-document.ts";

/** A sentence that is in the code of conduct now. */
export interface Sentence {
  readonly id: string;
  readonly text: string;
}

/** What somebody proposes, and who is for and against it. `text`: of the new sentence, or of the one to drop. */
export interface Proposal extends Sentence {
  readonly id: NoteId;
  readonly author: MemberId;
  readonly drops: string | undefined;
  readonly keep: readonly MemberId[];
  readonly against: readonly MemberId[];
}

/** More sentences than this nobody reads before agreeing. */
export const MOST_SENTENCES = 20;

/** Proposals of one member in one session. */
const MOST_PROPOSALS = 5;

/** The code can be changed until the first step after its gate; from then on it stands. [G3] */
export const isDrafting = (document: SessionDocument): boolean => currentCursor(document)?.openedAt === undefined;

/** What the session opened with: the code that its space remembers, else that of the plan. [G6] */
export function openingCode(document: SessionDocument): readonly Sentence[] {
  const remembered = rememberedCodes(document).at(-1);
  if (remembered) return codeIn(remembered).sentences;
  const prompts = agendaOf(document).find(({ mode }) => mode === "agree")?.prompts ?? OPENING_CODE;
  // No key can hold a slash: nobody proposes a sentence by the id of one of these.
  return prompts.map((text, n): Sentence => ({ id: `opening/${n}`, text }));
}

/** The code as it stands: what the session opened with, and what was adopted since, in that order. [G3] */
export function codeOf(document: SessionDocument): readonly Sentence[] {
  let code = [...openingCode(document)];
  for (const { key } of inOrder(document.shelf("adopted").facts.values())) {
    const parsed = parseFactKey(key);
    const proposed = parsed?.kind === "adopted" ? document.get(`sentence/${parsed.sentence}`) : undefined;
    if (parsed?.kind !== "adopted" || !proposed) continue;
    const said = sentenceIn(proposed);
    if ("drops" in said) code = code.filter(({ id }) => id !== said.drops);
    else code.push({ id: parsed.sentence, text: said.text });
  }
  return code;
}

/** What is proposed and neither adopted nor taken back, the oldest first. [G3] */
export function proposalsOf(document: SessionDocument): readonly Proposal[] {
  const code = codeOf(document);
  return inOrder(document.shelf("sentence").facts.values()).flatMap((fact) => {
    const key = parseFactKey(fact.key);
    if (key?.kind !== "sentence" || document.get(`adopted/${key.sentence}`)) return [];
    const said = sentenceIn(fact);
    const drops = "drops" in said ? said.drops : undefined;
    const text = "text" in said ? said.text : code.find(({ id }) => id === drops)?.text;
    if (text === undefined) return [];
    const voices = voicesOf(document, key.sentence, said.author);
    if (!voices.get(said.author)) return [];
    const saying = (on: boolean) => [...voices].flatMap(([member, keep]) => (keep === on ? [member] : []));
    return [{ id: key.sentence, author: said.author, text, drops, keep: saying(true), against: saying(false) }];
  });
}

/** Who proposes something is for it until they take it back. */
function voicesOf(document: SessionDocument, sentence: NoteId, author: MemberId): ReadonlyMap<MemberId, boolean> {
  const voices = new Map([[author, true]]);
  for (const fact of inOrder(document.shelf(`keep/${sentence}`).facts.values())) {
    const key = parseFactKey(fact.key);
    if (key?.kind === "keep") voices.set(key.member, keepIn(fact).on);
  }
  return voices;
}

/** Why an open proposal cannot change the code; undefined where it can. */
export function whyNotAdopted(
  document: SessionDocument,
  { drops }: Pick<Proposal, "drops">,
): "code-is-full" | "code-needs-one" | undefined {
  const { length } = codeOf(document);
  if (drops !== undefined) return length > 1 ? undefined : "code-needs-one";
  return length < MOST_SENTENCES ? undefined : "code-is-full";
}

/** Nobody who only holds the seat changes the code: more have to be for it than against. [G3] */
export function mayAdopt(document: SessionDocument, sentence: NoteId): boolean {
  const proposal = isDrafting(document) ? proposalsOf(document).find(({ id }) => id === sentence) : undefined;
  return (
    proposal !== undefined &&
    proposal.keep.length > proposal.against.length &&
    whyNotAdopted(document, proposal) === undefined
  );
}

/** Whether this member may propose one more. */
export const hasRoom = (document: SessionDocument, author: MemberId): boolean =>
  [...document.shelf("sentence").facts.values()].filter((fact) => sentenceIn(fact).author === author).length <
  MOST_PROPOSALS;

const inOrder = (facts: Iterable<StatedFact>): readonly StatedFact[] =>
  [...facts].sort((a, b) => a.at - b.at || a.seq - b.seq || (a.key < b.key ? -1 : 1));
