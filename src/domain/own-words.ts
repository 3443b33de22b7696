import { agendaOf } from "./agenda.ts";
import { speaksFor } from "./companion-id.ts";
import { parseFactKey } from "./fact-key.ts";
import type { MemberId } from "./ids.ts";
import { commitmentIn, questionIn, reflectionIn, turnIn } from "./read-fact.ts";
import type { FactValue, SessionDocument, StatedFact } from "./session-document.ts";

/** Words of a session that carry their writer's name and go into its record. */
export interface NamedWords {
  readonly key: string;
  readonly kind: "reflection" | "turn" | "question" | "commitment";
  /** The step they were written in; null for a question and a commitment. */
  readonly step: string | null;
  readonly by: MemberId;
  /** Empty once they were taken back. */
  readonly text: string;
}

/** What a fact says in somebody's name; undefined for one without words or without a name. */
export function namedWords(fact: StatedFact): NamedWords | undefined {
  const key = parseFactKey(fact.key);
  switch (key?.kind) {
    case "reflection": {
      const { author, text } = reflectionIn(fact);
      return author === null ? undefined : { key: fact.key, kind: key.kind, step: key.step, by: author, text };
    }
    case "question": {
      const { author, text } = questionIn(fact);
      return author === null ? undefined : { key: fact.key, kind: key.kind, step: null, by: author, text };
    }
    case "turn":
      return { key: fact.key, kind: key.kind, step: key.step, by: key.member, text: turnIn(fact).text ?? "" };
    case "commitment":
      return { key: fact.key, kind: key.kind, step: null, by: key.member, text: commitmentIn(fact).text };
    default:
      return undefined;
  }
}

/**
 * A member's own words and those of the people beside them, in the order of the agenda, then what belongs to no step.
 * Nameless ones cannot be told apart. [K5] [U5]
 */
export function ownWords(document: SessionDocument, member: MemberId): readonly NamedWords[] {
  const order = new Map(agendaOf(document).map(({ id, index }) => [id as string, index]));
  const place = ({ step }: NamedWords) => (step === null ? order.size : (order.get(step) ?? 0));
  return [...document.facts()]
    .flatMap((fact) => namedWords(fact) ?? [])
    .filter(({ by, text }) => speaksFor(member, by) && text !== "")
    .sort((a, b) => place(a) - place(b));
}

/** The value of a fact once its words were taken back: everything that others' clocks hang on stays. [K4] */
export function withoutWords(fact: StatedFact): FactValue {
  const { text: _, ...rest } = fact.value;
  return parseFactKey(fact.key)?.kind === "turn" ? rest : { ...rest, text: "" };
}
