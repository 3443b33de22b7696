import { lazy, useState } from "react";
import { KeptIn, PublishedIn } from "../../planning/home/home-words.tsx";
import { Later } from "../../ui/later.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { CommitmentList } from "../commitments/commitment-list.tsx";
import { ThreeTaps } from "../feedback/three-taps.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { Section } from "../parts/section.tsx";
import type { NextSession } from "../series/next-session.ts";
import { useMoment, useReading, useSession } from "../session-context.tsx";
import { useAttempt } from "../speaking/use-send.ts";
import { keptOf } from "./kept-of.ts";
import { useRecordStyles } from "./record.styles.ts";
import { Thanks } from "./thanks.tsx";
import { useIsUnrecorded } from "./unrecorded.tsx";
import { YoursInRecord } from "./yours-in-record.tsx";

/** Comes after what everybody looks for first: that the session is kept. */
const YoursToKeep = lazy(async () => ({ default: (await import("../proposals/yours-to-keep.tsx")).YoursToKeep }));

/** Ended: what will be kept, then where it is. */
export function After({ onPlanNext }: { readonly onPlanNext: (next?: NextSession) => void }) {
  const { isRehearsal, plan, record, store } = useSession();
  const t = useText(meetingTexts);
  const styles = useRecordStyles();
  const attempt = useAttempt();
  const [isBusy, setBusy] = useState(false);
  const entry = useReading(record.changes, record.entry);
  const { granted, isHome } = useReading(plan.changes, plan.read);
  const kept = useMoment(({ view }) => keptOf(view.document));

  const isUnrecorded = useIsUnrecorded();

  const publish = async () => {
    setBusy(true);
    await attempt(record.publish());
    setBusy(false);
  };
  const planNext = () => {
    const { title, format, minutes, space } = plan.read();
    onPlanNext({ title, format, minutes, after: store.session, home: space });
  };
  const planning = (look: "primary" | "subtle") => (
    <div className={styles.ways}>
      {isRehearsal || !isHome ? null : <ActionButton look={look} label={t("plan.next")} onAct={planNext} />}
      <ActionButton look="subtle" label={t("plan")} onAct={() => onPlanNext()} />
    </div>
  );
  if (isUnrecorded)
    return (
      <>
        <Thanks />
        <Section title={t("record")}>
          <p className={styles.text}>{t("unrecorded.after")}</p>
          {planning("primary")}
        </Section>
        <CommitmentList />
      </>
    );
  return (
    <>
      <Thanks />
      <Section title={t("record")}>
        {entry === undefined ? (
          <>
            <p className={styles.text}>
              {granted ? <KeptIn granted={granted} /> : t(isRehearsal ? "rehearsal.record" : "record.what")}
            </p>
            <ul className={styles.list}>
              <li>{t("record.people", { count: kept.people })}</li>
              <li>{t("record.steps", { count: kept.steps })}</li>
              <li>{t("record.reflections", { count: kept.reflections })}</li>
              {kept.questions > 0 ? <li>{t("record.questions", { count: kept.questions })}</li> : null}
              <li>{t("record.commitments", { count: kept.commitments })}</li>
            </ul>
            <p className={styles.quiet}>{t("record.not")}</p>
            <div>
              <ActionButton
                look="primary"
                label={t("record.publish")}
                whyNot={isRehearsal ? t("rehearsal.not-kept") : isBusy ? t("record.busy") : undefined}
                onAct={() => void publish()}
              />
            </div>
          </>
        ) : (
          <>
            <p role="status" className={styles.text}>
              {granted ? <PublishedIn granted={granted} /> : t("record.published")}
            </p>
            {planning("primary")}
          </>
        )}
      </Section>
      <ThreeTaps />
      <Later>
        <YoursToKeep />
      </Later>
      <YoursInRecord />
      <CommitmentList />
      {entry === undefined ? planning("subtle") : null}
    </>
  );
}
