import { Button } from "@fluentui/react-components";
import { type ReactNode, useRef, useState } from "react";
import { ApiProblem } from "../../api/api-failure.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { useDraftOf } from "../../writing/use-draft-of.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useLifeStyles } from "./life.styles.ts";
import { lifeTexts } from "./life-texts.ts";
import { PostArea } from "./post-area.tsx";
import { useLife } from "./use-life.ts";

interface Props {
  /** Where its draft is kept. */
  readonly place: string;
  readonly label: string;
  readonly hint?: string;
  /** What the button says. */
  readonly act: string;
  /** What the text is before anything is written. */
  readonly first?: string;
  /** Rejects when it did not work: the text stays. */
  readonly send: (text: string, slip: string) => Promise<void>;
  readonly onDone?: () => void;
  readonly takesFocus?: boolean;
  /** Further buttons. */
  readonly children?: ReactNode;
}

/** A text to write and send; unsent it outlives a reload. [LI4] */
export function PostBox({ place, label, hint, act, first = "", send, onDone, takesFocus, children }: Props) {
  const [t, shared, page, styles, { drafts }] = [
    useText(lifeTexts),
    useText(uiTexts),
    usePageStyles(),
    useLifeStyles(),
    useLife(),
  ];
  const [draft, change] = useDraftOf(drafts, place);
  const [isTouched, setTouched] = useState(false);
  const [said, setSaid] = useState("");
  const isBusy = useRef(false);
  const text = isTouched || draft.text !== "" ? draft.text : first;
  const isEmpty = text.trim() === "";

  const done = (sent: string) => {
    const now = drafts.read(place);
    drafts.forget(place);
    setSaid(t("life.sent"));
    setTouched(false);
    // What was written on meanwhile is something new.
    if (now.text !== "" && now.text !== sent) drafts.write(place, { ...drafts.read(place), text: now.text });
    else onDone?.();
  };
  const failed = (error: unknown) =>
    setSaid(
      error instanceof ApiProblem && error.problem.reason === "full" ? t("life.full") : shared(failureKey(error)),
    );
  const submit = () => {
    if (isBusy.current || isEmpty) return;
    isBusy.current = true;
    send(text.trim(), draft.slip)
      .then(() => done(text), failed)
      .finally(() => {
        isBusy.current = false;
      });
  };
  return (
    <div className={styles.box}>
      <PostArea
        label={label}
        hint={hint}
        text={text}
        takesFocus={takesFocus}
        onChange={(next) => {
          setTouched(true);
          setSaid("");
          change(() => ({ text: next }));
        }}
      />
      <div className={page.row}>
        <Button appearance="primary" size="small" disabledFocusable={isEmpty} onClick={submit}>
          {act}
        </Button>
        {children}
        <span role="status" className={page.quiet}>
          {said}
        </span>
      </div>
    </div>
  );
}
