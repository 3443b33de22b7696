import type { KeptEntry } from "../../contract/record.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { markupTexts } from "../markup/markup-texts.ts";
import { writingTexts } from "../writing/writing-texts.ts";
import { answerTexts } from "./answer-texts.ts";
import { Answers } from "./answers.tsx";

const texts = [answerTexts, markupTexts, writingTexts];

/** What others add to an entry, below it: to a question its answers. */
export function BelowEntry({ entry }: { readonly entry: KeptEntry }) {
  if (entry.type !== "question") return null;
  return (
    <MoreTexts sets={texts}>
      <Answers entry={entry.id} />
    </MoreTexts>
  );
}
