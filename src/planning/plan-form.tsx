import { Button } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";
import type { Person } from "../contract/session.ts";
import type { Format } from "../domain/format.ts";
import { stepInAdvance } from "../domain/in-advance.ts";
import { nextOnRota } from "../domain/rota.ts";
import { isShortNotice, speakerRoles } from "../domain/speakers.ts";
import type { Ballot } from "../domain/vote.ts";
import { useFormats, useText } from "../ui/messages/spoken-language.tsx";
import { FitLine } from "./fit-line.tsx";
import { fitOf, ownMinutes } from "./fit-of.ts";
import { FormatCards } from "./format-cards.tsx";
import { InAdvanceField } from "./in-advance-field.tsx";
import { useNames } from "./names/use-names.ts";
import { NumberField } from "./number-field.tsx";
import { usePlanStyles } from "./plan.styles.ts";
import type { PlanEntries } from "./plan-entries.ts";
import { planTexts } from "./plan-texts.ts";
import { type Speaker, SpeakersField } from "./speakers-field.tsx";
import { UnrecordedField } from "./unrecorded-field.tsx";
import { WhenField } from "./when-field.tsx";

/** What the form asks for, complete and fitting. */
export interface PlannedSession {
  readonly title: string;
  readonly format: string;
  readonly minutes: number;
  readonly startsAt: number | null;
  readonly speakers: readonly Speaker[];
  /** Whether members are invited to contribute in advance. */
  readonly inAdvance: boolean;
  /** false: nothing of it is kept but that it took place. Asked when it is planned; later the session's lobby has it. */
  readonly isRecorded: boolean;
}

/** The one that was chosen; until then the one that was voted, or the first. */
function chosenOf(formats: readonly Format[], { format }: PlanEntries, agreed: Ballot | undefined): Format | undefined {
  const find = (wanted: string | undefined) => formats.find(({ id }) => id === wanted);
  return find(format) ?? find(agreed?.format) ?? formats[0];
}

interface Props {
  /** What is asked: the form's name. */
  readonly label: string;
  /** What its button says. */
  readonly act: string;
  readonly formats: readonly Format[];
  readonly people: readonly Person[];
  readonly entries: PlanEntries;
  /** Of a session that is planned already: nothing is chosen in place of a format that has left the shelf. */
  readonly isChange?: boolean;
  /** The id of the format with which members are invited already. */
  readonly invitedWith?: string | undefined;
  readonly onEnter: (change: Partial<PlanEntries>) => void;
  /** Another format, by its id. */
  readonly onChoose: (format: string) => void;
  /** By format: where one of the space's own comes from, in words. */
  readonly marks?: ReadonlyMap<string, string> | undefined;
  /** How the space has agreed to meet; undefined where it has not. */
  readonly agreed?: Ballot | undefined;
  /** What else can be done with the chosen format. */
  readonly beneath?: (chosen: Format) => ReactNode;
  /** Who would take part, as far as anybody knows now; can be changed. */
  readonly others: number;
  /** Session clock, ms. */
  readonly now: number;
  /** Resolves when planned or refused; what refuses it is the caller's to say. */
  readonly onPlan: (planned: PlannedSession) => Promise<void>;
  readonly onCancel: () => void;
}

