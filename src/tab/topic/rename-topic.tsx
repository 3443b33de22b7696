import { Button } from "@fluentui/react-components";
import { type SubmitEvent, useId, useState } from "react";
import * as z from "zod/mini";
import type { TopicPage } from "../../contract/topic.ts";
import { MOST_TOPIC } from "../../domain/about-entry.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { useFormDraft } from "../../writing/form-draft.ts";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { useLearning } from "../learning/use-learning.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { ownDraftsOf } from "../space/own-drafts.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { topicTexts } from "./topic-texts.ts";

interface Props {
  readonly topic: string;
  readonly alike: TopicPage["alike"];
  readonly onRename: (name: string) => Promise<void>;
}

/** Gives a topic another name; that of another topic makes one of both, which is said before. [TO2] [TO3] */
export function RenameTopic(props: Props) {
  const [t, page, [isOpen, setOpen]] = [useText(topicTexts), usePageStyles(), useState(false)];
  return (
    <div className={page.stack}>
      <div className={page.row}>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t("topic.rename")}
        </Button>
      </div>
      {isOpen ? <Form {...props} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function Form({ topic, alike, onRename, onClose }: Props & { readonly onClose: () => void }) {
  const [t, shared, page, styles] = [useText(topicTexts), useText(uiTexts), usePageStyles(), useTendingStyles()];
  const { data: topics = [] } = useAnswer(useLearning().topics);
  const {
    entered: written = topic,
    enter,
    forget,
  } = useFormDraft(ownDraftsOf(useSpace(), "topics"), topic, z.string());
  const [failure, setFailure] = useState("");
  const id = useId();
  const name = written.trim();
  const isThere = name !== topic && [...topics, ...alike].some((one) => one.topic === name);
  const leave = () => {
    forget();
    onClose();
  };
  const rename = (event: SubmitEvent) => {
    event.preventDefault();
    if (name === "" || name === topic) return;
    onRename(name).then(leave, (error: unknown) => setFailure(shared(failureKey(error))));
  };
  return (
    <form className={page.stack} onSubmit={rename}>
      <div className={styles.field}>
        <label htmlFor={id}>{t("topic.new-name")}</label>
        <input
          id={id}
          dir="auto"
          className={styles.input}
          maxLength={MOST_TOPIC}
          value={written}
          onChange={({ currentTarget: { value } }) => enter(() => value)}
        />
      </div>
      <p role="status" className={page.quiet}>
        {failure || (isThere ? t("topic.merge-how", { name }) : t("topic.rename-how"))}
      </p>
      <div className={page.row}>
        <Button type="submit" appearance="primary" disabledFocusable={name === "" || name === topic}>
          {t(isThere ? "topic.merge-do" : "topic.rename-do")}
        </Button>
        <Button onClick={leave}>{t("topic.cancel")}</Button>
      </div>
    </form>
  );
}
