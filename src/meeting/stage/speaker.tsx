import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { TurnClock } from "../now/clock.tsx";
import { type LiveScene, turnsOf } from "../now/scene.ts";
import { Face } from "../parts/face.tsx";
import { useMoment, useName } from "../session-context.tsx";
import { typedTurns } from "../turns/typed-turns.ts";
import { useStageStyles } from "./stage.styles.ts";

/** Who has the floor, large; who is next, small. Who passed and who waits look alike. */
export function Speaker({ scene }: { readonly scene: LiveScene }) {
  const t = useText(meetingTexts);
  const nameOf = useName();
  const styles = useStageStyles();
  const typed = useMoment(({ view }) => typedTurns(view.document, scene.step.id, scene.run));
  const { floor, next = [] } = useMoment(turnsOf) ?? {};
  const last = typed.at(-1);
  if (floor === undefined && next.length === 0) return null;
  return (
    <section aria-label={t("turns")} className={styles.turns}>
      {floor === undefined ? null : (
        <div className={styles.speaker}>
          <Face name={nameOf(floor)} size="large" />
          <div className={styles.who}>
            <span className={styles.quiet}>{t("stage.has-floor")}</span>
            <span className={styles.name}>{nameOf(floor)}</span>
          </div>
          <TurnClock large />
        </div>
      )}
      {next.length > 0 ? (
        <div className={styles.next}>
          <span className={styles.quiet}>{t("turns.next")}</span>
          <ol className={styles.order}>
            {next.map((member) => (
              <li key={member} className={styles.waiting}>
                <Face name={nameOf(member)} />
                {nameOf(member)}
              </li>
            ))}
          </ol>
        </div>
      ) : null}
      {last ? (
        <p className={styles.typed} dir="auto">
          <span className={styles.quiet}>{nameOf(last.speaker)}:</span> {last.text}
        </p>
      ) : null}
    </section>
  );
}
