import { Link, mergeClasses } from "@fluentui/react-components";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { useAnswer } from "../space/space-context.tsx";
import { useWeeksStyles } from "./first-weeks.styles.ts";
import { useFirstWeeks } from "./use-first-weeks.ts";
import { weeksTexts } from "./weeks-texts.ts";

const texts = [weeksTexts];

/** The way to one's first weeks, for whoever is new or has somebody new to meet; nothing for others. */
export function WeeksOnHome() {
  const { data } = useAnswer(useFirstWeeks().mine);
  const isAsked =
    data !== undefined && (data.mentees.some(({ mine }) => !mine) || data.introducedTo.some(({ mine }) => !mine));
  if (!data?.newcomer && !isAsked) return null;
  return (
    <MoreTexts sets={texts} meanwhile={null}>
      <Card isNew={data?.newcomer !== null} />
    </MoreTexts>
  );
}

function Card({ isNew }: { readonly isNew: boolean }) {
  const [t, page, styles] = [useText(weeksTexts), usePageStyles(), useWeeksStyles()];
  return (
    <section aria-label={t("weeks.title")} className={mergeClasses(page.card, styles.home)}>
      <h2 className={page.small}>
        <Link href={hashOf({ page: "first-weeks" })}>{t("weeks.title")}</Link>
      </h2>
      <p className={page.quiet}>
        {t("weeks.only-you")} {t(isNew ? "weeks.home.new" : "weeks.home.other")}
      </p>
    </section>
  );
}
