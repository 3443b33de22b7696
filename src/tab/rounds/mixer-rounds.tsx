import { Button } from "@fluentui/react-components";
import type { CalendarEvent } from "../../contract/calendar.ts";
import type { Mixer } from "../../contract/mixer.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { KeepInTouch } from "./keep-in-touch.tsx";
import { OneMeeting } from "./one-meeting.tsx";
import { roundsTexts } from "./rounds-texts.ts";
import { useMixer } from "./use-mixer.ts";

const texts = [roundsTexts];

interface Props {
  readonly event: CalendarEvent;
  /** Over, or called off. */
  readonly isClosed: boolean;
}

/** At a mixer everybody who has a place meets somebody else in each round. [PB7] */
export const MixerRounds = (props: Props) => (
  <MoreTexts sets={texts} meanwhile={null}>
    <Rounds {...props} />
  </MoreTexts>
);

function Rounds({ event, isClosed }: Props) {
  const [t, page] = [useText(roundsTexts), usePageStyles()];
  const { data, error, retry } = useAnswer(useMixer(event.id).mixer);
  return (
    <section aria-label={t("mixer.title")} className={page.stack}>
      <h2 className={page.subheading}>{t("mixer.title")}</h2>
      <p className={page.quiet}>{t("mixer.how")}</p>
      {data === undefined && error === undefined ? <Loading lines={2} /> : null}
      {data === undefined && error !== undefined ? <Failed error={error} retry={retry} /> : null}
      {data ? <Whom mixer={data} event={event} isClosed={isClosed} /> : null}
      {data?.canDraw && !isClosed ? <Draw mixer={data} event={event} /> : null}
    </section>
  );
}

function Whom({ mixer: { round, meeting, past }, event, isClosed }: Props & { readonly mixer: Mixer }) {
  const [t, page, { number }] = [useText(roundsTexts), usePageStyles(), useFormats()];
  const lacksPlace = event.mine?.hasPlace !== true;
  const nobody = round === 0 ? "mixer.none" : "mixer.nobody";
  return (
    <>
      {round > 0 ? <h3 className={page.small}>{t("mixer.round", { round: number(round) })}</h3> : null}
      {meeting ? <OneMeeting meeting={meeting} /> : null}
      {meeting || isClosed ? null : <p className={page.quiet}>{t(lacksPlace ? "mixer.sign-up" : nobody)}</p>}
      {past.length > 0 ? <Before past={past} /> : null}
    </>
  );
}

function Before({ past }: Pick<Mixer, "past">) {
  const [t, page, { list }] = [useText(roundsTexts), usePageStyles(), useFormats()];
  return (
    <details>
      <summary>{t("mixer.before")}</summary>
      <ul className={page.list}>
        {past.map(({ id, people }) => (
          <li key={id}>
            <bdi className={page.title}>{list(people.map(({ name }) => name))}</bdi>
            <KeepInTouch people={people} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Draw({ mixer: { round }, event }: { readonly mixer: Mixer; readonly event: CalendarEvent }) {
  const [t, page, { number }] = [useText(roundsTexts), usePageStyles(), useFormats()];
  const [{ draw }, [news, act]] = [useMixer(event.id), useAttempt()];
  const isTooFew = event.coming.length < 2;
  return (
    <div className={page.row}>
      <Button
        disabledFocusable={isTooFew}
        onClick={() => void act(draw(round), t("mixer.drawn", { round: number(round + 1) }))}
      >
        {t(round === 0 ? "mixer.draw" : "mixer.next")}
      </Button>
      <span role="status" className={page.quiet}>
        {isTooFew ? t("mixer.too-few") : news}
      </span>
    </div>
  );
}
