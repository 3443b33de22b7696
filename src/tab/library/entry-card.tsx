import { Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import type { EntrySummary } from "../../contract/entry.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf, placeOf } from "../navigation/place.ts";
import { EntryFacts } from "./entry-facts.tsx";

const useStyles = makeStyles({
  // The whole card follows the link, while a screen reader hears one link with the title as its name.
  link: { "::after": { content: '""', position: "absolute", inset: 0 } },
  excerpt: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 3,
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly entry: EntrySummary;
  /** Of its heading. */
  readonly level: "h2" | "h3";
}

/** An entry in a list. A list that grows draws what has come, and not all of it again. */
export const EntryCard = memo(function EntryCard({ entry, level }: Props) {
  const [page, styles, Heading] = [usePageStyles(), useStyles(), level];
  return (
    <li className={page.card}>
      <Heading className={page.small}>
        <Link href={hashOf(placeOf(entry))} className={mergeClasses(page.title, styles.link)}>
          <bdi>{entry.title}</bdi>
        </Link>
      </Heading>
      {entry.excerpt !== "" && (
        <p dir="auto" className={mergeClasses(page.quiet, styles.excerpt)}>
          {entry.excerpt}
        </p>
      )}
      <EntryFacts entry={entry} />
    </li>
  );
});
