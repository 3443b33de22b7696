import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useFormats, useText } from "../../../ui/messages/spoken-language.tsx";
import { useNow } from "../../space/space-context.tsx";
import { monthsLater } from "./review-date.ts";
import { useTendingStyles } from "./tending.styles.ts";
import { tendingTexts } from "./tending-texts.ts";

/** After so many months it can be asked again; 0 stands for never. */
const CHOICES = [1, 3, 6, 12, 0];
const USUAL = 6;

interface Props {
  /** `done` is what to say when it is noted. */
  readonly say: (reviewAt: number | null, done: string) => Promise<unknown>;
}

/** Says that an entry is still true, and when to ask again. */
export function SayStillTrue({ say }: Props) {
  const [t, styles, formats, now] = [useText(tendingTexts), useTendingStyles(), useFormats(), useNow()];
  const [months, setMonths] = useState(USUAL);
  const id = useId();
  const press = () => {
    const reviewAt = months === 0 ? null : monthsLater(now, months);
    return say(reviewAt, reviewAt === null ? t("tend.said-never") : t("tend.said", { date: formats.date(reviewAt) }));
  };
  return (
    <div className={styles.inline}>
      <Button onClick={press}>{t("tend.say")}</Button>
      <label htmlFor={id}>{t("tend.again")}</label>
      <select
        id={id}
        className={styles.choice}
        value={months}
        onChange={(event) => setMonths(Number(event.currentTarget.value))}
      >
        {CHOICES.map((count) => (
          <option key={count} value={count}>
            {count === 0 ? t("tend.never") : t("tend.months", { count })}
          </option>
        ))}
      </select>
    </div>
  );
}
