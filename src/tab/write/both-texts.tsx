import { Button } from "@fluentui/react-components";
import type { Writing } from "../../contract/authored.ts";
import type { AuthoredField } from "../../domain/authored.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { bothTexts } from "../../writing/drafts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useNow } from "../space/space-context.tsx";
import { textOf } from "./field-text.ts";
import { useWriteStyles } from "./write.styles.ts";
import { writeTexts } from "./write-texts.ts";

interface Props {
  readonly field: AuthoredField;
  /** What the field is called. */
  readonly label: string;
  /** The version in which somebody else changed it. */
  readonly standing: Writing;
  /** One's own. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Takes the other text in place of one's own. */
  readonly onTake: (theirs: string) => void;
  readonly onSettle: () => void;
}

const joined = (field: AuthoredField, mine: string, theirs: string): string => {
  if (field === "title") return mine.includes(theirs) ? mine : `${mine} ${theirs}`;
  return field === "recall" && !mine.includes(theirs) ? `${mine}\n${theirs}` : bothTexts(mine, theirs);
};

/** The text of somebody else beside one's own, where both changed the same place. Neither goes before its writer says so. */
export function BothTexts({ field, label, standing: { content, by, at }, text, onChange, onTake, onSettle }: Props) {
  const [t, formats, page, styles, now] = [
    useText(writeTexts),
    useFormats(),
    usePageStyles(),
    useWriteStyles(),
    useNow(),
  ];
  const theirs = textOf(content, field);
  return (
    <section aria-label={t("both.region", { field: label })} className={styles.theirs}>
      <p className={styles.trouble}>{t("both.what", { name: by.name })}</p>
      <p className={page.facts}>{t("both.theirs", { name: by.name, ago: formats.ago(at, now) })}</p>
      <p dir="auto" className={page.words}>
        {theirs === "" ? t("both.nothing") : theirs}
      </p>
      <div className={page.row}>
        <Button size="small" onClick={() => onChange(joined(field, text, theirs))}>
          {t("both.add")}
        </Button>
        <Button size="small" onClick={() => onTake(theirs)}>
          {t("both.take")}
        </Button>
        <Button size="small" appearance="primary" onClick={onSettle}>
          {t("both.settle")}
        </Button>
      </div>
    </section>
  );
}
