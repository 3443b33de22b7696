import { ArrowDownRegular, ArrowUpRegular, CopyRegular, DeleteRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { FileFault } from "../../contract/format-fault.ts";
import type { Fault } from "../../domain/check-format.ts";
import type { Format, FormatStep } from "../../domain/format.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { ActionButton } from "../parts/action-button.tsx";
import { duplicateStep, moveStep } from "./edit-format.ts";
import { useEditorStyles } from "./editor.styles.ts";
import { formatTexts } from "./format-texts.ts";
import { StepFields } from "./step-fields.tsx";

interface Props {
  readonly format: Format;
  readonly step: FormatStep;
  readonly at: number;
  readonly faults: readonly Fault<FileFault>[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onChange: (format: Format) => void;
  readonly onRemove: () => void;
}

/** One step: a line until it is opened, then everything about it. */
export function StepCard(props: Props) {
  const { format, step, at, faults, isOpen, onToggle, onChange, onRemove } = props;
  const t = useText(formatTexts);
  const styles = useEditorStyles();
  const bodyId = useId();
  const title = step.title.trim() || t("step.place", { step: at + 1 });
  const last = format.steps.length - 1;
  return (
    <li className={styles.step}>
      <button type="button" className={styles.head} aria-expanded={isOpen} aria-controls={bodyId} onClick={onToggle}>
        <span className={styles.aside}>{at + 1}</span>
        <bdi className={styles.name}>{title}</bdi>
        {faults.length > 0 ? <span className={styles.fault}>{t("step.wrong")}</span> : null}
        <span className={styles.aside}>{t("step.short", { count: step.minutes })}</span>
      </button>
      <div id={bodyId} className={isOpen ? styles.body : styles.hidden}>
        {isOpen ? (
          <>
            <StepFields format={format} step={step} at={at} faults={faults} onChange={onChange} />
            <div className={styles.actions}>
              <ActionButton
                look="subtle"
                iconOnly
                icon={<ArrowUpRegular />}
                label={t("step.up", { title })}
                whyNot={at === 0 ? t("step.is-first") : undefined}
                onAct={() => onChange(moveStep(format, at, -1))}
              />
              <ActionButton
                look="subtle"
                iconOnly
                icon={<ArrowDownRegular />}
                label={t("step.down", { title })}
                whyNot={at === last ? t("step.is-last") : undefined}
                onAct={() => onChange(moveStep(format, at, 1))}
              />
              <ActionButton
                look="subtle"
                iconOnly
                icon={<CopyRegular />}
                label={t("step.duplicate", { title })}
                onAct={() => onChange(duplicateStep(format, at))}
              />
              <ActionButton
                look="subtle"
                iconOnly
                icon={<DeleteRegular />}
                label={t("step.remove", { title })}
                whyNot={last === 0 ? t("step.is-only") : undefined}
                onAct={onRemove}
              />
            </div>
          </>
        ) : null}
      </div>
    </li>
  );
}
