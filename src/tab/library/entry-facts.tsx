import type { EntrySummary } from "../../contract/entry.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useNow } from "../space/space-context.tsx";

/** When an entry was published, and who wrote it or how many took part. */
export function EntryFacts({ entry: { type, draft, author, people, publishedAt } }: { readonly entry: EntrySummary }) {
  const [t, formats, styles, now] = [useText(tabTexts), useFormats(), usePageStyles(), useNow()];
  return (
    <small className={styles.facts}>
      {type === "record" ? null : `${t(`entry.${type}`)} · `}
      {draft ? `${t("entry.draft")} · ` : null}
      <time dateTime={new Date(publishedAt).toISOString()} title={formats.dateTime(publishedAt)}>
        {formats.ago(publishedAt, now)}
      </time>
      {author || type === "question" ? (
        <>
          {" · "}
          <bdi>{author?.name ?? t("record.anonymous")}</bdi>
        </>
      ) : null}
      {/* Of a session that was not recorded nobody is counted. */}
      {author || people === 0 ? null : ` · ${t("people.count", { count: people })}`}
    </small>
  );
}
