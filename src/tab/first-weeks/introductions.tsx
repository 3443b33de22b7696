import { Button } from "@fluentui/react-components";
import type { Introduction } from "../../contract/first-weeks.ts";
import type { MemberId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useSpace } from "../space/space-context.tsx";
import { useFirstWeeks } from "./use-first-weeks.ts";
import { weeksTexts } from "./weeks-texts.ts";

interface Props {
  readonly introductions: readonly Introduction[];
  /** Whether it is the reader who is new. */
  readonly isNewcomer: boolean;
}

/** Whom the reader should meet or has met. [FW4] */
export function Introductions({ introductions, isNewcomer }: Props) {
  const page = usePageStyles();
  return (
    <ul className={page.list}>
      {introductions.map((one) => (
        <OneIntroduction key={one.member} introduction={one} isNewcomer={isNewcomer} />
      ))}
    </ul>
  );
}

interface OneProps {
  readonly introduction: Introduction;
  readonly isNewcomer: boolean;
}

function OneIntroduction({ introduction: { member, name, mine, theirs }, isNewcomer }: OneProps) {
  const [t, page, { meeting }, [news, act]] = [useText(weeksTexts), usePageStyles(), useFirstWeeks(), useAttempt()];
  const { me } = useSpace();
  const [newcomer, other]: [MemberId, MemberId] = isNewcomer ? [me, member] : [member, me];
  const how = mine ? (theirs ? "both" : "mine") : theirs ? "theirs" : "neither";
  return (
    <li className={page.card}>
      <h3 className={page.small}>
        <bdi>{name}</bdi>
      </h3>
      <p className={page.quiet}>{t(`weeks.met.${how}`, { name })}</p>
      <div className={page.row}>
        {mine ? null : (
          <Button
            size="small"
            aria-label={t("weeks.met.we-met-with", { name })}
            onClick={() => void act(meeting(newcomer, other, "met"))}
          >
            {t("weeks.met.we-met")}
          </Button>
        )}
        <Button
          size="small"
          aria-label={t("weeks.met.gone-with", { name })}
          onClick={() => void act(meeting(newcomer, other, "gone"))}
        >
          {t("weeks.met.gone")}
        </Button>
        <span role="status" className={page.quiet}>
          {news}
        </span>
      </div>
    </li>
  );
}
