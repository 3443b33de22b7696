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
  const { store, drafts } = useSession();
  const [t, send] = [useText(meetingTexts), useSend()];
  const hasGroups = useMoment(
    ({ position }) => position.phase === "planned" && position.steps.some(({ groups }) => groups !== undefined),
  );
  const kept = useMoment(({ view }) => backgroundOf(view.document, store.me) ?? "");
  const { entered, enter, forget } = useFormDraft(drafts, "background", Typed);
  if (!hasGroups) return null;
  const text = entered ?? kept;
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
