import { Button } from "@fluentui/react-components";
import { useId } from "react";
import type { CalendarEvent } from "../../contract/calendar.ts";
import { MOST_SPEAKERS } from "../../domain/calendar-event.ts";
import type { MemberId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { calendarTexts } from "./calendar-texts.ts";
import { NextInTurn } from "./rotas.tsx";
import { useCalendar } from "./use-calendar.ts";

type Named = CalendarEvent["people"][number];

/** The people of the space; who has left it and is named stays among them. */
function useChoices(known: readonly Named[]): readonly Named[] {
  const { data = [] } = useAnswer(useCalendar().people);
  const gone = known.filter(({ member }) => !data.some((one) => one.member === member));
  return [...gone, ...data];
}

interface HostProps {
  readonly starts: string;
  readonly host: MemberId;
  readonly known: readonly Named[];
  readonly onChange: (host: MemberId) => void;
}

export function HostField({ starts, host, known, onChange }: HostProps) {
  const [t, styles, id, choices] = [useText(calendarTexts), useTendingStyles(), useId(), useChoices(known)];
  const choose = (chosen: string) => onChange(choices.find(({ member }) => member === chosen)?.member ?? host);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {t("form.host")}
      </label>
      <select id={id} className={styles.input} value={host} onChange={(event) => choose(event.currentTarget.value)}>
        {choices.map(({ member, name }) => (
          <option key={member} value={member}>
            {name}
          </option>
        ))}
      </select>
      <NextInTurn what="host" starts={starts} named={[host]} onAsk={onChange} />
    </div>
  );
}

interface SpeakersProps {
  readonly starts: string;
  readonly speakers: readonly MemberId[];
  readonly known: readonly Named[];
  readonly onChange: (speakers: readonly MemberId[]) => void;
}

export function SpeakersField({ starts, speakers, known, onChange }: SpeakersProps) {
  const [t, styles, page, id] = [useText(calendarTexts), useTendingStyles(), usePageStyles(), useId()];
  const choices = useChoices(known);
  const nameOf = (member: MemberId) => choices.find((one) => one.member === member)?.name ?? "…";
  const add = (chosen: string) => {
    const one = choices.find(({ member }) => member === chosen);
    if (one) onChange([...speakers, one.member]);
  };
  return (
    <fieldset className={styles.form}>
      <legend className={styles.label}>{t("form.speakers")}</legend>
      {speakers.map((member) => (
        <div key={member} className={page.row}>
          <bdi>{nameOf(member)}</bdi>
          <Button
            type="button"
            size="small"
            aria-label={t("form.speaker-remove", { name: nameOf(member) })}
            onClick={() => onChange(speakers.filter((one) => one !== member))}
          >
            ✕
          </Button>
        </div>
      ))}
      <label htmlFor={id}>{t("form.speaker-add")}</label>
      <select
        id={id}
        className={styles.input}
        value=""
        disabled={speakers.length >= MOST_SPEAKERS}
        onChange={(event) => add(event.currentTarget.value)}
      >
        <option value="">{t("form.speaker-none")}</option>
        {choices
          .filter(({ member }) => !speakers.includes(member))
          .map(({ member, name }) => (
            <option key={member} value={member}>
              {name}
            </option>
          ))}
      </select>
      {speakers.length < MOST_SPEAKERS ? (
        <NextInTurn what="speak" starts={starts} named={speakers} onAsk={(member) => onChange([...speakers, member])} />
      ) : null}
    </fieldset>
  );
}
