import { hasAgreed } from "../../domain/code-of-conduct.ts";
import { wishesAt } from "../../domain/position.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { useMoment, useSession, useWhyNot } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { useSeatBarStyles } from "./seat-bar.styles.ts";

/** For those without the seat, quietly: a majority moves on, whoever holds it. Says how many want to, never who. [S7] */
export function MoveOn() {
  const { store } = useSession();
  const t = useText(meetingTexts);
  const styles = useSeatBarStyles();
  const send = useSend();
  const now = useMoment(({ view, position, now: at }) => {
    const wishes = position.phase === "live" ? wishesAt(view.document, at) : undefined;
    return wishes && hasAgreed(view.document, store.me) && position.phase === "live"
      ? { paused: position.paused, count: wishes.by.length, of: wishes.of, enough: wishes.enough }
      : undefined;
  });
  const whyNot = useWhyNot({ type: "move-on" });
  if (!now) return null;
  const { paused, ...wishes } = now;
  return (
    <section aria-label={t("move-on")} className={styles.moveOn}>
      <ActionButton
        size="small"
        look="subtle"
        label={t(paused ? "move-on.paused" : "move-on")}
        whyNot={whyNot}
        onAct={() => send({ type: "move-on" })}
      />
      {wishes.count === 0 ? null : (
        <span role="status" className={styles.wishes}>
          {t("move-on.wishes", wishes)}
        </span>
      )}
    </section>
  );
}
