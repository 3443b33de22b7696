import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { CalendarConflict, type CalendarEvent } from "../../contract/calendar.ts";
import type { CalendarContent, CalendarField } from "../../domain/calendar-event.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { useFormDraft } from "../../writing/form-draft.ts";
import { conflictIn } from "../both/conflict-in.ts";
import { useNavigation } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { ownDraftsOf } from "../space/own-drafts.ts";
import { useNow, useSpace } from "../space/space-context.tsx";
import { BothEvents } from "./both-events.tsx";
import { useCalendarStyles } from "./calendar.styles.ts";
import { KeptEvent, lackOf, newContent } from "./calendar-draft.ts";
import { calendarTexts } from "./calendar-texts.ts";
import { EventFields } from "./event-fields.tsx";
import { deviceZone, nextNoon } from "./event-times.ts";
import { MoreFields } from "./more-fields.tsx";
import { useCalendar } from "./use-calendar.ts";

interface Props {
  /** Undefined for a new one. */
  readonly event: CalendarEvent | undefined;
  readonly onClose: () => void;
}

/** An event as it is written. What is not saved yet is kept on the device. */
export function EventForm({ event, onClose }: Props) {
  const [t, shared, page, styles] = [useText(calendarTexts), useText(uiTexts), usePageStyles(), useCalendarStyles()];
  const [calendar, navigation, space, now] = [useCalendar(), useNavigation(), useSpace(), useNow()];
  const [drafts, place] = [ownDraftsOf(space, "calendar"), event ? `event/${event.id}` : "new"];
  const { entered, enter, forget } = useFormDraft(drafts, place, KeptEvent);
  const [first] = useState(() => newContent(space.me, nextNoon(now), deviceZone()));
  const [failure, setFailure] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [both, setBoth] = useState<CalendarConflict>();
  const base = entered?.base ?? event?.content ?? null;
  const content = entered?.content ?? event?.content ?? first;
  const lack = lackOf(content, base, now);
  const change = (part: Partial<CalendarContent>) =>
    enter((kept) => ({ base: kept?.base ?? base, content: { ...(kept?.content ?? content), ...part } }));
  const whyNot = both ? t("both.title") : lack && t(lack);

  const refused = (error: unknown) => {
    const conflict = conflictIn(error, "event-changed", CalendarConflict);
    if (conflict) change(conflict.yours);
    setBoth(conflict);
    setFailure(conflict ? "" : shared(failureKey(error)));
  };
  const save = async () => {
    if (isBusy || whyNot !== undefined) return;
    setBusy(true);
    try {
      const saved =
        event && base
          ? await calendar.save(event.id, base, content)
          : await calendar.create(drafts.read(place).slip, content);
      forget();
      if (event) onClose();
      else navigation.go({ page: "event", event: saved.id });
    } catch (error) {
      refused(error);
    } finally {
      setBusy(false);
    }
  };
  /** Once each is chosen it is written on top of what the other saved. */
  const chosen = (field: CalendarField, next: CalendarContent) => {
    if (!both) return;
    const met = both.met.filter((one) => one !== field);
    enter(() => ({ base: met.length === 0 ? both.theirs.content : base, content: next }));
    setBoth(met.length === 0 ? undefined : { ...both, met });
  };
  const heading = event ? t("form.changing", { title: event.content.title }) : t("form.new");
  return (
    <form
      className={styles.page}
      aria-label={heading}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void save();
      }}
    >
      <PageHeading title={heading}>{heading}</PageHeading>
      {both ? <BothEvents mine={content} conflict={both} people={event?.people ?? []} onChoose={chosen} /> : null}
      <EventFields content={content} onChange={change} />
      <MoreFields content={content} people={event?.people ?? []} onChange={change} />
      <div className={page.row}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={whyNot !== undefined || isBusy}
          aria-description={whyNot}
        >
          {t(event ? "form.save" : "form.create")}
        </Button>
        <Button
          onClick={() => {
            forget();
            onClose();
          }}
        >
          {t("form.cancel")}
        </Button>
      </div>
      <p role="status" className={page.quiet}>
        {failure || whyNot || (entered ? t("form.kept") : "")}
      </p>
    </form>
  );
}
