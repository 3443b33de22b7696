import { Link } from "@fluentui/react-components";
import type { EntryToReview } from "../../../contract/about-entry.ts";
import { useFormats, useText } from "../../../ui/messages/spoken-language.tsx";
import { ShowMore } from "../../library/show-more.tsx";
import { usePageStyles } from "../../navigation/page.styles.ts";
import { hashOf, placeOf } from "../../navigation/place.ts";
import type { Paged } from "../../space/paged.ts";
import type { PagedQuestion } from "../../space/questions.ts";
import { useReadOn } from "../../space/space-context.tsx";
import { upkeepTexts } from "./upkeep-texts.ts";

interface Props {
  readonly question: PagedQuestion<EntryToReview>;
  readonly due: Paged<EntryToReview>;
}

/** Entries that wait to be looked at again, longest first. */
export function DueList({ question, due: { items, next } }: Props) {
  const [t, page, formats] = [useText(upkeepTexts), usePageStyles(), useFormats()];
  const readOn = useReadOn(question);
  return (
    <>
      <ul className={page.list}>
        {items.map((entry) => (
          <li key={entry.id}>
            <Link href={hashOf(placeOf(entry))}>
              <bdi>{entry.title}</bdi>
            </Link>
            <br />
            <small className={page.facts}>
              {t("upkeep.since", { date: formats.date(entry.reviewAt) })}
              {entry.owner ? (
                <>
                  {" · "}
                  <bdi>{entry.owner.name}</bdi>
                </>
              ) : null}
            </small>
          </li>
        ))}
      </ul>
      {next === null ? null : <ShowMore readOn={() => readOn(next)} />}
    </>
  );
}
