import { useEffect, useState } from "react";
import * as z from "zod/mini";
import { MAX_BACKGROUND } from "../../domain/command.ts";
import { backgroundOf } from "../../domain/groups.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useFormDraft } from "../../writing/form-draft.ts";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { LineForm } from "../parts/line-form.tsx";
import { useMoment, useSession } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";

/** What was emptied is not what was never touched. */
const Typed = z.string();

/** Before a session with small groups: what I do, if I like to say, so that different people meet. */
export function BackgroundField() {
  const { store, drafts, saidBefore } = useSession();
  const [t, send] = [useText(meetingTexts), useSend()];
  const hasGroups = useMoment(
    ({ position }) => position.phase === "planned" && position.steps.some(({ groups }) => groups !== undefined),
  );
  const kept = useMoment(({ view }) => backgroundOf(view.document, store.me) ?? "");
  const { entered, enter, forget } = useFormDraft(drafts, "background", Typed);
  const offered = useOffered(hasGroups && entered === undefined && kept === "" ? saidBefore : undefined);
  if (!hasGroups) return null;
  const text = entered ?? (kept || offered);
  const keep = () => {
    if (send({ type: "say-background", text })) forget();
  };
  return (
    <LineForm
      label={t("background")}
      text={text}
      onChange={(next) => enter(() => next)}
      maxLength={MAX_BACKGROUND}
      hint={t("background.why")}
      button={t("background.keep")}
      whyNot={text.trim() === kept ? t("background.same") : undefined}
      onEnter={keep}
    />
  );
}

/** What is offered to be said, for the reader to keep or change; nobody else sees it before. [PR5] */
function useOffered(look: (() => Promise<string>) | undefined): string {
  const [offered, setOffered] = useState("");
  useEffect(() => {
    let stays = true;
    void look?.().then((said) => {
      if (stays) setOffered(said);
    });
    return () => {
      stays = false;
    };
  }, [look]);
  return offered;
}
