import type { MemberId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { useName, useSession } from "../session-context.tsx";
import { useTurnsStyles } from "./turns.styles.ts";

/** Who speaks after, in order. */
export function NextUp({ members }: { readonly members: readonly MemberId[] }) {
  const { store } = useSession();
  const [t, nameOf, styles] = [useText(meetingTexts), useName(), useTurnsStyles()];
  if (members.length === 0) return null;
  return (
    <div className={styles.next}>
      <span className={styles.quiet}>{t("turns.next")}</span>
      <ol className={styles.order}>
        {members.map((member) => (
          <li key={member}>{member === store.me ? t("turns.you") : nameOf(member)}</li>
        ))}
      </ol>
    </div>
  );
}
