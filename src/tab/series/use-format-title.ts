import { useMemo } from "react";
import { useNames } from "../../planning/names/use-names.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePlanning } from "../sessions/planning/use-planning.ts";
import { useAnswer } from "../space/space-context.tsx";
import { seriesTexts } from "./series-texts.ts";

/** How a format is called that ships with the app or is of the space's own; of one that has left the shelf, that it is another. */
export function useFormatTitle(): (id: string) => string {
  const [t, planning, { formatName }] = [useText(seriesTexts), usePlanning(), useNames()];
  const own = useAnswer(useMemo(() => planning.ownFormats(undefined), [planning])).data ?? [];
  return (id) => formatName(id) ?? own.find(({ format }) => format.id === id)?.format.title ?? t("form.format-other");
}
