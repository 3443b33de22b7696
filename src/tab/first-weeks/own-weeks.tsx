import { Button, Link } from "@fluentui/react-components";
import { useMemo } from "react";
import type { FirstWeeks } from "../../contract/first-weeks.ts";
import { countMet, INTRODUCTIONS } from "../../domain/first-weeks.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { useUndoable } from "../../ui/use-undoable.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { Progress } from "../paths/progress.tsx";
import { usePaths } from "../paths/use-paths.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { WantedLessons } from "../wanted/wanted-lessons.tsx";
import { ChoosePerson } from "./choose-person.tsx";
import { Introductions } from "./introductions.tsx";
import { OneBuddy } from "./one-buddy.tsx";
import { useFirstWeeks } from "./use-first-weeks.ts";
import { weeksTexts } from "./weeks-texts.ts";

type Own = NonNullable<FirstWeeks["newcomer"]>;

/** What somebody new finds their way by. */
export function OwnWeeks({ own }: { readonly own: Own }) {
  return (
    <>
      <OwnBuddy own={own} />
      <ToMeet own={own} />
      <NewcomersPaths />
      <FirstSession />
      <WantedLessons />
      <Ending hasBuddy={own.buddy !== null} />
    </>
  );
}

/** A buddy does not come back with a press: where there is one, it can be undone for a moment. */
function Ending({ hasBuddy }: { readonly hasBuddy: boolean }) {
  const [t, page, { sayNew }, [news, act]] = [useText(weeksTexts), usePageStyles(), useFirstWeeks(), useAttempt()];
  const [{ me, timers }, end] = [useSpace(), () => void act(sayNew(false))];
  const { underway, begin, undo } = useUndoable(timers.after, end);
  const isEnding = underway.has(me);
  return (
    <div className={page.row}>
      <Button onClick={() => (isEnding ? undo(me) : hasBuddy ? begin(me) : end())}>
        {t(isEnding ? "weeks.undo" : "weeks.not-new")}
      </Button>
      <span role="status" className={page.quiet}>
        {isEnding ? t("weeks.not-new-soon") : news}
      </span>
    </div>
  );
}

function OwnBuddy({ own: { buddy } }: { readonly own: Own }) {
  const [t, page, { me }] = [useText(weeksTexts), usePageStyles(), useSpace()];
  return (
    <section aria-label={t("weeks.buddy")} className={page.stack}>
      <h2 className={page.subheading}>{t("weeks.buddy")}</h2>
      {buddy === null ? (
        <p className={page.quiet}>{t("weeks.waiting")}</p>
      ) : (
        <OneBuddy
          key={buddy.member}
          buddy={buddy}
          newcomer={me}
          title={t(buddy.both ? "weeks.taken" : "weeks.proposed", { name: buddy.name })}
        />
      )}
    </section>
  );
}

function ToMeet({ own: { until, introductions } }: { readonly own: Own }) {
  const [t, page, { date }] = [useText(weeksTexts), usePageStyles(), useFormats()];
  const [{ me }, { meeting }] = [useSpace(), useFirstWeeks()];
  const { target } = INTRODUCTIONS;
  const met = countMet(introductions);
  const words = t("weeks.met.count", { met, target, date: date(until) });
  return (
    <section aria-label={t("weeks.met.title")} className={page.stack}>
      <h2 className={page.subheading}>{t("weeks.met.title")}</h2>
      <p className={page.title}>{words}</p>
      <p className={page.quiet}>{introductions.length === 0 ? t("weeks.met.none") : t("weeks.met.how")}</p>
      <Introductions introductions={introductions} isNewcomer />
      <ChoosePerson
        label={t("weeks.met.who")}
        act={t("weeks.met.add")}
        without={new Set(introductions.map(({ member }) => member))}
        onChosen={(member) => meeting(me, member, "to-meet")}
      />
    </section>
  );
}

/** Nothing while it is not known which there are: the page of paths says what is wrong then. */
function NewcomersPaths() {
  const [t, page, paths] = [useText(weeksTexts), usePageStyles(), usePaths()];
  const { data } = useAnswer(useMemo(() => paths.list(false), [paths]));
  const forNewcomers = data?.filter(({ onboarding, draft }) => onboarding && !draft) ?? [];
  return (
    <section aria-label={t("weeks.path")} className={page.stack}>
      <h2 className={page.subheading}>{t("weeks.path")}</h2>
      {data && forNewcomers.length === 0 ? <p className={page.quiet}>{t("weeks.path.none")}</p> : null}
      <ul className={page.list}>
        {forNewcomers.map(({ id, title, done, items }) => (
          <li key={id} className={page.card}>
            <Link href={hashOf({ page: "path", path: id })} className={page.title}>
              <bdi>{title}</bdi>
            </Link>
            <Progress done={done} items={items} />
          </li>
        ))}
      </ul>
      <Link href={hashOf({ page: "paths" })}>{t("weeks.path.all")}</Link>
    </section>
  );
}

function FirstSession() {
  const [t, page, { questions }] = [useText(weeksTexts), usePageStyles(), useSpace()];
  const { data } = useAnswer(questions.openSessions);
  const [first] = data?.items ?? [];
  return (
    <section aria-label={t("weeks.session")} className={page.stack}>
      <h2 className={page.subheading}>{t("weeks.session")}</h2>
      {first ? (
        <p className={page.title}>
          <bdi>{first.title}</bdi>
        </p>
      ) : (
        <p className={page.quiet}>{t("weeks.session.none")}</p>
      )}
      <Link href={hashOf({ page: "sessions" })}>{t("weeks.session.see")}</Link>
    </section>
  );
}
