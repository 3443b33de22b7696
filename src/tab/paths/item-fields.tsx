import { Button } from "@fluentui/react-components";
import { useId } from "react";
import type { Path } from "../../contract/path.ts";
import { MOST_PATH_TEXT, MOST_PATH_TITLE, type PathItem } from "../../domain/path.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { type Movable, MoveButtons } from "./move-buttons.tsx";
import { OwnerSelect } from "./owner-select.tsx";
import { pathTexts } from "./path-texts.ts";
import { usePathStyles } from "./paths.styles.ts";

interface Props extends Movable {
  readonly item: PathItem;
  readonly name: string;
  readonly owners: Path["owners"];
  readonly onChange: (item: PathItem) => void;
  readonly onRemove: () => void;
}

/** A task, or an entry that is to be read. */
export function ItemFields({ item, name, owners, onChange, onRemove, ...place }: Props) {
  const [t, page, styles, own] = [useText(pathTexts), usePageStyles(), useTendingStyles(), usePathStyles()];
  const id = useId();
  return (
    <fieldset className={page.card}>
      <legend className={page.facts}>{t(item.entry === null ? "form.task" : "form.entry")}</legend>
      <div className={styles.field}>
        <label htmlFor={`${id}-title`}>{t("form.title")}</label>
        <input
          id={`${id}-title`}
          dir="auto"
          className={styles.input}
          maxLength={MOST_PATH_TITLE}
          value={item.title}
          onChange={(event) => onChange({ ...item, title: event.currentTarget.value })}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-note`}>{t("form.note")}</label>
        <textarea
          id={`${id}-note`}
          dir="auto"
          rows={2}
          className={styles.input}
          maxLength={MOST_PATH_TEXT}
          value={item.note}
          onChange={(event) => onChange({ ...item, note: event.currentTarget.value })}
        />
      </div>
      <OwnerSelect
        owners={owners}
        owner={item.owner}
        nobody={t("form.as-section")}
        onChange={(owner) => onChange({ ...item, owner })}
      />
      <label className={own.tick}>
        <input
          type="checkbox"
          checked={item.dayOne}
          onChange={(event) => onChange({ ...item, dayOne: event.currentTarget.checked })}
        />
        {t("form.day-one")}
      </label>
      <div className={styles.inline}>
        <MoveButtons name={name} {...place} />
        <Button size="small" onClick={onRemove}>
          {t("form.remove", { part: name })}
        </Button>
      </div>
    </fieldset>
  );
}
