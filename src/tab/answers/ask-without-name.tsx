import { Button, makeStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import { MOST } from "../../domain/authored.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { textInput } from "../../ui/text-input.styles.ts";
import { forgetSent } from "../../writing/text-draft.ts";
import { useDraftOf } from "../../writing/use-draft-of.ts";
import { useNavigation } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { MarkdownBox } from "../writing/markdown-box.tsx";
import { answerTexts } from "./answer-texts.ts";
import { useAnswersStyles } from "./answers.styles.ts";
import { placeOfKey, useOwnWriting } from "./own-writing.ts";
import { useAnswering } from "./use-answering.ts";

/** Fewer people than this can be guessed from. */
const FEW = 5;

const useStyles = makeStyles({ line: textInput });

/** A question that belongs to nobody: until it is sent it lies on this device, and afterwards its key does. [QA5] [QA6] */
export function AskWithoutName({ onClose }: { readonly onClose: () => void }) {
  const [t, shared, page, styles, own] = [
    useText(answerTexts),
    useText(uiTexts),
    usePageStyles(),
    useAnswersStyles(),
    useStyles(),
  ];
  const [answering, drafts, navigation, id] = [useAnswering(), useOwnWriting(), useNavigation(), useId()];
  const [title, changeTitle] = useDraftOf(drafts, "nameless/title");
  const [body, changeBody] = useDraftOf(drafts, "nameless/body");
  const { data: people } = useAnswer(answering.people);
  const [failure, setFailure] = useState("");
  const [isSending, setSending] = useState(false);
  const canSend = title.text.trim() !== "" && body.text.length <= MOST.body && !isSending;
  const ask = async () => {
    if (!canSend) return;
    setSending(true);
    try {
      const asked = { slip: title.slip, key: title.editKey, title: title.text.trim(), body: body.text };
      const entry = await answering.askWithoutName(asked);
      drafts.write(placeOfKey(entry), { ...title, text: "", kept: { text: "", named: false } });
      forgetSent(drafts, "nameless/title", title.text);
      forgetSent(drafts, "nameless/body", body.text);
      navigation.go({ page: "entry", entry });
    } catch (error) {
      setFailure(shared(failureKey(error)));
      setSending(false);
    }
  };
  return (
    <form
      className={styles.form}
      aria-label={t("ask.anonymously")}
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <p className={page.words}>{t("ask.promise")}</p>
      {people && people.length < FEW ? <p className={page.quiet}>{t("ask.few", { count: people.length })}</p> : null}
      <label htmlFor={id} className={page.title}>
        {t("ask.question")}
      </label>
      <input
        id={id}
        className={own.line}
        dir="auto"
        maxLength={MOST.title}
        value={title.text}
        aria-describedby={`${id}-kept`}
        onChange={({ currentTarget }) => changeTitle(() => ({ text: currentTarget.value }))}
      />
      <MarkdownBox
        label={t("ask.more")}
        text={body.text}
        onChange={(text) => changeBody(() => ({ text }))}
        canMention={false}
      />
      <p id={`${id}-kept`} className={page.quiet}>
        {t("ask.kept")}
      </p>
      <div className={page.row}>
        <Button appearance="primary" type="submit" disabledFocusable={!canSend}>
          {t("ask.send")}
        </Button>
        <Button onClick={onClose}>{t("ask.cancel")}</Button>
        <span role="status" className={page.quiet}>
          {failure}
        </span>
      </div>
    </form>
  );
}
