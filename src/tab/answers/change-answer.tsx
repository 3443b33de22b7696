import type { Answer } from "../../contract/answer.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useDraftOf } from "../../writing/use-draft-of.ts";
import { Markup } from "../markup/markup.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { AnswerForm } from "./answer-form.tsx";
import { answerTexts } from "./answer-texts.ts";
import { useOwnWriting } from "./own-writing.ts";
import { useAnswering } from "./use-answering.ts";

/** Changing one's own answer; what it was made of is kept with it, so that nothing said elsewhere meanwhile goes unseen. */
export function ChangeAnswer({ entry, answer }: { readonly entry: string; readonly answer: Answer }) {
  const [t, page, answering, drafts] = [useText(answerTexts), usePageStyles(), useAnswering(), useOwnWriting()];
  const place = `change/${answer.id}`;
  const [{ text, kept }, change] = useDraftOf(drafts, place);
  const isElsewhere = kept !== null && kept.text !== answer.text;
  const close = () => drafts.forget(place);
  return (
    <AnswerForm
      text={text}
      onChange={(next) => change(() => ({ text: next }))}
      hint={
        isElsewhere ? (
          <>
            <p role="alert" className={page.quiet}>
              {t("answer.elsewhere")}
            </p>
            <Markup text={answer.text} />
          </>
        ) : undefined
      }
      send={t("answer.save")}
      onSend={async () => {
        await answering.change(entry, answer.id, answer.version, text);
        const { text: now, ...draft } = drafts.read(place);
        // What was written meanwhile is a change of what was saved.
        if (now === text) close();
        else drafts.write(place, { ...draft, text: now, kept: { text: text.trim(), named: true } });
      }}
      onCancel={close}
    />
  );
}
