import { Button } from "@fluentui/react-components";
import type { CalendarConflict, CalendarEvent } from "../../contract/calendar.ts";
import type { CalendarContent, CalendarField } from "../../domain/calendar-event.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { calendarTexts } from "./calendar-texts.ts";
import type { CalendarKey } from "./messages/en.ts";
import { useCalendar } from "./use-calendar.ts";

const labels: Readonly<Record<CalendarField, CalendarKey>> = {
  type: "form.type",
  title: "form.title",
  description: "form.description",
  host: "form.host",
  speakers: "form.speakers",
  outside: "form.outside",
  starts: "form.starts",
  zone: "form.zone",
  minutes: "form.minutes",
  place: "form.place",
  link: "form.link",
  limit: "form.limit",
  camerasOptional: "form.cameras",
  isRecorded: "form.recorded",
  topic: "form.topic",
};

interface Props {
  /** One's own, with what could be merged of theirs. */
  readonly mine: CalendarContent;
  readonly conflict: CalendarConflict;
  readonly people: CalendarEvent["people"];
  readonly onChoose: (field: CalendarField, next: CalendarContent) => void;
}

/** What somebody else saved beside one's own, field by field, where both changed the same. Neither goes unasked. [CE3] */
export function BothEvents({ mine, conflict: { theirs, met }, people, onChoose }: Props) {
  const [t, page, asText] = [useText(calendarTexts), usePageStyles(), useAsText(people)];
  const name = theirs.by.name;
  return (
    <section aria-label={t("both.title")} className={page.stack}>
      <p role="status" className={page.quiet}>
        {t("both.what", { name })}
      </p>
      <ul className={page.list}>
        {met.map((field) => (
          <li key={field} className={page.card}>
            <span className={page.title}>{t(labels[field])}</span>
            <Version label={t("both.mine")} text={asText(mine, field)} />
            <Version label={t("both.theirs", { name })} text={asText(theirs.content, field)} />
            <div className={page.row}>
              <Button type="button" size="small" onClick={() => onChoose(field, mine)}>
                {t("both.keep")}
              </Button>
              <Button
                type="button"
                size="small"
                onClick={() => onChoose(field, { ...mine, [field]: theirs.content[field] })}
              >
                {t("both.take")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Version({ label, text }: { readonly label: string; readonly text: string }) {
  const [t, page] = [useText(calendarTexts), usePageStyles()];
  return (
    <>
      <span className={page.facts}>{label}</span>
      <p dir="auto" className={page.words}>
        {text === "" ? t("both.nothing") : text}
      </p>
    </>
  );
}

/** A field in words. */
function useAsText(named: CalendarEvent["people"]): (content: CalendarContent, field: CalendarField) => string {
  const [t, formats, { data = [] }] = [useText(calendarTexts), useFormats(), useAnswer(useCalendar().people)];
  const nameOf = (member: string) => [...named, ...data].find((one) => one.member === member)?.name ?? "…";
  return (content, field) => {
    switch (field) {
      case "type":
        return t(`type.${content.type}`);
      case "host":
        return nameOf(content.host);
      case "speakers":
        return formats.list(content.speakers.map(nameOf));
      case "outside":
        return formats.list(content.outside.map(({ name, about }) => [name, about].filter(Boolean).join(" – ")));
      case "camerasOptional":
      case "isRecorded":
        return t(content[field] ? "both.yes" : "both.no");
      case "starts":
        return content.starts.replace("T", " ");
      case "minutes":
      case "limit":
        return content[field] === null ? "" : formats.number(content[field]);
      case "title":
      case "description":
      case "zone":
      case "place":
      case "link":
      case "topic":
        return content[field];
    }
  };
}
