import { Button } from "@fluentui/react-components";
import type { FirstWeeks } from "../../contract/first-weeks.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { ChoosePerson } from "./choose-person.tsx";
import { useFirstWeeks } from "./use-first-weeks.ts";
import { weeksTexts } from "./weeks-texts.ts";

/** With whom the reader would rather not be matched; theirs alone. [FW3] */
export function NotWith({ notWith: people }: Pick<FirstWeeks, "notWith">) {
  const [t, page, { notWith }, [news, act]] = [useText(weeksTexts), usePageStyles(), useFirstWeeks(), useAttempt()];
  return (
    <section aria-label={t("weeks.not-with")} className={page.stack}>
      <h2 className={page.subheading}>{t("weeks.not-with")}</h2>
      <p className={page.quiet}>{t("weeks.not-with.how")}</p>
      <ul className={page.list}>
        {people.map(({ member, name }) => (
          <li key={member} className={page.row}>
            <bdi>{name}</bdi>
            <Button
              size="small"
              aria-label={t("weeks.not-with.undo-of", { name })}
              onClick={() => void act(notWith(member, false))}
            >
              {t("weeks.not-with.undo")}
            </Button>
          </li>
        ))}
      </ul>
      <span role="status" className={page.quiet}>
        {news}
      </span>
      <ChoosePerson
        label={t("weeks.not-with.who")}
        act={t("weeks.not-with.add")}
        without={new Set(people.map(({ member }) => member))}
        onChosen={(member) => notWith(member, true)}
      />
    </section>
  );
}
