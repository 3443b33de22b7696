import { Button } from "@fluentui/react-components";
import type { FirstWeeks } from "../../contract/first-weeks.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { pathTexts } from "../paths/path-texts.ts";
import { useAnswer } from "../space/space-context.tsx";
import { ChoosePerson } from "./choose-person.tsx";
import { Introductions } from "./introductions.tsx";
import { NotWith } from "./not-with.tsx";
import { BuddyOfferForm } from "./offer.tsx";
import { OneBuddy } from "./one-buddy.tsx";
import { OwnWeeks } from "./own-weeks.tsx";
import { useFirstWeeks } from "./use-first-weeks.ts";
import { weeksTexts } from "./weeks-texts.ts";

const texts = [weeksTexts, pathTexts];

/** Somebody's own first weeks, and those of the people whom they help. */
export function FirstWeeksPage() {
  return (
    <MoreTexts sets={texts}>
      <All />
    </MoreTexts>
  );
}

function All() {
  const [t, page, { mine }] = [useText(weeksTexts), usePageStyles(), useFirstWeeks()];
  const { data, error, retry } = useAnswer(mine);
  return (
    <div className={page.stack}>
      <PageHeading title={t("weeks.title")}>{t("weeks.title")}</PageHeading>
      <p className={page.quiet}>{t("weeks.lead")}</p>
      {data === undefined && error === undefined ? <Loading lines={6} /> : null}
      {data === undefined && error !== undefined ? <Failed error={error} retry={retry} /> : null}
      {data ? <Known weeks={data} /> : null}
    </div>
  );
}

function Known({ weeks }: { readonly weeks: FirstWeeks }) {
  return (
    <>
      {weeks.newcomer ? <OwnWeeks own={weeks.newcomer} /> : null}
      {weeks.mentees.length > 0 ? <Mentees mentees={weeks.mentees} /> : null}
      {weeks.introducedTo.length > 0 ? <NewcomersToMeet introductions={weeks.introducedTo} /> : null}
      <BuddyOfferForm offer={weeks.offer} />
      <NotWith notWith={weeks.notWith} />
      {weeks.newcomer ? null : <IsNew />}
    </>
  );
}

function Mentees({ mentees }: Pick<FirstWeeks, "mentees">) {
  const [t, page, { meeting }] = [useText(weeksTexts), usePageStyles(), useFirstWeeks()];
  return (
    <section aria-label={t("weeks.mentees")} className={page.stack}>
      <h2 className={page.subheading}>{t("weeks.mentees")}</h2>
      {mentees.map((buddy) => (
        <div key={buddy.member} className={page.stack}>
          <OneBuddy
            buddy={buddy}
            newcomer={buddy.member}
            title={t(buddy.both ? "weeks.mentee" : "weeks.mentee-proposed", { name: buddy.name })}
          />
          {buddy.both ? (
            <ChoosePerson
              label={t("weeks.met.introduce", { name: buddy.name })}
              act={t("weeks.met.introduce-do")}
              without={new Set([buddy.member])}
              onChosen={(member) => meeting(buddy.member, member, "to-meet")}
            />
          ) : null}
        </div>
      ))}
    </section>
  );
}

function NewcomersToMeet({ introductions }: { readonly introductions: FirstWeeks["introducedTo"] }) {
  const [t, page] = [useText(weeksTexts), usePageStyles()];
  return (
    <section aria-label={t("weeks.met.others")} className={page.stack}>
      <h2 className={page.subheading}>{t("weeks.met.others")}</h2>
      <p className={page.quiet}>{t("weeks.met.how")}</p>
      <Introductions introductions={introductions} isNewcomer={false} />
    </section>
  );
}

function IsNew() {
  const [t, page, { sayNew }, [news, act]] = [useText(weeksTexts), usePageStyles(), useFirstWeeks(), useAttempt()];
  return (
    <div className={page.row}>
      <Button onClick={() => void act(sayNew(true))}>{t("weeks.is-new")}</Button>
      <span role="status" className={page.quiet}>
        {news}
      </span>
    </div>
  );
}
