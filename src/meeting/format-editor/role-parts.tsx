import { Fragment, useState } from "react";
import type { FileFault } from "../../contract/format-fault.ts";
import type { Fault } from "../../domain/check-format.ts";
import { type Doing, type Format, type FormatStep, OTHERS, type RolePart } from "../../domain/format.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { ActionButton } from "../parts/action-button.tsx";
import { withPart } from "./edit-format.ts";
import { useEditorStyles } from "./editor.styles.ts";
import { ChoiceField, TextField } from "./editor-fields.tsx";
import { formatTexts } from "./format-texts.ts";
import { rolesOf, settleFormat } from "./settle-format.ts";
import { useFaultWords } from "./use-fault-words.ts";

const doings = ["speaks", "asks", "helps", "keeps-silent", "turned-away"] as const satisfies readonly Doing[];

interface Props {
  readonly format: Format;
  readonly step: FormatStep;
  readonly at: number;
  /** Of this step alone, as it is saved. */
  readonly faults: readonly Fault<FileFault>[];
  readonly onChange: (format: Format) => void;
}

/** What each role that somebody has does in this step, and what it reads then. */
export function RoleParts({ format, step, at, faults, onChange }: Props) {
  const [t, words, styles] = [useText(formatTexts), useFaultWords(), useEditorStyles()];
  /** Words that went with a choice; the next choice, or the way back, brings them again. */
  const [dropped, setDropped] = useState<readonly RolePart[]>([]);
  const settled = settleFormat(format);
  const saved = settled.steps[at]?.parts ?? [];
  return rolesOf(settled).map((role) => {
    const part = step.parts?.find((one) => one.role.trim() === role);
    const place = saved.findIndex((one) => one.role === role);
    const fault = faults.find(({ path }) => path[2] === "parts" && (path[3] ?? place) === place);
    const lost = part ? undefined : dropped.find((one) => one.role === role);
    const choose = (does: Doing | "nothing") => {
      const prompt = part?.prompt ?? lost?.prompt ?? "";
      if (part && does === "nothing" && prompt.trim() !== "")
        setDropped([{ ...part, role }, ...dropped.filter((one) => one.role !== role)]);
      onChange(withPart(format, at, role, does === "nothing" ? undefined : { does, prompt }));
    };
    const named = role === OTHERS ? t("part.others") : role;
    return (
      <Fragment key={role}>
        <ChoiceField
          label={t("part.does", { role: named })}
          value={part?.does ?? "nothing"}
          choices={[["nothing", t("doing.nothing")], ...doings.map((does) => [does, t(`doing.${does}`)] as const)]}
          fault={part ? undefined : fault && words(fault)}
          onChange={choose}
        />
        {part ? (
          <TextField
            label={t("part.reads", { role: named })}
            text={part.prompt}
            most={500}
            rows={2}
            fault={fault && words(fault)}
            onChange={(prompt) => onChange(withPart(format, at, role, { does: part.does, prompt }))}
          />
        ) : null}
        <div role="status" className={styles.actions}>
          {lost ? (
            <>
              <p className={styles.line}>{t("part.dropped", { role: named })}</p>
              <ActionButton size="small" label={t("own.undo")} onAct={() => choose(lost.does)} />
            </>
          ) : null}
        </div>
      </Fragment>
    );
  });
}
