import { mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import type { SessionId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { OwnWords } from "../../ui/own-words.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { useOwnPart } from "./own-part.ts";
import { useRecordStyles } from "./record.styles.ts";

/** The reader's own words in this record; nothing for those who have none. */
export function YoursInRecord({ session }: { readonly session: SessionId }) {
  const [t, page, styles] = [useText(uiTexts), usePageStyles(), useRecordStyles()];
  const [own, { timers }] = [useOwnPart(), useSpace()];
  const { data = [] } = useAnswer(useMemo(() => own.ownWords(session), [own, session]));
  if (data.length === 0) return null;
  return (
    <section aria-label={t("own.title")} className={mergeClasses(styles.step, styles.onScreen)}>
      <h2 className={page.subheading}>{t("own.title")}</h2>
      <OwnWords words={data} takeBack={(key) => own.takeBack(session, key)} after={timers.after} />
    </section>
  );
}
