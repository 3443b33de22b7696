import { useId } from "react";
import { isVolunteer } from "../../domain/stand-ins.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { useMoment, useSession } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { usePeopleStyles } from "./people.styles.ts";

/** Ready to take over the seat, should its holder vanish. */
export function VolunteerBox() {
  const { store } = useSession();
  const [t, styles, send, id] = [useText(meetingTexts), usePeopleStyles(), useSend(), useId()];
  const isOn = useMoment(({ view }) => isVolunteer(view.document, store.me));
  return (
    <div className={styles.volunteer}>
      <input
        id={id}
        type="checkbox"
        checked={isOn}
        aria-describedby={`${id}-why`}
        onChange={(event) => send({ type: "volunteer", on: event.currentTarget.checked })}
      />
      <div>
        <label htmlFor={id}>{t("volunteer")}</label>
        <p id={`${id}-why`} className={styles.why}>
          {t("volunteer.why")}
        </p>
      </div>
    </div>
  );
}
