import { Link, mergeClasses } from "@fluentui/react-components";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { DueOnHome } from "../entry/upkeep/due-on-home.tsx";
import { useUpkeep } from "../entry/upkeep/use-upkeep.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { useAnswer } from "../space/space-context.tsx";
import { learnTexts } from "./learn-texts.ts";
import { useLearningStyles } from "./learning.styles.ts";
import { type Lessons, useLearning } from "./use-learning.ts";

const texts = [learnTexts];

/** What of Home is the reader's alone; nothing at all while there is nothing. */
export function OnlyYou() {
  const [page, styles, { toImprove }] = [usePageStyles(), useLearningStyles(), useLearning()];
  const { mine } = useUpkeep();
  const [{ data: lessons = [] }, { data: due }] = [useAnswer(toImprove), useAnswer(mine)];
  const isAsked = due !== undefined && due.items.length > 0;
  if (lessons.length === 0 && !isAsked) return null;
  return (
    <div className={mergeClasses(page.stack, styles.onHome)}>
      {lessons.length === 0 ? null : (
        <MoreTexts sets={texts}>
          <ToImprove lessons={lessons} />
        </MoreTexts>
      )}
      {isAsked ? <DueOnHome due={due} /> : null}
    </div>
  );
}

function ToImprove({ lessons }: { readonly lessons: Lessons }) {
  const [t, page, styles] = [useText(learnTexts), usePageStyles(), useLearningStyles()];
  return (
    <section aria-label={t("learn.improve")} className={page.card}>
      <h2 className={page.small}>{t("learn.improve")}</h2>
      <p className={page.quiet}>
        {t("learn.home")}. {t("learn.improve-why")}
      </p>
      <ul className={styles.list}>
        {lessons.map(({ entry, title }) => (
          <li key={entry}>
            <Link href={hashOf({ page: "entry", entry })}>
              <bdi>{title}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
