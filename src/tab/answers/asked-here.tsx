import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { useUndoable } from "../../ui/use-undoable.ts";
import { useNavigation } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useSpace } from "../space/space-context.tsx";
import { answerTexts } from "./answer-texts.ts";
import { placeOfKey, useOwnWriting } from "./own-writing.ts";
import { useAnswering } from "./use-answering.ts";

interface Props {
  readonly entry: string;
  readonly askedKey: string;
  readonly isAnswered: boolean;
}

/** For whoever asked without a name, on the device where they did: nobody else can know. [QA6] */
export function AskedHere({ entry, askedKey, isAnswered }: Props) {
  const [t, shared, page, answering] = [useText(answerTexts), useText(uiTexts), usePageStyles(), useAnswering()];
  const [drafts, navigation, { timers }] = [useOwnWriting(), useNavigation(), useSpace()];
  const [failure, setFailure] = useState("");
  const takeOut = async () => {
    try {
      await answering.takeOut(entry, askedKey);
      drafts.forget(placeOfKey(entry));
      navigation.replace({ page: "questions" });
    } catch (error) {
      setFailure(shared(failureKey(error)));
    }
  };
  const { underway, begin, undo } = useUndoable(timers.after, () => void takeOut());
  const isGoing = underway.has(entry);
  return (
    <div className={page.stack}>
      <p className={page.quiet}>{t("asked.here")}</p>
      {isAnswered ? null : (
        <div className={page.row}>
          <Button size="small" onClick={() => (isGoing ? undo(entry) : begin(entry))}>
            {t(isGoing ? "answer.undo" : "asked.take-out")}
          </Button>
          <span role="status" className={page.quiet}>
            {isGoing ? t("answer.going") : failure}
          </span>
        </div>
      )}
    </div>
  );
}
