import { Link } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { EntrySummary } from "../../contract/entry.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { EntryFacts } from "../library/entry-facts.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf, placeOf } from "../navigation/place.ts";
import { useSpace } from "../space/space-context.tsx";
import { findSimilar } from "./find-similar.ts";
import { writeTexts } from "./write-texts.ts";

/** How long the typing pauses before others' entries are looked for, in ms. */
const PAUSE_MS = 600;

const nothing: readonly EntrySummary[] = [];

/** What others wrote about something like it, while its title is written. Nobody has to look, or to wait for it. */
export function SimilarEntries({ title, self }: { readonly title: string; readonly self: string | undefined }) {
  const [t, page, { questions, timers }] = [useText(writeTexts), usePageStyles(), useSpace()];
  const [similar, setSimilar] = useState(nothing);
  useEffect(() => {
    let isCurrent = true;
    const search = async (query: string) => (await questions.search(query).ask()).hits;
    const show = (found: readonly EntrySummary[]) => {
      if (isCurrent) setSimilar(found);
    };
    const callOff = timers.after(PAUSE_MS, () => {
      // What cannot be looked for now is looked for at the next letter.
      findSimilar(title, self, search).then(show, () => show(nothing));
    });
    return () => {
      isCurrent = false;
      callOff();
    };
  }, [title, self, questions, timers]);
  return (
    <div role="status">
      {similar.length === 0 ? null : (
        <section aria-label={t("similar.title")} className={page.card}>
          <p className={page.quiet}>{t("similar.title")}</p>
          <ul className={page.list}>
            {similar.map((entry) => (
              <li key={entry.id}>
                <Link href={hashOf(placeOf(entry))}>
                  <bdi>{entry.title}</bdi>
                </Link>{" "}
                <EntryFacts entry={entry} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
