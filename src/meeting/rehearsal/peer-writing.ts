import type { NoteId } from "../../domain/ids.ts";
import { isRevealed, notesOf, reflectionSteps } from "../reflections/notes.ts";
import { type Due, running, type Sight, send, whenPassed } from "./peer.ts";
import { commitmentWords, writtenWords } from "./words.ts";

const WRITES_NOTHING = 0.1;
const WRITES_TWICE = 0.35;
const HAS_NO_PLAN = 0.1;
const GIVES_NAME = 0.6;
const FEELS_THE_SAME = 0.2;

/** Writes when most of the thinking is done, and before the step's time is up. */
const thinks = (luck: number): number => 0.1 + 0.7 * luck;

/** One reflection where they are sealed, one or two where they are open; some have nothing to say. */
export function reflect(sight: Sight): readonly Due[] {
  const at = running(sight);
  const { moment, peer, draw } = sight;
  if (at?.step.collects !== "reflections" || draw(`silent/${at.step.id}`) < WRITES_NOTHING) return [];
  const { step } = at;
  const isSealed = step.visibility === "sealed";
  if (isSealed && isRevealed(moment.view.document, step.id)) return [];
  const readable = notesOf(moment.view.document, step).map((note) => note.text);
  const text = writtenWords(step, peer.number, readable);
  const count = !isSealed && draw(`twice/${step.id}`) < WRITES_TWICE ? 2 : 1;
  return Array.from({ length: count }, (_, n): Due => {
    const occasion = `write/${step.id}/${n}`;
    const when = whenPassed(thinks(draw(occasion)), at, moment.now);
    if (isSealed) {
      const named = draw(`${occasion}/named`) < GIVES_NAME;
      return { at: when, occasion, act: { type: "seal", step: step.id, text, named } };
    }
    const id = `${peer.member}-${step.id}-${n}` as NoteId;
    return send(when, occasion, { type: "add-reflection", step: step.id, id, text });
  });
}

/** Finds itself in what others wrote last, a little after it could be read. */
export function sayTheSame(sight: Sight): readonly Due[] {
  const at = running(sight);
  const { moment, peer, draw } = sight;
  const [latest] = at ? reflectionSteps(at.steps, at.step.index) : [];
  if (!latest) return [];
  const { document } = moment.view;
  const own = writtenWords(latest, peer.number, []);
  return notesOf(document, latest).flatMap(({ id, author, text }) => {
    const occasion = `same/${id}`;
    const writtenAt = document.get(`reflection/${latest.id}/${id}`)?.at ?? moment.now;
    const isMine = author === peer.member || (author === null && text === own);
    if (isMine || draw(occasion) >= FEELS_THE_SAME) return [];
    const readMs = 2_000 + 12_000 * draw(`${occasion}/reads`);
    return [send(writtenAt + readMs, occasion, { type: "same-here", note: id, on: true })];
  });
}

export function commit(sight: Sight): readonly Due[] {
  const at = running(sight);
  const { moment, peer, draw } = sight;
  if (at?.step.collects !== "commitments" || draw("plan") < HAS_NO_PLAN) return [];
  const text = commitmentWords(peer.number);
  return [send(whenPassed(thinks(draw("commit")), at, moment.now), "commit", { type: "commit", text })];
}
