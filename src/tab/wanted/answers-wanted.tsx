import { Button } from "@fluentui/react-components";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { useWanted } from "./use-wanted.ts";
import { wantedTexts } from "./wanted-texts.ts";

/** Below a lesson: what is wanted that it may answer. Nothing where nothing is, or where it cannot be had. [WA3] */
export function AnswersWanted({ lesson }: { readonly lesson: string }) {
  const [t, page, { all, answer }, [news, act]] = [useText(wantedTexts), usePageStyles(), useWanted(), useAttempt()];
  const { data = [] } = useAnswer(all);
  const cards = data.filter((one) => one.isCard && one.lesson === null);
  return (
    <>
      {cards.length === 0 ? null : (
        <section aria-label={t("wanted.answers")} className={page.stack}>
          <p className={page.quiet}>{t("wanted.answers")}</p>
          <div className={page.row}>
            {cards.map(({ id, topic }) => (
              <Button key={id} size="small" onClick={() => void act(answer(id, lesson), t("wanted.told"))}>
                {t("wanted.answers-this", { topic })}
              </Button>
            ))}
          </div>
        </section>
      )}
      <span role="status" className={page.quiet}>
        {news}
      </span>
    </>
  );
}
