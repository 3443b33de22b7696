import type { MemberId, StepId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { WritingBox } from "../../writing/writing-box.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { useDraft } from "./use-draft.ts";
import { placeOf } from "./who-writes.tsx";

/** The reveal came before this text was handed in: it stays with its writer, to say or to copy. */
export function TooLate({ step, beside }: { readonly step: StepId; readonly beside: MemberId | undefined }) {
  const t = useText(meetingTexts);
  const [draft, change] = useDraft(placeOf(`reflection/${step}`, beside));
  const { text, kept } = draft;
  if (text.trim() === "" || text.trim() === kept?.text) return null;
  return (
    <WritingBox
      label={t("reflection.yours")}
      rows={3}
      text={text}
      onChange={(next) => change(() => ({ text: next }))}
      hint={t("sealed.too-late")}
    />
  );
}
