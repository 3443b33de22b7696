import { useText } from "../ui/messages/spoken-language.tsx";
import { CheckField } from "./check-field.tsx";
import { planTexts } from "./plan-texts.ts";

interface Props {
  readonly isRecorded: boolean;
  readonly onChange: (isRecorded: boolean) => void;
}

/** Whether nothing of the session is to be kept; in the lobby it can still be chosen. [K20] */
export function UnrecordedField({ isRecorded, onChange }: Props) {
  const t = useText(planTexts);
  return (
    <CheckField
      label={t("plan.unrecorded")}
      hint={t("plan.unrecorded-why")}
      checked={!isRecorded}
      onChange={(isUnrecorded) => onChange(!isUnrecorded)}
    />
  );
}
