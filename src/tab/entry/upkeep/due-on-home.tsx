import type { EntryToReview } from "../../../contract/about-entry.ts";
import { MoreTexts } from "../../../ui/messages/more-texts.tsx";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../../navigation/page.styles.ts";
import type { Paged } from "../../space/paged.ts";
import { DueList } from "./due-list.tsx";
import { upkeepTexts } from "./upkeep-texts.ts";
import { useUpkeep } from "./use-upkeep.ts";

const texts = [upkeepTexts];

interface Props {
  readonly due: Paged<EntryToReview>;
}

/** What the reader keeps true and is asked about. */
export function DueOnHome({ due }: Props) {
  return (
    <MoreTexts sets={texts}>
      <Asked due={due} />
    </MoreTexts>
  );
}

function Asked({ due }: Props) {
  const [t, page, { mine }] = [useText(upkeepTexts), usePageStyles(), useUpkeep()];
  return (
    <section aria-label={t("upkeep.due")} className={page.card}>
      <h2 className={page.small}>{t("upkeep.due")}</h2>
      <p className={page.quiet}>{t("upkeep.only-you")}</p>
      <DueList question={mine} due={due} />
    </section>
  );
}
