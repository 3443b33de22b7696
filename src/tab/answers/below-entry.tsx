import type { KeptEntry } from "../../contract/record.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { markupTexts } from "../markup/markup-texts.ts";
import { MeToo } from "../me-too/me-too.tsx";
import { meTooTexts } from "../me-too/me-too-texts.ts";
import { writingTexts } from "../writing/writing-texts.ts";
import { answerTexts } from "./answer-texts.ts";
import { Answers } from "./answers.tsx";

const texts = [answerTexts, markupTexts, meTooTexts, writingTexts];

/** What others add to an entry, below it: that they know it too, and to a question its answers. */
export function BelowEntry({ entry }: { readonly entry: KeptEntry }) {
  if (entry.type === "lesson") return null;
  return (
    <MoreTexts sets={texts}>
      <MeToo entry={entry} />
      {entry.type === "question" ? <Answers entry={entry.id} /> : null}
    </MoreTexts>
  );
}
