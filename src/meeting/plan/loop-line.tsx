import type { Format } from "../../domain/format.ts";
import { missingStages, placeOfStage, stepOfStage } from "../../domain/loop.ts";
import { usePlanStyles } from "../../planning/plan.styles.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { insertStep } from "../format-editor/edit-format.ts";
import { formatTexts } from "../format-editor/format-texts.ts";
import { type FormatDraft, toChange } from "../formats/format-draft.ts";
import type { SpaceShelf } from "../formats/space-shelf.ts";
import { ActionButton } from "../parts/action-button.tsx";

interface Props {
  /** The chosen one. */
  readonly format: Format;
  readonly shelf: Pick<SpaceShelf, "about">;
  /** Why no other format can be begun now, in words. */
  readonly whyNotEdit: string | undefined;
  readonly onEdit: (draft: FormatDraft) => void;
}

/** Which stages of the learning loop the format lacks, and a step for the first of them. [O1] */
export function LoopLine({ format, shelf, whyNotEdit, onEdit }: Props) {
  const [t, formats, styles] = [useText(formatTexts), useFormats(), usePlanStyles()];
  const missing = missingStages(format);
  const [first] = missing;
  if (first === undefined) return <p className={styles.line}>{t("loop.whole")}</p>;
  const add = () => {
    const step = stepOfStage(first, { title: t(`loop.${first}-title`), prompts: [t(`loop.${first}-prompt`)] });
    const draft = toChange(format, shelf);
    const at = placeOfStage(format, first);
    const whole = insertStep(draft.format, at, step);
    onEdit({ ...draft, format: whole, ...(whole.steps[at] ? { opens: whole.steps[at].id } : {}) });
  };
  const stages = formats.list(missing.map((stage) => t(`loop.${stage}`)));
  return (
    <div className={styles.actions}>
      <p className={styles.line}>{t("loop.missing", { count: missing.length, stages })}</p>
      <ActionButton size="small" label={t("loop.add", { stage: t(`loop.${first}`) })} whyNot={whyNotEdit} onAct={add} />
    </div>
  );
}
