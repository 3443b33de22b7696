import {
  AnimalTurtleRegular,
  EmojiLaughRegular,
  HandWaveRegular,
  HeartRegular,
  LightbulbRegular,
} from "@fluentui/react-icons";
import { memo, type ReactElement } from "react";
import type { Reaction } from "../../domain/fact.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { useMoment, useSession } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { useSignalStyles } from "./signals.styles.ts";
import { useReactions } from "./use-reactions.ts";

const icons: readonly (readonly [Reaction, ReactElement])[] = [
  ["clap", <HandWaveRegular key="clap" />],
  ["thanks", <HeartRegular key="thanks" />],
  ["idea", <LightbulbRegular key="idea" />],
  ["laugh", <EmojiLaughRegular key="laugh" />],
  ["slower", <AnimalTurtleRegular key="slower" />],
];

/** For those who take part: five ways to answer without a word. Nobody sees who it was, and nothing is kept. [Q7] */
export const ReactionRow = memo(function ReactionRow() {
  const { store } = useSession();
  const t = useText(meetingTexts);
  const send = useSend();
  const styles = useSignalStyles();
  const mayReact = useMoment((moment) => {
    const { phase } = moment.position;
    return (phase === "live" || phase === "over") && attendanceOf(moment).taking.includes(store.me);
  });
  if (!mayReact) return null;
  return (
    <section aria-label={t("reactions")} className={styles.reactions}>
      {icons.map(([what, icon]) => (
        <ActionButton
          key={what}
          size="small"
          look="subtle"
          iconOnly
          icon={icon}
          label={t(`reaction.${what}`)}
          onAct={() => send({ type: "react", what })}
        />
      ))}
      <ReactionsShown />
    </section>
  );
});

/** What people answer just now, for some seconds. */
export function ReactionsShown() {
  const t = useText(meetingTexts);
  const styles = useSignalStyles();
  const counts = useReactions();
  if (counts.size === 0) return null;
  return (
    <ul className={styles.shown}>
      {icons.map(([what, icon]) => {
        const count = counts.get(what);
        return count === undefined ? null : (
          <li key={what} className={styles.one}>
            <span aria-hidden>{icon}</span>
            <span className={styles.onlyHeard}>{t(`reaction.${what}`)}</span>
            {count}
          </li>
        );
      })}
    </ul>
  );
}
