import type { EntrySummary } from "../../contract/entry.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useNow } from "../space/space-context.tsx";

/** When an entry was published and how many took part. */
export function EntryFacts({ entry }: { readonly entry: Pick<EntrySummary, "publishedAt" | "people"> }) {
  const [t, formats, styles, now] = [useText(tabTexts), useFormats(), usePageStyles(), useNow()];
  return (
    <small className={styles.facts}>
      <time dateTime={new Date(entry.publishedAt).toISOString()} title={formats.dateTime(entry.publishedAt)}>
        {formats.ago(entry.publishedAt, now)}
      </time>
      {" · "}
      {t("people.count", { count: entry.people })}
    </small>
  );
}
