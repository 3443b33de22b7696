import { useState } from "react";
import type * as z from "zod/mini";
import type { PastSessions, Series } from "../../contract/series-page.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { ShowMore } from "../library/show-more.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { SessionItem } from "../sessions/session-item.tsx";
import { seriesTexts } from "./series-texts.ts";
import { useSeries } from "./use-series.ts";

/** What is over, with its records. */
export function PastOfSeries({ series: { id, past } }: { readonly series: Series }) {
  const [t, page, all] = [useText(seriesTexts), usePageStyles(), useSeries()];
  const [more, setMore] = useState<z.infer<typeof PastSessions>>();
  const known = new Set(past.sessions.map((session) => session.id));
  const shown = [...past.sessions, ...(more?.sessions ?? []).filter((session) => !known.has(session.id))];
  const next = more ? more.next : past.next;
  const readOn = async (cursor: string) => {
    const { sessions, next } = await all.readOn(id, cursor);
    // With what was read before: when another one is over, the last of the first page leaves it.
    setMore((before) => ({ sessions: [...(before?.sessions ?? past.sessions), ...sessions], next }));
  };
  return (
    <section aria-label={t("past.title")} className={page.stack}>
      <h2 className={page.subheading}>{t("past.title")}</h2>
      {shown.length === 0 ? <p className={page.quiet}>{t("past.none")}</p> : null}
      <ul className={page.list}>
        {shown.map((session) => (
          <SessionItem key={session.id} session={session} isInSeries />
        ))}
      </ul>
      {next === null ? null : <ShowMore readOn={() => readOn(next)} />}
    </section>
  );
}
