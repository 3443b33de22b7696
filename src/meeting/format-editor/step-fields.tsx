import type { FileFault } from "../../contract/format-fault.ts";
import type { Fault } from "../../domain/check-format.ts";
import { type Format, type FormatStep, LOOP, type Script, type StepMode } from "../../domain/format.ts";
import { NumberField } from "../../planning/number-field.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { changeStep, withAdvance, withGroupSize, withLoop, withMode, withSpeaker, withWords } from "./edit-format.ts";
import { useEditorStyles } from "./editor.styles.ts";
import { ChoiceField, TextField } from "./editor-fields.tsx";
import { formatTexts } from "./format-texts.ts";
import { RoleParts } from "./role-parts.tsx";
import { useFaultWords } from "./use-fault-words.ts";

const modes = ["silent", "round", "solo", "pair", "pod", "open"] as const satisfies readonly StepMode[];

const lines = ["opening", "mid", "closing"] as const satisfies readonly (keyof Script)[];

interface Props {
  readonly format: Format;
  readonly step: FormatStep;
  readonly at: number;
  /** Of this step alone. */
  readonly faults: readonly Fault<FileFault>[];
  readonly onChange: (format: Format) => void;
}

/** Everything that can be said of one step; what its mode has no use for is not asked. */
export function StepFields({ format, step, at, faults, onChange }: Props) {
  const [t, shell] = [useText(formatTexts), useText(meetingTexts)];
  const styles = useEditorStyles();
  const words = useFaultWords();
  const wrong = (field: keyof FormatStep, within?: string) => {
    const fault = faults.find(({ path }) => path[2] === field && (within === undefined || path[3] === within));
    return fault && words(fault);
  };
  const change = (to: Partial<FormatStep>) => onChange(changeStep(format, at, to));
  const roles = [...new Set(format.steps.flatMap(({ speakerRole }) => speakerRole ?? []))];
  const hasSpeaker = step.mode === "solo" || (step.clientPlace !== undefined && step.groups !== undefined);
  return (
    <>
      <TextField
        label={t("step.title")}
        text={step.title}
        most={200}
        fault={wrong("title")}
        onChange={(title) => change({ title })}
      />
      <TextField
        label={t("step.prompts")}
        text={step.prompts.join("\n")}
        most={4_000}
        rows={3}
        fault={wrong("prompts")}
        onChange={(text) => change({ prompts: text.split("\n") })}
      />
      <div className={styles.pair}>
        <NumberField
          label={t("step.minutes")}
          value={step.minutes}
          most={240}
          fault={wrong("minutes") ?? wrong("leastSeconds")}
          onChange={(minutes) => change({ minutes })}
        />
        {step.mode === "pod" && step.groups ? (
          <NumberField
            label={t("step.group-size")}
            value={step.groups.size}
            most={12}
            fault={wrong("groups")}
            onChange={(size) => onChange(withGroupSize(format, at, size))}
          />
        ) : null}
      </div>
      <ChoiceField
        label={t("step.mode")}
        value={step.mode}
        choices={modes.map((mode) => [mode, shell(`mode.${mode}`)])}
        onChange={(mode) => onChange(withMode(format, at, mode))}
      />
      {hasSpeaker ? (
        <TextField
          label={t("step.speaker")}
          text={step.speakerRole ?? ""}
          most={60}
          suggestions={roles}
          fault={wrong("speakerRole")}
          onChange={(role) => onChange(withSpeaker(format, at, role))}
        />
      ) : null}
      <ChoiceField
        label={t("step.collects")}
        value={step.collects}
        choices={[
          ["nothing", t("collects.nothing")],
          ["reflections", t("collects.reflections")],
          ["commitments", t("collects.commitments")],
        ]}
        onChange={(collects) => change({ collects })}
      />
      {step.collects === "reflections" ? (
        <ChoiceField
          label={t("step.visibility")}
          value={step.visibility}
          choices={[
            ["open", t("visibility.open")],
            ["sealed", t("visibility.sealed")],
          ]}
          onChange={(visibility) => change({ visibility })}
        />
      ) : null}
      <ChoiceField
        label={t("step.advance")}
        value={step.advance ?? "auto"}
        choices={[
          ["auto", t("advance.auto")],
          ["manual", t("advance.manual")],
        ]}
        onChange={(advance) => onChange(withAdvance(format, at, advance === "manual"))}
      />
      <ChoiceField
        label={t("step.loop")}
        value={step.loop ?? "none"}
        choices={(["none", ...LOOP] as const).map((stage) => [stage, t(`loop.${stage}`)])}
        onChange={(stage) => onChange(withLoop(format, at, stage === "none" ? undefined : stage))}
      />
      <RoleParts format={format} step={step} at={at} faults={faults} onChange={onChange} />
      {lines.map((line) => (
        <TextField
          key={line}
          label={t(`step.${line}`)}
          text={step.script?.[line] ?? ""}
          most={500}
          rows={2}
          fault={wrong("script", line)}
          onChange={(said) => onChange(withWords(format, at, line, said))}
        />
      ))}
    </>
  );
}
