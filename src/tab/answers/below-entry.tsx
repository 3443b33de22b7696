import type { KeptEntry } from "../../contract/record.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { markupTexts } from "../markup/markup-texts.ts";
import { MeToo } from "../me-too/me-too.tsx";
import { meTooTexts } from "../me-too/me-too-texts.ts";
import { mentionTexts } from "../mentions/mention-texts.ts";
import { AnswersWanted } from "../wanted/answers-wanted.tsx";
import { wantedTexts } from "../wanted/wanted-texts.ts";
import { writingTexts } from "../writing/writing-texts.ts";
import { answerTexts } from "./answer-texts.ts";
import { Answers } from "./answers.tsx";

const texts = [answerTexts, markupTexts, meTooTexts, mentionTexts, wantedTexts, writingTexts];

/** What others add to an entry, below it: that they know it too, to a question its answers, to a lesson who wanted it. */
export function BelowEntry({ entry }: { readonly entry: KeptEntry }) {
  return (
    <MoreTexts sets={texts}>
      {entry.type === "lesson" ? <AnswersWanted lesson={entry.id} /> : <MeToo entry={entry} />}
      {entry.type === "question" ? <Answers entry={entry.id} /> : null}
    </MoreTexts>
  );
}
