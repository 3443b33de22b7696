import { Fragment } from "react";
import type { FileFault } from "../../contract/format-fault.ts";
import type { Fault } from "../../domain/check-format.ts";
import { type Doing, type Format, type FormatStep, OTHERS } from "../../domain/format.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { withPart } from "./edit-format.ts";
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
  const [t, words] = [useText(formatTexts), useFaultWords()];
  const settled = settleFormat(format);
  const saved = settled.steps[at]?.parts ?? [];
  return rolesOf(settled).map((role) => {
    const part = step.parts?.find((one) => one.role.trim() === role);
    const place = saved.findIndex((one) => one.role === role);
    const fault = faults.find(({ path }) => path[2] === "parts" && (path[3] ?? place) === place);
    const named = role === OTHERS ? t("part.others") : role;
    return (
      <Fragment key={role}>
        <ChoiceField
          label={t("part.does", { role: named })}
          value={part?.does ?? "nothing"}
          choices={[["nothing", t("doing.nothing")], ...doings.map((does) => [does, t(`doing.${does}`)] as const)]}
          fault={part ? undefined : fault && words(fault)}
          onChange={(does) =>
            onChange(withPart(format, at, role, does === "nothing" ? undefined : { does, prompt: part?.prompt ?? "" }))
          }
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
      </Fragment>
    );
  });
}
