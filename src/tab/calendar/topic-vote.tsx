import { Button, ToggleButton } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import * as z from "zod/mini";
import type { CalendarEvent } from "../../contract/calendar.ts";
import type { EventTopics } from "../../contract/event-topics.ts";
import { MOST_TOPIC } from "../../domain/about-entry.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { useUndoable } from "../../ui/use-undoable.ts";
import { useFormDraft } from "../../writing/form-draft.ts";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { ownDraftsOf } from "../space/own-drafts.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { calendarTexts } from "./calendar-texts.ts";
import { useCalendar } from "./use-calendar.ts";

interface Props {
  readonly event: CalendarEvent;
}

/** What members would like the event to be about; nothing where nobody can say so any more, or did. [CE10] */
export function TopicVote({ event }: Props) {
  const [t, page, calendar] = [useText(calendarTexts), usePageStyles(), useCalendar()];
  const { data, error, retry } = useAnswer(useMemo(() => calendar.topics(event.id), [calendar, event.id]));
  const [failure, act] = useAttempt();
  if (data && !data.isOpen && !data.isVoted) return null;
  return (
    <section aria-label={t("topics.title")} className={page.card}>
      <h2 className={page.subheading}>{t("topics.title")}</h2>
      {data ? null : error === undefined ? <Loading lines={2} /> : <Failed error={error} retry={retry} />}
      {data ? <p className={page.quiet}>{t(data.isOpen ? "topics.what" : "topics.closed")}</p> : null}
      {data?.isOpen ? (
        <>
          <Proposed id={event.id} topics={data} act={act} />
          <Propose id={event.id} act={act} />
          {event.canChange && data.proposed.length > 0 ? <Close id={event.id} act={act} /> : null}
          <p role="status" className={page.quiet}>
            {failure}
          </p>
        </>
      ) : null}
    </section>
  );
}

interface ActProps {
  readonly id: string;
  readonly act: ReturnType<typeof useAttempt>[1];
}

function Proposed({ id, topics, act }: ActProps & { readonly topics: EventTopics }) {
  const [t, page, calendar] = [useText(calendarTexts), usePageStyles(), useCalendar()];
  if (topics.proposed.length === 0) return <p className={page.quiet}>{t("topics.nothing")}</p>;
  return (
    <ul className={page.list}>
      {topics.proposed.map(({ id: proposal, topic, by, mine, canTakeBack }) => (
        <li key={proposal} className={page.stack}>
          <span className={page.words}>
            <bdi>{topic}</bdi> <small className={page.facts}>{t("topics.by", { name: by.name })}</small>
          </span>
          <div className={page.row}>
            <ToggleButton
              size="small"
              checked={mine}
              aria-label={t("topics.for-this", { topic })}
              onClick={() => void act(calendar.voteTopic(id, proposal, !mine))}
            >
              {t("topics.for")}
            </ToggleButton>
            {canTakeBack ? (
              <Button
                size="small"
                aria-label={t("topics.take-back-this", { topic })}
                onClick={() => void act(calendar.takeBackTopic(id, proposal))}
              >
                {t("topics.take-back")}
              </Button>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What is being proposed is kept on the device until it is. */
function Propose({ id, act }: ActProps) {
  const [t, page, styles, field] = [useText(calendarTexts), usePageStyles(), useTendingStyles(), useId()];
  const [calendar, drafts, place] = [useCalendar(), ownDraftsOf(useSpace(), "calendar"), `topic/${id}`];
  const { entered = "", enter, forget } = useFormDraft(drafts, place, z.string());
  const isEmpty = entered.trim() === "";
  const send = async () => {
    if (!isEmpty && (await act(calendar.proposeTopic(id, drafts.read(place).slip, entered)))) forget();
  };
  return (
    <form
      className={page.row}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void send();
      }}
    >
      <label htmlFor={field}>{t("topics.propose")}</label>
      <input
        id={field}
        dir="auto"
        className={styles.grow}
        maxLength={MOST_TOPIC}
        value={entered}
        onChange={({ currentTarget }) => {
          const { value } = currentTarget;
          enter(() => value);
        }}
      />
      <Button
        type="submit"
        size="small"
        disabledFocusable={isEmpty}
        aria-description={isEmpty ? t("topics.needs") : undefined}
      >
        {t("topics.send")}
      </Button>
    </form>
  );
}

/** It cannot be opened again, so that it can be undone for a moment. */
function Close({ id, act }: ActProps) {
  const [t, page, calendar, { timers }] = [useText(calendarTexts), usePageStyles(), useCalendar(), useSpace()];
  const { underway, begin, undo } = useUndoable(timers.after, () => void act(calendar.closeTopics(id)));
  const isClosing = underway.has(id);
  return (
    <div className={page.row}>
      <Button size="small" onClick={() => (isClosing ? undo(id) : begin(id))}>
        {t(isClosing ? "topics.undo" : "topics.close")}
      </Button>
      <span role="status" className={page.quiet}>
        {isClosing ? t("topics.closing") : ""}
      </span>
    </div>
  );
}
