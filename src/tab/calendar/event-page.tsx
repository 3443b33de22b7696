import { Button, Link } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { CalendarEvent } from "../../contract/calendar.ts";
import { calendarFile, fileEventOf } from "../../contract/calendar-file.ts";
import { fileNameOf } from "../../domain/file-name.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { saveFile } from "../../ui/save-file.ts";
import { Words } from "../entry/entry-text.tsx";
import { isGone, NoPage } from "../gone/no-page.tsx";
import { safeHref } from "../markup/safe-href.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { ShareButton } from "../navigation/share-button.tsx";
import { MixerRounds } from "../rounds/mixer-rounds.tsx";
import { useAnswer, useNow } from "../space/space-context.tsx";
import { useCalendarStyles } from "./calendar.styles.ts";
import { calendarTexts } from "./calendar-texts.ts";
import { EventForm } from "./event-form.tsx";
import { isElsewhere, whenIn } from "./event-times.ts";
import { GuestLinks } from "./guest-links.tsx";
import { SessionOfEvent } from "./session-of-event.tsx";
import { SignUp } from "./sign-up.tsx";
import { TopicVote } from "./topic-vote.tsx";
import { useCalendar } from "./use-calendar.ts";

/** One event: to sign up for, and, for whoever may, to change. */
export function EventPage({ id }: { readonly id: string }) {
  const [styles, calendar, [isChanging, setChanging]] = [useCalendarStyles(), useCalendar(), useState(false)];
  const { data, error, retry } = useAnswer(useMemo(() => calendar.event(id), [calendar, id]));
  if (data === undefined || isGone(error))
    return (
      <div className={styles.page}>
        <NoPage error={error} retry={retry} list="events" />
      </div>
    );
  if (isChanging && data.canChange) return <EventForm event={data} onClose={() => setChanging(false)} />;
  return <Shown event={data} onChange={() => setChanging(true)} />;
}

interface Props {
  readonly event: CalendarEvent;
  readonly onChange: () => void;
}

function Shown({ event, onChange }: Props) {
  const [t, page, styles, now] = [useText(calendarTexts), usePageStyles(), useCalendarStyles(), useNow()];
  const { title, description } = event.content;
  const isOver = event.endsAt <= now;
  return (
    <article className={styles.page}>
      <PageHeading title={title}>
        <bdi>{title}</bdi>
      </PageHeading>
      {event.cancelledAt === null ? null : (
        <p role="status" className={page.title}>
          {t("event.called-off-note")}
        </p>
      )}
      <Facts event={event} />
      {description.trim() === "" ? null : <Words text={description} />}
      {isOver ? <p className={page.quiet}>{t("event.over")}</p> : null}
      <SignUp event={event} isOver={isOver} />
      <SessionOfEvent event={event} isOpen={!isOver && event.cancelledAt === null} />
      <TopicVote event={event} />
      {event.canChange && !isOver && event.content.outside.length > 0 ? <GuestLinks event={event} /> : null}
      {event.content.type === "mixer" ? (
        <MixerRounds event={event} isClosed={isOver || event.cancelledAt !== null} />
      ) : null}
      <Acts event={event} isOver={isOver} onChange={onChange} />
    </article>
  );
}

function Facts({ event: { content, startsAt, endsAt, people, changedAt, changedBy } }: Pick<Props, "event">) {
  const [t, page, formats, now] = [useText(calendarTexts), usePageStyles(), useFormats(), useNow()];
  const { type, host, speakers, zone, place, link, topic, camerasOptional, isRecorded } = content;
  const nameOf = (member: string) => people.find((one) => one.member === member)?.name;
  const hostName = nameOf(host);
  const names = speakers.flatMap((member) => nameOf(member) ?? []);
  const facts = [
    t(`type.${type}`),
    formats.duration(endsAt - startsAt),
    ...(hostName === undefined ? [] : [t("event.host", { name: hostName })]),
    ...(topic === "" ? [] : [t("event.topic", { topic })]),
  ];
  return (
    <div className={page.stack}>
      <div>
        <p className={page.title}>{whenIn(formats.locale, startsAt, now)}</p>
        {isElsewhere(startsAt, zone) ? (
          <p className={page.quiet}>
            {t("event.in-zone", { when: whenIn(formats.locale, startsAt, now, zone), zone })}
          </p>
        ) : null}
        <small className={page.facts}>{facts.join(" · ")}</small>
      </div>
      {names.length > 0 ? <p className={page.words}>{t("event.speakers", { names: formats.list(names) })}</p> : null}
      {content.outside.map(({ id, name, about }) => (
        <p key={id} className={page.words}>
          {t("event.outside")}: <bdi>{name}</bdi>
          {about === "" ? null : (
            <>
              {" · "}
              <bdi>{about}</bdi>
            </>
          )}
        </p>
      ))}
      {place === "" ? null : (
        <p className={page.words}>
          {t("event.place")}: <bdi>{place}</bdi>
        </p>
      )}
      <Join link={link} />
      <small className={page.facts}>
        {[
          t(camerasOptional ? "event.cameras-optional" : "event.cameras-on"),
          t(isRecorded ? "event.recorded" : "event.not-recorded"),
          t("event.changed", { name: changedBy.name, when: formats.ago(changedAt, now) }),
        ].join(" · ")}
      </small>
    </div>
  );
}

/** The way into the meeting; where it leads is said before. */
function Join({ link }: { readonly link: string }) {
  const [t, page] = [useText(calendarTexts), usePageStyles()];
  const href = safeHref(link);
  if (href === undefined) return null;
  return (
    <p className={page.row}>
      <Link href={href} target="_blank" rel="noopener noreferrer" className={page.title}>
        {t("event.join")}
      </Link>
      <span className={page.quiet}>{t("event.join-at", { site: new URL(href).hostname })}</span>
    </p>
  );
}

function Acts({ event, isOver, onChange }: Props & { readonly isOver: boolean }) {
  const [t, shared, page, calendar] = [useText(calendarTexts), useText(uiTexts), usePageStyles(), useCalendar()];
  const [failure, setFailure] = useState("");
  const { id, cancelledAt, canChange, content } = event;
  const isOff = cancelledAt !== null;
  const callOff = () =>
    calendar.callOff(id, !isOff).then(
      () => setFailure(""),
      (error: unknown) => setFailure(shared(failureKey(error))),
    );
  const save = () =>
    saveFile(fileNameOf(content.title, "ics"), "text/calendar", calendarFile([fileEventOf(event)], undefined));
  return (
    <>
      <div className={page.row}>
        {canChange ? <Button onClick={onChange}>{t("event.change")}</Button> : null}
        {canChange && !isOver ? (
          <Button onClick={() => void callOff()}>{t(isOff ? "event.bring-back" : "event.call-off")}</Button>
        ) : null}
        <Button onClick={save}>{t("event.file")}</Button>
        <ShareButton place={{ page: "event", event: id }} label={content.title} words={t("event.share")} />
      </div>
      <p role="status" className={page.quiet}>
        {failure}
      </p>
    </>
  );
}
