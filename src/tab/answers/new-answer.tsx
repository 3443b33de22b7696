import { useText } from "../../ui/messages/spoken-language.tsx";
import { forgetSent } from "../../writing/text-draft.ts";
import { useDraftOf } from "../../writing/use-draft-of.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { AnswerForm } from "./answer-form.tsx";
import { answerTexts } from "./answer-texts.ts";
import { useOwnWriting } from "./own-writing.ts";
import { useAnswering } from "./use-answering.ts";

/** The reader's next answer to a question, kept on this device until it is sent. */
export function NewAnswer({ entry }: { readonly entry: string }) {
  const [t, page, answering, drafts] = [useText(answerTexts), usePageStyles(), useAnswering(), useOwnWriting()];
  const place = `answer/${entry}`;
  const [{ text, slip }, change] = useDraftOf(drafts, place);
  return (
    <AnswerForm
      text={text}
      onChange={(next) => change(() => ({ text: next }))}
      hint={<p className={page.quiet}>{t("answer.who-sees")}</p>}
      send={t("answer.send")}
      onSend={async () => {
        await answering.answer(entry, slip, text);
        forgetSent(drafts, place, text);
      }}
    />
  );
}
