import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { useMoment, useReading, useSession } from "../session-context.tsx";
import { useRehearsalStyles } from "./rehearsal.styles.ts";
import type { RehearsalClock } from "./rehearsal-clock.ts";

interface Props {
  readonly clock: RehearsalClock;
  /** A session of the space is on: rehearsing must not keep anybody from it. */
  readonly isNeeded: boolean;
  readonly onLeave: () => void;
}

/** First on the page while rehearsing: that it is one, how fast it runs, and the way out. */
export function RehearsalBanner({ clock, isNeeded, onLeave }: Props) {
  const t = useText(meetingTexts);
  const styles = useRehearsalStyles();
  return (
    <aside aria-label={t("rehearsal.alone")} className={styles.banner}>
      <p className={styles.words}>{t("rehearsal.banner")}</p>
      <div role="status">{isNeeded ? <p className={styles.needed}>{t("rehearsal.needed")}</p> : null}</div>
      <Speed clock={clock} />
      <div>
        <ActionButton
          size="small"
          look={isNeeded ? "primary" : "secondary"}
          label={t("rehearsal.leave")}
          onAct={onLeave}
        />
      </div>
    </aside>
  );
}

const SPEEDS = [1, 4] as const;
/** A step may end a little after its time was up. */
const PAST_THE_END_MS = 1_000;

function Speed({ clock }: Pick<Props, "clock">) {
  const { pulse } = useSession();
  const [t, formats, styles] = [useText(meetingTexts), useFormats(), useRehearsalStyles()];
  const speed = useReading(clock.changes, clock.speed);
  const stands = useMoment(({ position: at }) => at.phase !== "live" || at.changesInMs === undefined);
  const toTheEnd = () => {
    const { position: from } = pulse.read();
    if (from.phase !== "live") return;
    clock.leap(from.stepLeftMs + PAST_THE_END_MS, () => {
      const { position: at } = pulse.read();
      return at.phase !== "live" || at.changesInMs === undefined || at.step.id !== from.step.id;
    });
  };
  return (
    <fieldset aria-label={t("rehearsal.speed")} className={styles.controls}>
      {SPEEDS.map((times) => (
        <ActionButton
          key={times}
          size="small"
          label={t("rehearsal.times", { speed: formats.number(times) })}
          pressed={speed === times}
          onAct={() => clock.setSpeed(times)}
        />
      ))}
      <ActionButton
        size="small"
        label={t("rehearsal.to-end")}
        whyNot={stands ? t("rehearsal.no-clock") : undefined}
        onAct={toTheEnd}
      />
    </fieldset>
  );
}
