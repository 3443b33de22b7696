import type { CalendarConflict, CalendarEvent } from "../../contract/calendar.ts";
import type { CalendarContent, CalendarField } from "../../domain/calendar-event.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { BothVersions } from "../both/both-versions.tsx";
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
  const [t, asText] = [useText(calendarTexts), useAsText(people)];
  const wordsOf = (content: CalendarContent, field: CalendarField) => asText(content, field) || t("both.nothing");
  return (
    <BothVersions
      t={t}
      name={theirs.by.name}
      met={met.map((field) => ({
        field,
        label: t(labels[field]),
        mine: wordsOf(mine, field),
        theirs: wordsOf(theirs.content, field),
      }))}
      onKeep={(field) => onChoose(field, mine)}
      onTake={(field) => onChoose(field, { ...mine, [field]: theirs.content[field] })}
    />
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
