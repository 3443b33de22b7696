import { mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import type { SessionId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { proposalTexts } from "../../writing/proposals/proposal-texts.ts";
import { Proposals } from "../../writing/proposals/proposals.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { useOwnPart } from "./own-part.ts";
import { useRecordStyles } from "./record.styles.ts";

/** What this session proposes to the reader to keep; nothing for those to whom it proposes nothing. */
export function YoursToKeep({ session }: { readonly session: SessionId }) {
  const [t, page, styles] = [useText(proposalTexts), usePageStyles(), useRecordStyles()];
  const [own, { timers }] = [useOwnPart(), useSpace()];
  const { data = [] } = useAnswer(useMemo(() => own.proposals(session), [own, session]));
  if (data.length === 0) return null;
  return (
    <section aria-label={t("proposals.title")} className={mergeClasses(styles.step, styles.onScreen)}>
      <h2 className={page.subheading}>{t("proposals.title")}</h2>
      <Proposals
        proposals={data}
        keep={(key, text) => own.keep(session, key, text)}
        decline={(key) => own.decline(session, key)}
        withdraw={(key) => own.withdraw(session, key)}
        after={timers.after}
        linkTo={(entry, kind) => hashOf(kind === "lesson" ? { page: "write", what: entry } : { page: "entry", entry })}
      />
    </section>
  );
}
