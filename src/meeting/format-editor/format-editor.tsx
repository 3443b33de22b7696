import { AddRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { faultsOf } from "../../contract/format-file.ts";
import type { Format } from "../../domain/format.ts";
import { FitLine } from "../../planning/fit-line.tsx";
import { ownMinutes } from "../../planning/fit-of.ts";
import { NumberField } from "../../planning/number-field.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import type { FormatDraft, FormatDraftKeeper } from "../formats/format-draft.ts";
import type { SpaceShelf } from "../formats/space-shelf.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { useFailureWords } from "../speaking/use-send.ts";
import { addStep } from "./edit-format.ts";
import { useEditorStyles } from "./editor.styles.ts";
import { TextField } from "./editor-fields.tsx";
import { formatTexts } from "./format-texts.ts";
import { settleFormat } from "./settle-format.ts";
import { StepList } from "./step-list.tsx";
import { useFaultWords } from "./use-fault-words.ts";

interface Props {
  readonly start: FormatDraft;
  readonly keeper: FormatDraftKeeper;
  readonly shelf: Pick<SpaceShelf, "save">;
  /** With the id of what was saved, if anything was. */
  readonly onClose: (saved?: string) => void;
}

/** A format in the making. Every change is kept on this device until it is saved or discarded. */
export function FormatEditor({ start, keeper, shelf, onClose }: Props) {
  const t = useText(formatTexts);
  const styles = useEditorStyles();
  const [words, failureWords] = [useFaultWords(), useFailureWords()];
  const [draft, setDraft] = useState(start);
  const { format, replaces } = draft;
  const [openStep, setOpenStep] = useState<string | undefined>(start.opens ?? format.steps[0]?.id);
  const [isLeaving, setLeaving] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ readonly words: string; readonly isChanged: boolean }>();

  const [isOlderSaved, setOlderSaved] = useState(false);
  /** The draft as it is now, for a save that answers later. */
  const latest = useRef(draft);

  const hold = (next: FormatDraft) => {
    keeper.write(next);
    latest.current = next;
    setDraft(next);
  };
  const change = (next: Format) => {
    hold({ format: next, replaces });
    setLeaving(false);
  };
  const settled = settleFormat(format);
  const faults = faultsOf(settled);
  const minutes = ownMinutes(settled.steps);
  const wrong = (...path: readonly string[]) => {
    const fault = faults.find((one) => one.path.join() === path.join());
    return fault && words(fault);
  };
  const save = async (over: FormatDraft["replaces"]) => {
    setBusy(true);
    setFailure(undefined);
    setOlderSaved(false);
    try {
      const { format: saved } = await shelf.save(settled, over);
      if (latest.current === draft) {
        keeper.forget();
        return onClose(saved.id);
      }
      // What was typed meanwhile is the next version of what was saved.
      const { id, version } = saved;
      hold({ format: { ...latest.current.format, id, version }, replaces: { id, version } });
      setOlderSaved(true);
      setBusy(false);
    } catch (error) {
      const isChanged = error instanceof Error && "code" in error && error.code === "format-changed";
      setFailure({ words: failureWords(error), isChanged });
      setBusy(false);
    }
  };
  const leave = () => (draft === start ? onClose() : setLeaving(true));
  const whyNot = isBusy
    ? t("editor.busy")
    : faults.length > 0
      ? t("editor.wrong", { count: faults.length })
      : undefined;
  const add = () => {
    const next = addStep(format);
    change(next);
    setOpenStep(next.steps.at(-1)?.id);
  };
  return (
    <form className={styles.editor} aria-label={t("editor.title")} onSubmit={(event) => event.preventDefault()}>
      <h2 className={styles.heading}>{t("editor.title")}</h2>
      <p className={styles.quiet}>{t("editor.seen")}</p>
      <TextField
        label={t("editor.name")}
        text={format.title}
        most={200}
        fault={wrong("title")}
        onChange={(title) => change({ ...format, title })}
      />
      <TextField
        label={t("editor.purpose")}
        text={format.purpose}
        most={500}
        rows={2}
        fault={wrong("purpose")}
        onChange={(purpose) => change({ ...format, purpose })}
      />
      <div className={styles.pair}>
        <NumberField
          label={t("editor.least")}
          value={format.people.least}
          most={300}
          fault={wrong("people", "least")}
          onChange={(least) => change({ ...format, people: { ...format.people, least } })}
        />
        <NumberField
          label={t("editor.most")}
          value={format.people.most}
          most={300}
          fault={wrong("people", "most")}
          onChange={(most) => change({ ...format, people: { ...format.people, most } })}
        />
      </div>
      <StepList format={format} faults={faults} openStep={openStep} onOpen={setOpenStep} onChange={change} />
      <div>
        <ActionButton icon={<AddRegular />} label={t("editor.add")} onAct={add} />
      </div>
      <p className={styles.line}>{t("editor.total", { count: settled.steps.length, minutes })}</p>
      {wrong("steps") === undefined ? null : <p className={styles.fault}>{wrong("steps")}</p>}
      {faults.length === 0 ? <FitLine wish={{ format: settled, minutes, heads: format.people.most }} /> : null}
      <p role="status" className={styles.line}>
        {isOlderSaved ? t("editor.older-saved") : null}
      </p>
      <div role="alert">{failure === undefined ? null : <p className={styles.fault}>{failure.words}</p>}</div>
      {isLeaving ? (
        <div className={styles.actions}>
          <p className={styles.line} role="status">
            {t("draft.leave")}
          </p>
          <ActionButton label={t("draft.continue")} onAct={() => setLeaving(false)} />
          <ActionButton label={t("draft.keep")} onAct={() => onClose()} />
          <ActionButton
            label={t("draft.discard")}
            onAct={() => {
              keeper.forget();
              onClose();
            }}
          />
        </div>
      ) : (
        <div className={styles.actions}>
          {failure?.isChanged ? (
            <ActionButton look="primary" label={t("editor.save-apart")} whyNot={whyNot} onAct={() => save(null)} />
          ) : (
            <ActionButton look="primary" label={t("editor.save")} whyNot={whyNot} onAct={() => save(replaces)} />
          )}
          <ActionButton look="subtle" label={t("editor.back")} onAct={leave} />
        </div>
      )}
    </form>
  );
}
