import { mergeClasses } from "@fluentui/react-components";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { useMoment } from "../session-context.tsx";
import { useClockStyles } from "./clock.styles.ts";
import { type ClockReading, stepClock, turnClock } from "./clock-reading.ts";

const RADIUS = 9;
const AROUND = 2 * Math.PI * RADIUS;

/** How much is left, as a ring; near the end it fills with a sign, so that colour says nothing alone. */
function Ring({ clock, size }: { readonly clock: ClockReading; readonly size: number }) {
  const styles = useClockStyles();
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" width={size} height={size} className={styles.ring}>
      <circle cx="12" cy="12" r={RADIUS} className={styles.track} />
      <circle
        cx="12"
        cy="12"
        r={RADIUS}
        className={mergeClasses(styles.left, clock.isLast && styles.last)}
        strokeDasharray={`${AROUND * clock.part} ${AROUND}`}
        transform="rotate(-90 12 12)"
      />
      {clock.isLast ? <path d="M12 7v6M12 15.5v1" className={styles.sign} /> : null}
    </svg>
  );
}

/** The step's clock: the only thing on the page that draws again each second, and the page's one timer. */
export function StepClock({ large = false }: { readonly large?: boolean }) {
  const [styles, t, formats] = [useClockStyles(), useText(meetingTexts), useFormats()];
  const clock = useMoment(({ position }) => stepClock(position));
  if (!clock) return null;
  const { overSeconds } = clock;
  return (
    <div className={mergeClasses(styles.clock, large && styles.large)}>
      <Ring clock={clock} size={large ? 56 : 24} />
      <div className={styles.words}>
        <span
          role="timer"
          aria-live="off"
          aria-label={t("clock.step")}
          className={mergeClasses(styles.digits, overSeconds !== undefined && styles.over)}
        >
          {overSeconds === undefined ? formats.clock(clock.seconds * 1000) : `+${formats.clock(overSeconds * 1000)}`}
        </span>
        {clock.isLast ? (
          <span className={styles.warning}>{t(overSeconds === undefined ? "clock.last" : "clock.over")}</span>
        ) : null}
      </div>
    </div>
  );
}

/** Time left of the turn that runs. Plain text: the step's clock is the timer. */
export function TurnClock({ large = false }: { readonly large?: boolean }) {
  const [styles, t, formats] = [useClockStyles(), useText(meetingTexts), useFormats()];
  const clock = useMoment(({ position }) => turnClock(position));
  if (!clock) return null;
  return (
    <div className={mergeClasses(styles.clock, large && styles.turnLarge)}>
      <Ring clock={clock} size={large ? 40 : 20} />
      <div className={styles.words}>
        <span className={styles.digits}>
          <span className={styles.onlyHeard}>{t("clock.turn")} </span>
          {formats.clock(clock.seconds * 1000)}
        </span>
        {clock.isLast ? <span className={styles.warning}>{t("clock.turn-last")}</span> : null}
      </div>
    </div>
  );
}
