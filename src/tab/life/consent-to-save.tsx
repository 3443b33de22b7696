import { useId } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useLifeStyles } from "./life.styles.ts";
import { lifeTexts } from "./life-texts.ts";

interface Props {
  readonly isGiven: boolean;
  readonly onGive: (isGiven: boolean) => void;
}

/** Its author's consent that others may save a learning. [LI9] */
export function ConsentToSave({ isGiven, onGive }: Props) {
  const [t, styles, id] = [useText(lifeTexts), useLifeStyles(), useId()];
  return (
    <label htmlFor={id} className={styles.consent}>
      <input id={id} type="checkbox" checked={isGiven} onChange={(event) => onGive(event.currentTarget.checked)} />
      {t("learn.others")}
    </label>
  );
}
