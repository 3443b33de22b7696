import { useId } from "react";
import type { Format } from "../domain/format.ts";
import { stepInAdvance } from "../domain/in-advance.ts";
import { useText } from "../ui/messages/spoken-language.tsx";
import { usePlanStyles } from "./plan.styles.ts";
import { planTexts } from "./plan-texts.ts";

interface Props {
  readonly format: Format | undefined;
  readonly isInvited: boolean;
  /** With which format members are invited now, where that is so. */
  readonly invitedWith: Format | undefined;
  readonly onChange: (isInvited: boolean) => void;
}

/** Whether members are invited to contribute in advance; nothing where the format has no step for it. [B8] */
export function InAdvanceField({ format, isInvited, invitedWith, onChange }: Props) {
  const [t, styles, id] = [useText(planTexts), usePlanStyles(), useId()];
  const step = format && stepInAdvance(format);
  const before = invitedWith && stepInAdvance(invitedWith);
  const after = isInvited ? step : undefined;
  return (
    <>
      {step ? (
        <div className={styles.fit}>
          <label className={styles.check} htmlFor={id}>
            <input
              id={id}
              type="checkbox"
              className={styles.radio}
              checked={isInvited}
              aria-describedby={`${id}-hint`}
              onChange={(event) => onChange(event.currentTarget.checked)}
            />
            {t("plan.in-advance")}
          </label>
          <span id={`${id}-hint`} className={styles.quiet}>
            {t("plan.in-advance-hint", { step: step.title })}
          </span>
        </div>
      ) : null}
      <div role="status" className={styles.fit}>
        {before && before.id !== after?.id ? <p className={styles.line}>{t("plan.gives-back")}</p> : null}
      </div>
    </>
  );
}
