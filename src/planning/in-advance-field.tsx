import type { Format } from "../domain/format.ts";
import { stepInAdvance } from "../domain/in-advance.ts";
import { useFormatWords } from "../ui/format-words/use-format-words.ts";
import { useText } from "../ui/messages/spoken-language.tsx";
import { CheckField } from "./check-field.tsx";
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
  const [t, styles, said] = [useText(planTexts), usePlanStyles(), useFormatWords()];
  const step = format && stepInAdvance(format);
  const before = invitedWith && stepInAdvance(invitedWith);
  const after = isInvited ? step : undefined;
  return (
    <>
      {step ? (
        <CheckField
          label={t("plan.in-advance")}
          hint={t("plan.in-advance-hint", { step: said(step.title) })}
          checked={isInvited}
          onChange={onChange}
        />
      ) : null}
      <div role="status" className={styles.fit}>
        {before && before.id !== after?.id ? <p className={styles.line}>{t("plan.gives-back")}</p> : null}
      </div>
    </>
  );
}
