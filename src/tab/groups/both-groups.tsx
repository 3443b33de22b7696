import { Button } from "@fluentui/react-components";
import type { GroupConflict } from "../../contract/work-group.ts";
import { type GroupContent, type MergedGroup, withTheirField } from "../../domain/work-group.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { groupTexts } from "./group-texts.ts";
import { meetsWords } from "./meets.ts";

type Field = MergedGroup["met"][number];

interface Props {
  /** One's own, with what could be merged of theirs. */
  readonly mine: GroupContent;
  readonly theirs: GroupConflict["theirs"];
  /** The fields that both changed and of which one was not chosen yet. */
  readonly met: readonly Field[];
  readonly onTake: (content: GroupContent, field: Field) => void;
  readonly onKeep: (field: Field) => void;
}

/** What somebody else wrote beside one's own, field by field, where both changed the same. Neither goes unasked. [WG2] */
export function BothGroups({ mine, theirs, met, onTake, onKeep }: Props) {
  const [t, formats, page] = [useText(groupTexts), useFormats(), usePageStyles()];
  const name = theirs.by.name;
  const textOf = (content: GroupContent, field: Field): string => {
    switch (field) {
      case "name":
        return content.name;
      case "purpose":
        return content.purpose;
      case "meets":
        return meetsWords(t, formats.locale, content).join(" · ");
      case "topics":
        return formats.plainList(content.topics);
    }
  };
  return (
    <section aria-label={t("both.title")} className={page.stack}>
      <p role="status" className={page.quiet}>
        {t("both.what", { name })}
      </p>
      <ul className={page.list}>
        {met.map((field) => (
          <li key={field} className={page.card}>
            <h2 className={page.small}>{t(`both.${field}`)}</h2>
            <span className={page.facts}>{t("both.mine")}</span>
            <p dir="auto" className={page.words}>
              {textOf(mine, field)}
            </p>
            <span className={page.facts}>{t("both.theirs", { name })}</span>
            <p dir="auto" className={page.words}>
              {textOf(theirs.content, field)}
            </p>
            <div className={page.row}>
              <Button size="small" onClick={() => onKeep(field)}>
                {t("both.keep")}
              </Button>
              <Button size="small" onClick={() => onTake(withTheirField(mine, theirs.content, field), field)}>
                {t("both.take")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
