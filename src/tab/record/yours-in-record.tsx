import { mergeClasses } from "@fluentui/react-components";
import type { SessionId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { OwnWords } from "../../ui/own-words.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { useRecordStyles } from "./record.styles.ts";

/** The reader's own words in this record; nothing for those who have none. */
export function YoursInRecord({ session }: { readonly session: SessionId }) {
  const [t, page, styles] = [useText(uiTexts), usePageStyles(), useRecordStyles()];
  const { questions, acts, timers } = useSpace();
  const { data = [] } = useAnswer(questions.ownWords(session));
  if (data.length === 0) return null;
  return (
    <section aria-label={t("own.title")} className={mergeClasses(styles.step, styles.onScreen)}>
      <h2 className={page.subheading}>{t("own.title")}</h2>
      <OwnWords words={data} takeBack={(key) => acts.takeBack(session, key)} after={timers.after} />
    </section>
  );
}
