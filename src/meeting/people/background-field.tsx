import { useId, useState } from "react";
import { backgroundOf } from "../../domain/groups.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { useMoment, useSession } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { usePeopleStyles } from "./people.styles.ts";

/** Before a session with small groups: what I do, if I like to say, so that different people meet. */
export function BackgroundField() {
  const { store } = useSession();
  const [t, styles, send, id] = [useText(meetingTexts), usePeopleStyles(), useSend(), useId()];
  const hasGroups = useMoment(
    ({ position }) => position.phase === "planned" && position.steps.some(({ groups }) => groups !== undefined),
  );
  const kept = useMoment(({ view }) => backgroundOf(view.document, store.me) ?? "");
  const [typed, setTyped] = useState<string>();
  if (!hasGroups) return null;
  const text = typed ?? kept;
  return (
    <form
      className={styles.background}
      onSubmit={(event) => {
        event.preventDefault();
        send({ type: "say-background", text });
      }}
    >
      <label htmlFor={id}>{t("background")}</label>
      <input
        id={id}
        type="text"
        maxLength={200}
        dir="auto"
        className={styles.input}
        value={text}
        aria-describedby={`${id}-why`}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p id={`${id}-why`} className={styles.why}>
        {t("background.why")}
      </p>
      <div>
        <ActionButton
          size="small"
          label={t("background.keep")}
          whyNot={text.trim() === kept ? t("background.same") : undefined}
          onAct={() => send({ type: "say-background", text })}
        />
      </div>
    </form>
  );
}
