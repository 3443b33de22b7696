import { useEffect, useId, useRef, useState } from "react";
import type { FileFault } from "../../contract/format-fault.ts";
import type { Fault } from "../../domain/check-format.ts";
import type { Format, FormatStep } from "../../domain/format.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { ActionButton } from "../parts/action-button.tsx";
import { insertStep, removeStep } from "./edit-format.ts";
import { useEditorStyles } from "./editor.styles.ts";
import { formatTexts } from "./format-texts.ts";
import { StepCard } from "./step-card.tsx";

interface Props {
  readonly format: Format;
  readonly faults: readonly Fault<FileFault>[];
  /** Its id. */
  readonly openStep: string | undefined;
  readonly onOpen: (step: string | undefined) => void;
  readonly onChange: (format: Format) => void;
}

/** The steps in order, one of them open; a removed one can be put back. */
export function StepList({ format, faults, openStep, onOpen, onChange }: Props) {
  const t = useText(formatTexts);
  const styles = useEditorStyles();
  const headingId = useId();
  const [removed, setRemoved] = useState<{ readonly step: FormatStep; readonly at: number }>();
  const list = useRef<HTMLOListElement>(null);
  const undo = useRef<HTMLDivElement>(null);

  // The button that was pressed is gone with its step: whoever uses the keyboard goes on at the way back.
  useEffect(() => {
    if (removed) undo.current?.querySelector("button")?.focus();
  }, [removed]);

  /** A browser lets go of the focus when it moves what holds it. */
  const keepFocus = () => {
    const focused = document.activeElement;
    requestAnimationFrame(() => {
      const isLost = document.activeElement === document.body;
      if (isLost && focused instanceof HTMLElement && list.current?.contains(focused)) focused.focus();
    });
  };
  const remove = (step: FormatStep, at: number) => {
    setRemoved({ step, at });
    onChange(removeStep(format, at));
  };
  const putBack = () => {
    if (!removed) return;
    onChange(insertStep(format, removed.at, removed.step));
    onOpen(removed.step.id);
    setRemoved(undefined);
  };
  return (
    <section aria-labelledby={headingId} className={styles.editor}>
      <h3 id={headingId} className={styles.heading}>
        {t("editor.steps")}
      </h3>
      <ol ref={list} className={styles.steps}>
        {format.steps.map((step, at) => (
          <StepCard
            key={step.id}
            format={format}
            step={step}
            at={at}
            faults={faults.filter(({ path }) => path[0] === "steps" && path[1] === at)}
            isOpen={step.id === openStep}
            onToggle={() => onOpen(step.id === openStep ? undefined : step.id)}
            onChange={(next) => {
              keepFocus();
              onChange(next);
            }}
            onRemove={() => remove(step, at)}
          />
        ))}
      </ol>
      <div role="status" ref={undo} className={styles.actions}>
        {removed ? (
          <>
            <bdi>{t("step.removed", { title: removed.step.title })}</bdi>
            <ActionButton label={t("own.undo")} onAct={putBack} />
          </>
        ) : null}
      </div>
    </section>
  );
}
