import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import { isLocalTime } from "../../domain/zoned-time.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { seriesTexts } from "./series-texts.ts";

interface Props {
  /** As clocks of the zone show it: "2026-03-29T14:00". */
  readonly from: string;
  readonly zone: string;
  readonly onMove: (to: string) => void;
  readonly onCancel: () => void;
}

/** Another time for one date, by the clocks of the series. */
export function MoveDate({ from, zone, onMove, onCancel }: Props) {
  const [t, page, styles, id] = [useText(seriesTexts), usePageStyles(), useTendingStyles(), useId()];
  const [to, setTo] = useState(from);
  const canMove = isLocalTime(to) && to !== from;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (canMove) onMove(to);
      }}
    >
      <div className={styles.field}>
        <label htmlFor={id} className={styles.label}>
          {t("dates.move-to", { zone })}
        </label>
        <input
          id={id}
          type="datetime-local"
          className={styles.input}
          value={to}
          onChange={({ currentTarget }) => setTo(currentTarget.value.slice(0, 16))}
        />
      </div>
      <div className={page.row}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={!canMove}>
          {t("dates.move-do")}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t("dates.cancel")}
        </Button>
      </div>
    </form>
  );
}
