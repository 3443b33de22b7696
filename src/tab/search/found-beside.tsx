import { Link } from "@fluentui/react-components";
import { useMemo } from "react";
import { searchRoutes } from "../../contract/routes/search-routes.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { whenIn } from "../calendar/event-times.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { useAnswer, useNow, useSpace } from "../space/space-context.tsx";
import { searchTexts } from "./search-texts.ts";

interface FoundBesideProps {
  readonly query: string;
  /** What entries were searched for instead; null where it was the query. */
  readonly instead: string | null;
}

/** Events and groups that have all words of a query; where they cannot be had, or are none, the entries still are. [X12] */
export function FoundBeside({ query, instead }: FoundBesideProps) {
  const [t, { locale }, page, now] = [useText(searchTexts), useFormats(), usePageStyles(), useNow()];
  const { apiFor, id: space } = useSpace();
  const question = useMemo(
    () => ({
      key: `search/beside/${query}`,
      ask: () => apiFor(searchRoutes).call("findBeside", { params: { space }, query: { q: query } }),
    }),
    [apiFor, space, query],
  );
  const { events, groups, corrected } = useAnswer(question).data ?? { events: [], groups: [], corrected: null };
  if (events.length + groups.length === 0) return null;
  return (
    <section aria-labelledby="found-beside" className={page.stack}>
      <h2 id="found-beside" className={page.subheading}>
        {t("search.beside")}
      </h2>
      {corrected === null || corrected === instead ? null : (
        <p className={page.words}>
          {t("search.instead", { query })} <bdi>{corrected}</bdi>
        </p>
      )}
      <ul className={page.list}>
        {events.map(({ id, title, startsAt, cancelledAt }) => (
          <li key={id}>
            <Link href={hashOf({ page: "event", event: id })}>
              <bdi>{title}</bdi>
            </Link>{" "}
            <span className={page.quiet}>
              {t(cancelledAt === null ? "search.beside.event" : "search.beside.off", {
                when: whenIn(locale, startsAt, now),
              })}
            </span>
          </li>
        ))}
        {groups.map(({ id, name, archivedAt }) => (
          <li key={id}>
            <Link href={hashOf({ page: "group", group: id })}>
              <bdi>{name}</bdi>
            </Link>{" "}
            <span className={page.quiet}>
              {t(archivedAt === null ? "search.beside.group" : "search.beside.archived")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
