import { memo } from "react";
import { standInsOf } from "../../domain/stand-ins.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { ThisDevice } from "../device/this-device.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { Face } from "../parts/face.tsx";
import { NamePicker } from "../parts/name-picker.tsx";
import { useMoment, useName, useReading, useSession } from "../session-context.tsx";
import { useAttempt } from "../speaking/use-send.ts";
import { attendanceOf } from "./attendance.ts";
import { usePeopleStyles } from "./people.styles.ts";
import { PeopleBeside } from "./people-beside.tsx";
import { VolunteerBox } from "./volunteer-box.tsx";

/** Who is here and who has the seat; it is handed over by name, and taken when its holder has gone. */
export function PeopleList() {
  const { store, seat: lease, isRehearsal } = useSession();
  const [t, nameOf, styles, attempt] = [useText(meetingTexts), useName(), usePeopleStyles(), useAttempt()];
  const { here, present, seat } = useMoment(attendanceOf);
  const standIns = useMoment(({ view }) => standInsOf(view.document, view.present));
  const others = present.filter((member) => member !== store.me);
  return (
    <div className={styles.people}>
      <ul className={styles.list}>
        {here.map((member) => (
          <li key={member} className={styles.person}>
            <Face name={nameOf(member)} />
            <span className={styles.name}>
              {nameOf(member)}
              {member === store.me ? ` ${t("people.you")}` : ""}
            </span>
            {member === seat ? <span className={styles.seat}>{t("people.seat")}</span> : null}
            {member !== seat && standIns.includes(member) ? (
              <span className={styles.seat}>{t("people.volunteer")}</span>
            ) : null}
          </li>
        ))}
      </ul>
      {seat === store.me ? (
        <NamePicker
          label={t("seat.hand-over")}
          members={others}
          whyNot={others.length === 0 ? t("seat.nobody-else") : undefined}
          onPick={(to) => attempt(lease.handOver(to))}
        />
      ) : null}
      {/* Nobody vanishes from a rehearsal while they facilitate. */}
      {seat === store.me || isRehearsal ? null : <VolunteerBox />}
      <PeopleBeside />
      <ThisDevice />
    </div>
  );
}

/** Shown to everybody else once the seat's lease has run out. */
export const TakeSeat = memo(function TakeSeat() {
  const { store, seat: lease } = useSession();
  const [t, nameOf, styles, attempt] = [useText(meetingTexts), useName(), usePeopleStyles(), useAttempt()];
  const state = useReading(lease.changes, lease.state);
  const { seat } = useMoment(attendanceOf);
  if (!state?.isFree || state.member === store.me) return null;
  return (
    <div className={styles.free}>
      <span className={styles.name}>
        {seat === undefined ? t("seat.nobody") : t("seat.gone", { name: nameOf(seat) })}
      </span>
      <ActionButton size="small" label={t("seat.take")} onAct={() => attempt(lease.take())} />
    </div>
  );
});
