import type { FileFault } from "../../contract/format-fault.ts";
import type { Fault } from "../../domain/check-format.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { formatTexts } from "./format-texts.ts";

/** What is wrong, in words that stand beside the field. */
export function useFaultWords(): (fault: Fault<FileFault>) => string {
  const t = useText(formatTexts);
  return ({ wrong, limit }) => t(`fault.${wrong}`, limit === undefined ? {} : { limit });
}

/** Where it is wrong: "Step 3 · minutes", the names as they stand in the file. */
export function useFaultPlace(): (fault: Fault<FileFault>) => string {
  const t = useText(formatTexts);
  return ({ path }) =>
    path
      .flatMap((part, at) => {
        if (path[at - 1] === "steps" && typeof part === "number") return t("step.place", { step: part + 1 });
        if (part === "steps" && typeof path[at + 1] === "number") return [];
        return typeof part === "number" ? String(part + 1) : part;
      })
      .join(" · ");
}
