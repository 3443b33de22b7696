import { Button, Link } from "@fluentui/react-components";
import type { SearchCounts } from "../../contract/search-counts.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import type { Narrowing } from "./narrowing.ts";
import { searchTexts } from "./search-texts.ts";
import { useWithCount } from "./use-counts.ts";

/** More would push away what was searched for. */
const MOST = 6;

interface Props {
  readonly counts: SearchCounts;
  readonly narrowing: Narrowing;
  readonly onChange: (narrowing: Narrowing) => void;
}

/** The most common tags and topics of what was found: a tag narrows the search, a topic leads to its page. [X11] */
export function CountedChoices({ counts: { tags, topics, more }, narrowing, onChange }: Props) {
  const [t, page, withCount] = [useText(searchTexts), usePageStyles(), useWithCount()];
  return (
    <>
      {tags.length === 0 ? null : (
        <fieldset className={page.row} style={{ border: "none", margin: 0, padding: 0, minInlineSize: 0 }}>
          <legend className={page.quiet}>{t("search.tags-found")}</legend>
          {tags.slice(0, MOST).map(({ of, count }) => {
            const isOn = narrowing.tag.trim().toLocaleLowerCase() === of;
            return (
              <Button
                key={of}
                size="small"
                aria-pressed={isOn}
                appearance={isOn ? "primary" : "secondary"}
                onClick={() => onChange({ ...narrowing, tag: isOn ? "" : of })}
              >
                <bdi>{withCount(of, count, more.tags)}</bdi>
              </Button>
            );
          })}
        </fieldset>
      )}
      {topics.length === 0 ? null : (
        <nav aria-label={t("search.topics-found")} className={page.row}>
          <span className={page.quiet}>{t("search.topics-found")}</span>
          {topics.slice(0, MOST).map(({ of, count }) => (
            <Link key={of} href={hashOf({ page: "topic", topic: of })}>
              <bdi>{withCount(of, count, more.topics)}</bdi>
            </Link>
          ))}
        </nav>
      )}
    </>
  );
}
