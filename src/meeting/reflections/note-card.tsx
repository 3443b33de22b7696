import { memo } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { useMoment, useName, useSession } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { type Note, sameHere } from "./notes.ts";
import { useReflectionStyles } from "./reflections.styles.ts";

/** One reflection with `Same here`; on the stage it is only read. Draws again only when it or its count changes. */
export const NoteCard = memo(function NoteCard({
  note,
  readOnly,
}: {
  readonly note: Note;
  readonly readOnly: boolean;
}) {
  const { store } = useSession();
  const t = useText(meetingTexts);
  const nameOf = useName();
  const send = useSend();
  const styles = useReflectionStyles();
  const who = useMoment(({ view }) => sameHere(view.document, note.id));
  const mayAnswer = useMoment((moment) => attendanceOf(moment).taking.includes(store.me));
  const isMine = who.includes(store.me);
  const canAnswer = !readOnly && mayAnswer && note.author !== store.me;
  return (
    <li className={styles.card}>
      <p className={styles.text} dir="auto">
        {note.text}
      </p>
      <div className={styles.foot}>
        <span className={styles.author}>{note.author === null ? t("note.nameless") : nameOf(note.author)}</span>
        {who.length > 0 ? <span>{t("note.same", { count: who.length })}</span> : null}
        {canAnswer ? (
          <ActionButton
            size="small"
            look={isMine ? "primary" : "secondary"}
            label={t("same-here")}
            pressed={isMine}
            onAct={() => send({ type: "same-here", note: note.id, on: !isMine })}
          />
        ) : null}
      </div>
    </li>
  );
});
