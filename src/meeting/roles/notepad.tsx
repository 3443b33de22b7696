import { useText } from "../../ui/messages/spoken-language.tsx";
import { WritingBox } from "../../writing/writing-box.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { useDraft } from "../reflections/use-draft.ts";

/** Notes of my own for this session: kept on this device like a draft, and never sent. */
export function Notepad({ place = "notepad" }: { readonly place?: string }) {
  const t = useText(meetingTexts);
  const [draft, change] = useDraft(place);
  return (
    <WritingBox
      label={t("notepad")}
      rows={5}
      text={draft.text}
      onChange={(text) => change(() => ({ text }))}
      hint={t("notepad.seen")}
    />
  );
}
