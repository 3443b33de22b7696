import { Button, Link } from "@fluentui/react-components";
import type { PastMeeting } from "../../contract/rounds.ts";
import { chatLink } from "../../domain/teams-link.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed } from "../../ui/notices.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { useCalendarStyles } from "../calendar/calendar.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { roundsTexts } from "./rounds-texts.ts";
import { useContacts } from "./use-contacts.ts";

/** A tick for each whom the reader was paired with; read by nobody before both have made it. [PB8] */
export function KeepInTouch({ people }: Pick<PastMeeting, "people">) {
  const [t, page, styles, [news, act]] = [useText(roundsTexts), usePageStyles(), useCalendarStyles(), useAttempt()];
  const { mine, keep } = useContacts();
  const { data } = useAnswer(mine);
  if (data === undefined) return null;
  return (
    <div>
      {people.map(({ member, name }) => (
        <label key={member} className={styles.tick}>
          <input
            type="checkbox"
            className={styles.box}
            checked={data.ticked.includes(member)}
            onChange={({ currentTarget }) => void act(keep(member, currentTarget.checked))}
          />
          {t(data.contacts.some((one) => one.member === member) ? "keep.both" : "keep.with", { name })}
        </label>
      ))}
      <span role="status" className={page.quiet}>
        {news}
      </span>
    </div>
  );
}

/** With whom the reader keeps in touch; nothing where there is nobody. Where that cannot be had, neither can any tick. [PB8] */
export function OwnContacts() {
  const [t, page, [news, act]] = [useText(roundsTexts), usePageStyles(), useAttempt()];
  const { mine, keep } = useContacts();
  const { data, error, retry } = useAnswer(mine);
  if (data === undefined) return error === undefined ? null : <Failed error={error} retry={retry} />;
  if (data.contacts.length === 0) return null;
  return (
    <section aria-label={t("keep.contacts")} className={page.stack}>
      <h2 className={page.subheading}>{t("keep.contacts")}</h2>
      <p className={page.quiet}>{t("keep.contacts.how")}</p>
      <ul className={page.list}>
        {data.contacts.map(({ member, name, oid }) => (
          <li key={member} className={page.row}>
            <bdi>{name}</bdi>
            <Link href={chatLink([oid])} target="_blank" rel="noreferrer" aria-label={t("keep.chat-with", { name })}>
              {t("keep.chat")}
            </Link>
            <Button
              size="small"
              aria-label={t("keep.end-with", { name })}
              onClick={() => void act(keep(member, false))}
            >
              {t("keep.end")}
            </Button>
          </li>
        ))}
      </ul>
      <span role="status" className={page.quiet}>
        {news}
      </span>
    </section>
  );
}
