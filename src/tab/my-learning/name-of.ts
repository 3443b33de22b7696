import type { MyLearning } from "../../contract/my-learning.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { mineTexts } from "./mine-texts.ts";

type Space = Pick<MyLearning["spaces"][number], "called" | "learning">;

/** What a space is called for its reader: by its name, and by who else is there where that does not tell it apart. [ML7] */
export function useNameOf(): (space: Space) => string {
  const [t, formats] = [useText(mineTexts), useFormats()];
  return ({ called, learning }) => {
    if (!learning) return called ?? t("mine.unnamed");
    const { people, place } = learning;
    const further = people?.further ? [t("mine.more-people", { count: people.further })] : [];
    const others = people && people.names.length > 0 ? formats.list([...people.names, ...further]) : undefined;
    if (called !== null) return others === undefined ? called : t("mine.called-with", { name: called, people: others });
    return others === undefined ? t(`mine.${place.kind}`) : t(`mine.${place.kind}-with`, { people: others });
  };
}
