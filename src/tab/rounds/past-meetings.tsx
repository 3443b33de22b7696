import type { PastMeeting, Rounds } from "../../contract/rounds.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { KeepInTouch } from "./keep-in-touch.tsx";
import { HaveMet } from "./one-meeting.tsx";
import { roundsTexts } from "./rounds-texts.ts";

/** Whom the reader was paired with before, the last first. */
export function PastMeetings({ rounds: { past, met } }: { readonly rounds: Rounds }) {
  const [t, page] = [useText(roundsTexts), usePageStyles()];
  return (
    <section aria-label={t("rounds.past")} className={page.stack}>
      <h2 className={page.subheading}>{t("rounds.past")}</h2>
      <p className={page.quiet}>{met === 0 ? t("rounds.met.none") : t("rounds.met.count", { count: met })}</p>
      <p className={page.quiet}>{t("keep.how")}</p>
      <ul className={page.list}>
        {past.map((meeting) => (
          <Past key={meeting.id} meeting={meeting} />
        ))}
      </ul>
    </section>
  );
}

function Past({ meeting }: { readonly meeting: PastMeeting }) {
  const [page, { list, date }] = [usePageStyles(), useFormats()];
  const names = list(meeting.people.map(({ name }) => name));
  return (
    <li className={page.card}>
      <bdi className={page.title}>{names}</bdi>
      <small className={page.facts}>{date(meeting.at)}</small>
      <div className={page.row}>
        <HaveMet meeting={meeting} />
      </div>
      <KeepInTouch people={meeting.people} />
    </li>
  );
}
