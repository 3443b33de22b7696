import { useState } from "react";
import type { Format } from "../../domain/format.ts";
import { FitLine } from "../../planning/fit-line.tsx";
import { fitOf, ownMinutes } from "../../planning/fit-of.ts";
import { FormatCards } from "../../planning/format-cards.tsx";
import { NumberField } from "../../planning/number-field.tsx";
import { usePlanStyles } from "../../planning/plan.styles.ts";
import { planTexts } from "../../planning/plan-texts.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import type { FormatShelf } from "../formats/space-shelf.ts";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { WithFormats } from "../plan/with-formats.tsx";
import { MOST_PEERS } from "./cast.ts";
import type { RehearsalWish } from "./open-rehearsal.ts";

interface Props {
  readonly shelf: FormatShelf;
  readonly onRehearse: (wish: RehearsalWish) => void;
  readonly onCancel: () => void;
}

/** What to rehearse: format, minutes, and with how many simulated peers. */
export function RehearsalForm({ shelf, onRehearse, onCancel }: Props) {
  const t = useText(meetingTexts);
  const styles = usePlanStyles();
  return (
    <main className={styles.page}>
      <h1 className={styles.welcome}>{t("rehearsal.alone")}</h1>
      <p className={styles.lead}>{t("rehearsal.text")}</p>
      <WithFormats shelf={shelf}>
        {(formats) => {
          const [first] = formats;
          return first && <Fields formats={formats} first={first} onRehearse={onRehearse} onCancel={onCancel} />;
        }}
      </WithFormats>
    </main>
  );
}

/** Enough for a group, as far as the format allows. */
const SOME = 4;

const inItsOwnLength = (format: Format): RehearsalWish => {
  const { least, most } = format.people;
  return { format, minutes: ownMinutes(format.steps), heads: Math.min(most, MOST_PEERS, Math.max(least, SOME)) };
};

interface FieldsProps extends Pick<Props, "onRehearse" | "onCancel"> {
  readonly formats: readonly Format[];
  readonly first: Format;
}

function Fields({ formats, first, onRehearse, onCancel }: FieldsProps) {
  const [t, words] = [useText(meetingTexts), useText(planTexts)];
  const styles = usePlanStyles();
  const [wish, setWish] = useState(() => inItsOwnLength(first));
  const fits = wish.heads > 0 && fitOf(wish)?.fits === true;
  return (
    <form
      className={styles.form}
      aria-label={t("rehearsal.alone")}
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) onRehearse(wish);
      }}
    >
      <FormatCards formats={formats} chosen={wish.format.id} onChoose={(format) => setWish(inItsOwnLength(format))} />
      <div className={styles.numbers}>
        <NumberField
          label={words("plan.minutes")}
          value={wish.minutes}
          most={480}
          onChange={(minutes) => setWish({ ...wish, minutes })}
        />
        <NumberField
          label={t("rehearsal.peers")}
          value={wish.heads}
          most={MOST_PEERS}
          onChange={(heads) => setWish({ ...wish, heads })}
        />
      </div>
      <FitLine wish={wish} />
      <div className={styles.actions}>
        <ActionButton
          look="primary"
          label={t("rehearsal.start")}
          whyNot={fits ? undefined : words("plan.does-not-fit")}
          onAct={() => onRehearse(wish)}
        />
        <ActionButton look="subtle" label={words("plan.cancel")} onAct={onCancel} />
      </div>
    </form>
  );
}
