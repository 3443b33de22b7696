import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { MOST_ANSWER } from "../../domain/answers.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { MarkdownBox } from "../writing/markdown-box.tsx";
import { answerTexts } from "./answer-texts.ts";
import { useAnswersStyles } from "./answers.styles.ts";

interface Props {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly hint?: ReactNode;
  readonly send: string;
  readonly onSend: () => Promise<void>;
  readonly onCancel?: () => void;
}

/** Where an answer is written; what could not be sent stays. */
export function AnswerForm({ text, onChange, hint, send, onSend, onCancel }: Props) {
  const [t, shared, page, styles] = [useText(answerTexts), useText(uiTexts), usePageStyles(), useAnswersStyles()];
  const [isSending, setSending] = useState(false);
  const [news, setNews] = useState("");
  const canSend = text.trim() !== "" && text.length <= MOST_ANSWER && !isSending;
  const onSubmit = async () => {
    if (!canSend) return;
    setSending(true);
    setNews("");
    try {
      await onSend();
      setNews(t("answer.sent"));
    } catch (error) {
      setNews(shared(failureKey(error)));
    }
    setSending(false);
  };
  return (
    <form
      className={styles.form}
      aria-label={t("answer.yours")}
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      <MarkdownBox label={t("answer.yours")} text={text} onChange={onChange} hint={hint} />
      <div className={page.row}>
        <Button appearance="primary" type="submit" disabledFocusable={!canSend}>
          {send}
        </Button>
        {onCancel ? <Button onClick={onCancel}>{t("answer.cancel")}</Button> : null}
        <span role="status" className={page.quiet}>
          {news}
        </span>
      </div>
    </form>
  );
}