/** Format, minutes, people, time and title; says at once whether they fit. */
export function PlanForm(props: Props) {
  const { formats, people, entries, isChange = false, onEnter, onChoose, marks, beneath, onPlan, onCancel } = props;
  const [t, styles, form] = [useText(planTexts), usePlanStyles(), useId()];
  const [isBusy, setBusy] = useState(false);
  // One that was taken off the shelf meanwhile cannot be planned.
  const format = isChange ? formats.find(({ id }) => id === entries.format) : chosenOf(formats, entries, props.agreed);
  const wish = {
    format,
    minutes: entries.minutes ?? ownMinutes(format?.steps ?? []),
    heads: entries.heads ?? Math.max(2, props.others),
  };
  const roles = format ? speakerRoles(format) : [];
  const { startsAt } = entries;
  const speakers = entries.speakers.filter(({ role }) => roles.includes(role));
  const isPast = startsAt !== null && startsAt < props.now;
  const isReady = fitOf(wish)?.fits === true && !isPast;

  const plan = () => {
    if (!format || !isReady || isBusy) return;
    const title = entries.title.trim() || format.title;
    const done = () => setBusy(false);
    setBusy(true);
    const inAdvance = entries.inAdvance && stepInAdvance(format) !== undefined;
    const { isRecorded } = entries;
    const planned = { title, format: format.id, minutes: wish.minutes, startsAt, speakers, inAdvance, isRecorded };
    onPlan(planned).then(done, done);
  };
  const whyNot = isBusy ? t("plan.busy") : isReady ? undefined : t(isPast ? "plan.passed" : "plan.does-not-fit");
  return (
    <form
      className={styles.form}
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        plan();
      }}
    >
      <AgreedLine agreed={props.agreed} formats={formats} />
      <FormatCards formats={formats} marks={marks} chosen={format?.id} onChoose={({ id }) => onChoose(id)} />
      {format ? beneath?.(format) : null}
      <div className={styles.numbers}>
        <NumberField
          label={t("plan.minutes")}
          value={wish.minutes}
          most={480}
          onChange={(minutes) => onEnter({ minutes })}
        />
        <NumberField label={t("plan.people")} value={wish.heads} most={300} onChange={(heads) => onEnter({ heads })} />
      </div>
      <FitLine wish={wish} />
      <WhenField startsAt={startsAt} onChange={(next) => onEnter({ startsAt: next })} />
      <SpeakersField
        roles={roles}
        people={people}
        speakers={speakers}
        onChange={(next) => onEnter({ speakers: next })}
      />
      <InAdvanceField
        format={format}
        isInvited={entries.inAdvance}
        invitedWith={formats.find(({ id }) => id === props.invitedWith)}
        onChange={(inAdvance) => onEnter({ inAdvance })}
      />
      {isChange ? null : (
        <UnrecordedField isRecorded={entries.isRecorded} onChange={(isRecorded) => onEnter({ isRecorded })} />
      )}
      {isChange ? null : <Rota people={people} />}
      <Notice startsAt={isPast ? null : startsAt} now={props.now} people={people} speakers={speakers} />
      <div className={styles.field}>
        <label htmlFor={`${form}-title`} className={styles.label}>
          {t("plan.title")}
        </label>
        <input
          id={`${form}-title`}
          type="text"
          maxLength={200}
          dir="auto"
          className={styles.input}
          placeholder={format?.title}
          value={entries.title}
          onChange={(event) => onEnter({ title: event.currentTarget.value })}
        />
      </div>
      {isPast ? <p className={styles.refused}>{t("plan.passed")}</p> : null}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          onClick={plan}
          disabledFocusable={whyNot !== undefined}
          aria-description={whyNot}
          {...(whyNot === undefined ? {} : { title: whyNot })}
        >
          {props.act}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t("plan.cancel")}
        </Button>
      </div>
    </form>
  );
}

/** How the space has voted to meet, as long as it can be planned so. [M5] */
function AgreedLine({ agreed, formats }: Pick<Props, "agreed" | "formats">) {
  const [t, styles, { formatName }] = [useText(planTexts), usePlanStyles(), useNames()];
  const format = formats.find(({ id }) => id === agreed?.format);
  if (!agreed || !format) return null;
  const name = formatName(format.id) ?? format.title;
  return <p className={styles.line}>{t("agreed", { format: name, cadence: t(`cadence.${agreed.cadence}`) })}</p>;
}

/** Whose turn it is to facilitate: a proposal, whoever plans. [S19] */
function Rota({ people }: Pick<Props, "people">) {
  const [t, styles] = [useText(planTexts), usePlanStyles()];
  const next = nextOnRota(people);
  return next && people.length > 1 ? <p className={styles.line}>{t("plan.rota", { name: next.name })}</p> : null;
}

/** Whoever is asked to speak should know a day before. [B5] */
function Notice(props: Pick<Props, "people" | "now"> & Pick<PlannedSession, "startsAt" | "speakers">) {
  const [t, formats, styles] = [useText(planTexts), useFormats(), usePlanStyles()];
  const { startsAt, now, people, speakers } = props;
  const names = people.filter(({ member }) => speakers.some((speaker) => speaker.member === member));
  const isShort = startsAt !== null && names.length > 0 && isShortNotice(startsAt, now);
  return (
    <div role="status" className={styles.fit}>
      {isShort ? (
        <p className={styles.line}>
          {t("plan.short-notice", { names: formats.list(names.map((person) => person.name)) })}
        </p>
      ) : null}
    </div>
  );
}
