import { useState } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { useDraft } from "../reflections/use-draft.ts";
import { Notepad } from "../roles/notepad.tsx";
import { useMoment, useSession } from "../session-context.tsx";

const PLACE = "seat-notes";

/** What whoever holds the seat notes for themselves, from the plan to after the end; it never leaves their device. [S10] */
export function SeatNotes() {
  const { store } = useSession();
  const isSeat = useMoment((moment) => attendanceOf(moment).seat === store.me);
  return isSeat ? <Notes /> : null;
}

function Notes() {
  const t = useText(meetingTexts);
  const [{ text }] = useDraft(PLACE);
  const [isOpen, setOpen] = useState(text !== "");
  return (
    <div>
      <ActionButton
        look="subtle"
        size="small"
        label={t("seat.notes")}
        expanded={isOpen}
        onAct={() => setOpen(!isOpen)}
      />
      {isOpen ? <Notepad place={PLACE} /> : null}
    </div>
  );
}
