import { PULSE_STATEMENTS, type PulseStatement } from "../../domain/pulse.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { pulseTexts } from "./pulse-texts.ts";

/** A value as it was worded; a statement of the app in the reader's language. */
export function useStatement(): (statement: PulseStatement) => string {
  const t = useText(pulseTexts);
  return ({ id, words }) => {
    const known = PULSE_STATEMENTS.find((one) => one === id);
    return words ?? (known ? t(`pulse.${known}`) : id);
  };
}
