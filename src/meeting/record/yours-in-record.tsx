import { useEffect } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { OwnWords } from "../../ui/own-words.tsx";
import { throwLater } from "../../ui/throw-later.ts";
import { Section } from "../parts/section.tsx";
import { useReading, useSession } from "../session-context.tsx";

/** The reader's own words in the record to be, or in the one that was published. */
export function YoursInRecord() {
  const { record, timers } = useSession();
  const t = useText(uiTexts);
  const words = useReading(record.changes, record.ownWords);
  useEffect(() => {
    record.lookAtOwnWords().catch(throwLater);
  }, [record]);
  if (words.length === 0) return null;
  return (
    <Section title={t("own.title")}>
      <OwnWords words={words} takeBack={record.takeBack} after={timers.after} />
    </Section>
  );
}
