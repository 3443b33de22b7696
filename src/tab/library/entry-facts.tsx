import type { EntrySummary } from "../../contract/entry.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useNow } from "../space/space-context.tsx";

const HOUR_MS = 3_600_000;

/** How long ago. What was asked without a name is dated `isByHour`: minutes would say what nobody knows. [QA5] */
export function When({ at, isByHour = false }: { readonly at: number; readonly isByHour?: boolean }) {
  const [t, formats, now] = [useText(tabTexts), useFormats(), useNow()];
  return (
    <time dateTime={new Date(at).toISOString()} title={formats.dateTime(at)}>
      {isByHour && now - at < HOUR_MS ? t("entry.last-hour") : formats.ago(at, now)}
    </time>
  );
}

/** When an entry was published, and who wrote it or how many took part. */
export function EntryFacts({ entry: { type, draft, author, people, publishedAt } }: { readonly entry: EntrySummary }) {
  const [t, styles] = [useText(tabTexts), usePageStyles()];
  return (
    <small className={styles.facts}>
      {type === "record" ? null : `${t(`entry.${type}`)} · `}
      {draft ? `${t("entry.draft")} · ` : null}
      <When at={publishedAt} isByHour={type === "question" && author === null} />
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
