import type { SessionRecord } from "../../contract/record.ts";
import type { NamedWords } from "../../domain/own-words.ts";

/** A record as it was published, without these words of somebody's. What else it holds stays as it is. [K4] */
export function recordWithout(record: SessionRecord, words: NamedWords): SessionRecord {
  const isTheirs = (by: { readonly member: string } | null, text: string) =>
    by?.member === words.by && text === words.text;
  const inStep = (step: SessionRecord["steps"][number]) => {
    switch (words.kind) {
      case "reflection":
        return { ...step, reflections: step.reflections.filter(({ author, text }) => !isTheirs(author, text)) };
      case "turn":
        return { ...step, typedTurns: step.typedTurns.filter(({ speaker, text }) => !isTheirs(speaker, text)) };
      case "question":
      case "commitment":
        return step;
    }
  };
  return {
    ...record,
    steps: record.steps.map((step) => (step.id === words.step ? inStep(step) : step)),
    questions: record.questions.filter(({ id }) => words.key !== `question/${id}`),
    commitments: record.commitments.filter(({ by }) => words.kind !== "commitment" || by.member !== words.by),
  };
}
