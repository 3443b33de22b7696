import { Button } from "@fluentui/react-components";
import type { Buddy } from "../../contract/first-weeks.ts";
import type { MemberId } from "../../domain/ids.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { useUndoable } from "../../ui/use-undoable.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useSpace } from "../space/space-context.tsx";
import { useFirstWeeks } from "./use-first-weeks.ts";
import { weeksTexts } from "./weeks-texts.ts";

interface Props {
  readonly buddy: Buddy;
  /** Of the two, who is new. */
  readonly newcomer: MemberId;
  readonly title: string;
}

/** One proposal, with why, and the two answers to it; or what has become of it. [FW2] [MT6] */
export function OneBuddy({ buddy: { name, why, mine, both }, newcomer, title }: Props) {
  const [t, page, { answer }, [news, act]] = [useText(weeksTexts), usePageStyles(), useFirstWeeks(), useAttempt()];
  const { timers } = useSpace();
  const { underway, begin, undo } = useUndoable(timers.after, () => void act(answer(newcomer, "over")));
  const isEnding = underway.has(newcomer);
  return (
    <div className={page.card}>
      <h3 className={page.small}>
        <bdi>{title}</bdi>
      </h3>
      <Why why={why} />
      {both ? null : <p className={page.quiet}>{mine ? t("weeks.said-yes") : t("weeks.no-how", { name })}</p>}
      <div className={page.row}>
        {mine ? null : (
          <Button
            appearance="primary"
            aria-label={t("weeks.yes-to", { name })}
            onClick={() => void act(answer(newcomer, "yes"))}
          >
            {t("weeks.yes")}
          </Button>
        )}
        {both ? (
          <Button
            aria-label={t(isEnding ? "weeks.undo-over" : "weeks.over-with", { name })}
            onClick={() => (isEnding ? undo(newcomer) : begin(newcomer))}
          >
            {t(isEnding ? "weeks.undo" : "weeks.over")}
          </Button>
        ) : (
          <Button aria-label={t("weeks.no-to", { name })} onClick={() => void act(answer(newcomer, "no"))}>
            {t("weeks.no")}
          </Button>
        )}
        <span role="status" className={page.quiet}>
          {isEnding ? t("weeks.over-soon") : news}
        </span>
      </div>
    </div>
  );
}

function Why({ why }: Pick<Buddy, "why">) {
  const [t, page, { list }] = [useText(weeksTexts), usePageStyles(), useFormats()];
  const wordsOf = (reason: Buddy["why"][number]): string => {
    switch (reason.kind) {
      case "teaches":
        return t("weeks.why.teaches", { topics: list(reason.topics) });
      case "hours":
        return reason.apart === 0 ? t("weeks.why.same-hours") : t("weeks.why.hours", { count: reason.apart });
      case "longer-here":
        return t("weeks.why.longer", { count: reason.months });
      case "free":
        return t("weeks.why.free");
    }
  };
  return <p className={page.quiet}>{t("weeks.why", { reasons: list(why.map(wordsOf)) })}</p>;
}
