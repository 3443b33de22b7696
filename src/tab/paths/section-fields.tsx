import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Path } from "../../contract/path.ts";
import { MOST_ITEMS, MOST_PATH_TITLE, type PathItem, type PathSection } from "../../domain/path.ts";
import { dayOf, noonOf } from "../../planning/local-time.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { FindEntry } from "./find-entry.tsx";
import { ItemFields } from "./item-fields.tsx";
import { newPartId } from "./kept-path.ts";
import { type Movable, MoveButtons } from "./move-buttons.tsx";
import { movedUp } from "./moved-up.ts";
import { OwnerSelect } from "./owner-select.tsx";
import { pathTexts } from "./path-texts.ts";

interface Props extends Movable {
  readonly section: PathSection;
  readonly name: string;
  readonly owners: Path["owners"];
  readonly onChange: (section: PathSection) => void;
  readonly onRemove: () => void;
}

/** A section of a path, with its items. */
export function SectionFields({ section, name, owners, onChange, onRemove, ...place }: Props) {
  const [t, styles, page] = [useText(pathTexts), useTendingStyles(), usePageStyles()];
  const [removed, setRemoved] = useState<readonly PathItem[]>();
  const [moved, setMoved] = useState("");
  /** As the field has it: a year that is being typed is no moment yet. */
  const [typedDay, setTypedDay] = useState("");
  const id = useId();
  const { items, reviewAt } = section;
  const review = (day: string) => {
    setTypedDay(day);
    onChange({ ...section, reviewAt: noonOf(day) });
  };
  const put = (next: readonly PathItem[]) => onChange({ ...section, items: next });
  const add = (parts: Pick<PathItem, "title" | "entry">) =>
    put([...items, { id: newPartId(), note: "", owner: null, dayOne: false, ...parts }]);
  const remove = (at: number) => {
    setRemoved(items);
    put(items.filter((_, place) => place !== at));
  };
  const undo = () => {
    if (removed) put(removed);
    setRemoved(undefined);
  };
  const isFull = items.length >= MOST_ITEMS;
  return (
    <fieldset className={styles.form}>
      <legend className={styles.label}>{name}</legend>
      <div className={styles.field}>
        <label htmlFor={`${id}-title`}>{t("form.section-title")}</label>
        <input
          id={`${id}-title`}
          dir="auto"
          className={styles.input}
          maxLength={MOST_PATH_TITLE}
          value={section.title}
          onChange={(event) => onChange({ ...section, title: event.currentTarget.value })}
        />
      </div>
      <OwnerSelect
        owners={owners}
        owner={section.owner}
        nobody={t("form.nobody")}
        onChange={(owner) => onChange({ ...section, owner })}
      />
      <div className={styles.field}>
        <label htmlFor={`${id}-review`}>{t("form.review-at")}</label>
        <input
          id={`${id}-review`}
          type="date"
          className={styles.choice}
          value={noonOf(typedDay) === reviewAt ? typedDay : dayOf(reviewAt)}
          onChange={(event) => review(event.currentTarget.value)}
        />
      </div>
      {items.map((item, at) => (
        <ItemFields
          key={item.id}
          owners={owners}
          item={item}
          name={item.title || t("part.item", { at: at + 1 })}
          onChange={(next) => put(items.map((one, place) => (place === at ? next : one)))}
          onRemove={() => remove(at)}
          at={at}
          count={items.length}
          onMove={(to) => {
            put(movedUp(items, Math.max(at, to)));
            setMoved(
              t("form.moved", { part: item.title || t("part.item", { at: at + 1 }), at: to + 1, all: items.length }),
            );
          }}
        />
      ))}
      <div className={styles.inline}>
        <Button disabledFocusable={isFull} onClick={() => add({ title: "", entry: null })}>
          {t("form.add-task")}
        </Button>
        {removed ? <Button onClick={undo}>{t("form.undo")}</Button> : null}
        <span role="status" className={page.quiet}>
          {moved}
        </span>
      </div>
      {isFull ? null : <FindEntry onFound={({ id: entry, title }) => add({ title, entry })} />}
      <div className={styles.inline}>
        <MoveButtons name={name} {...place} />
        <Button onClick={onRemove}>{t("form.remove", { part: name })}</Button>
      </div>
    </fieldset>
  );
}
