import type { Rounds } from "../../contract/rounds.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { useAnswer } from "../space/space-context.tsx";
import { OwnContacts } from "./keep-in-touch.tsx";
import { HaveMet, OneMeeting } from "./one-meeting.tsx";
import { PastMeetings } from "./past-meetings.tsx";
import { roundsTexts } from "./rounds-texts.ts";
import { TakingPart } from "./taking-part.tsx";
import { useRounds } from "./use-rounds.ts";

const texts = [roundsTexts];

/** Pairing rounds: whom the reader meets, and whether they take part. [PB3] */
export function RoundsPage() {
  return (
    <MoreTexts sets={texts}>
      <All />
    </MoreTexts>
  );
}

function All() {
  const [t, page, { mine }] = [useText(roundsTexts), usePageStyles(), useRounds()];
  const { data, error, retry } = useAnswer(mine);
  return (
    <div className={page.stack}>
      <PageHeading title={t("rounds.title")}>{t("rounds.title")}</PageHeading>
      <p className={page.quiet}>{t("rounds.lead")}</p>
      {data === undefined && error === undefined ? <Loading lines={6} /> : null}
      {data === undefined && error !== undefined ? <Failed error={error} retry={retry} /> : null}
      {data ? <Known rounds={data} /> : null}
    </div>
  );
}

function Known({ rounds }: { readonly rounds: Rounds }) {
  return (
    <>
      {rounds.joined || rounds.meeting ? <Now rounds={rounds} /> : null}
      <TakingPart rounds={rounds} />
      <OwnContacts />
      {rounds.past.length > 0 ? <PastMeetings rounds={rounds} /> : null}
    </>
  );
}

function Now({ rounds: { meeting, rhythm } }: { readonly rounds: Rounds }) {
  const [t, page, { date }] = [useText(roundsTexts), usePageStyles(), useFormats()];
  return (
    <section aria-label={t("rounds.now")} className={page.stack}>
      <h2 className={page.subheading}>{t("rounds.now")}</h2>
      {meeting ? (
        <OneMeeting meeting={meeting}>
          <HaveMet meeting={meeting} />
        </OneMeeting>
      ) : null}
      {meeting || !rhythm ? null : <p className={page.quiet}>{t("rounds.nobody-in", { date: date(rhythm.nextAt) })}</p>}
    </section>
  );
}
