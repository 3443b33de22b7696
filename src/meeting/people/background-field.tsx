import { useState } from "react";
import { MAX_BACKGROUND } from "../../domain/command.ts";
import { backgroundOf } from "../../domain/groups.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { LineForm } from "../parts/line-form.tsx";
import { useMoment, useSession } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";

/** Before a session with small groups: what I do, if I like to say, so that different people meet. */
export function BackgroundField() {
  const { store } = useSession();
  const [t, send] = [useText(meetingTexts), useSend()];
  const hasGroups = useMoment(
    ({ position }) => position.phase === "planned" && position.steps.some(({ groups }) => groups !== undefined),
  );
  const kept = useMoment(({ view }) => backgroundOf(view.document, store.me) ?? "");
  const [typed, setTyped] = useState<string>();
  if (!hasGroups) return null;
  const text = typed ?? kept;
  return (
    <LineForm
      label={t("background")}
      text={text}
      onChange={setTyped}
      maxLength={MAX_BACKGROUND}
      hint={t("background.why")}
      button={t("background.keep")}
      whyNot={text.trim() === kept ? t("background.same") : undefined}
      onEnter={() => send({ type: "say-background", text })}
    />
  );
}
