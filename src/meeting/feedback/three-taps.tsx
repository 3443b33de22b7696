import { useEffect, useId } from "react";
import { hasAgreed } from "../../domain/code-of-conduct.ts";
import { LEAST_ANSWERS, STATEMENTS, type Statement, type Tap } from "../../domain/feedback.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { Section } from "../parts/section.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { useMoment, useReading, useSession } from "../session-context.tsx";
import { useFailureWords } from "../speaking/use-send.ts";
import { useFeedbackStyles } from "./feedback.styles.ts";
import type { FeedbackReading } from "./feedback.ts";

const TAPS: readonly Tap[] = ["yes", "partly", "no"];

/** Three statements with one tap each, for those who took part; once it has closed, what came of it, for everybody. */
export function ThreeTaps() {
  const { feedback, store } = useSession();
  const t = useText(meetingTexts);
  const styles = useFeedbackStyles();
  const reading = useReading(feedback.changes, feedback.read);
  const isSeat = useMoment(attendanceOf).seat === store.me;
  const tookPart = useMoment(({ view }) => hasAgreed(view.document, store.me));
  useEffect(() => {
    feedback.look();
  }, [feedback]);
  const { state } = reading;
  if (!state || state.until === null) return null;
  const { outcome } = state;
  if (outcome)
    return (
      <Section title={t("feedback")}>
        {outcome.enough ? (
          <>
            <p className={styles.text}>{t("feedback.answers")}</p>
            <ul className={styles.list}>
              {STATEMENTS.map((statement) => (
                <li key={statement}>
                  {t("feedback.median", {
                    statement: t(`feedback.${statement}`),
                    tap: t(`feedback.${outcome[statement]}`),
                  })}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className={styles.text}>{t("feedback.too-few")}</p>
        )}
      </Section>
    );
  return (
    <Section title={t("feedback")}>
      {isSeat ? <p className={styles.quiet}>{t("feedback.neutral")}</p> : null}
      {tookPart && !isSeat ? <Answering reading={reading} /> : null}
      <WhoSees until={state.until} />
    </Section>
  );
}

function Answering({ reading: { state, taps, isKept, failure } }: { readonly reading: FeedbackReading }) {
  const t = useText(meetingTexts);
  const styles = useFeedbackStyles();
  const wordsFor = useFailureWords();
  const missing = STATEMENTS.filter((statement) => taps[statement] === undefined).length;
  if (state?.mine && missing === STATEMENTS.length) return <p className={styles.text}>{t("feedback.elsewhere")}</p>;
  const progress =
    missing > 0 ? t("feedback.missing", { count: missing }) : t(isKept ? "feedback.kept" : "feedback.underway");
  return (
    <>
      {STATEMENTS.map((statement) => (
        <OneStatement key={statement} statement={statement} chosen={taps[statement]} />
      ))}
      <p role="status" className={styles.text}>
        {failure === undefined ? progress : wordsFor(failure)}
      </p>
    </>
  );
}

function OneStatement(props: { readonly statement: Statement; readonly chosen: Tap | undefined }) {
  const { feedback } = useSession();
  const [t, styles, id] = [useText(meetingTexts), useFeedbackStyles(), useId()];
  return (
    <fieldset className={styles.statement} aria-labelledby={id}>
      <span id={id}>{t(`feedback.${props.statement}`)}</span>
      <div className={styles.taps}>
        {TAPS.map((tap) => (
          <ActionButton
            key={tap}
            size="small"
            label={t(`feedback.${tap}`)}
            pressed={props.chosen === tap}
            onAct={() => feedback.tap(props.statement, tap)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** What becomes of the answers, said where they are given. */
function WhoSees({ until }: { readonly until: number }) {
  const [t, formats, styles] = [useText(meetingTexts), useFormats(), useFeedbackStyles()];
  const when = `${formats.date(until)}, ${formats.time(until)}`;
  return <p className={styles.quiet}>{t("feedback.seen", { least: LEAST_ANSWERS, when })}</p>;
}
