import { useId, useRef, useState } from "react";
import type { FileFault } from "../../contract/format-fault.ts";
import type { Fault } from "../../domain/check-format.ts";
import type { Format } from "../../domain/format.ts";
import { usePlanStyles } from "../../planning/plan.styles.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { formatTexts } from "../format-editor/format-texts.ts";
import { downloadFormat, readChosenFile } from "../formats/format-as-file.ts";
import { type FormatDraft, toChange } from "../formats/format-draft.ts";
import type { SpaceShelf } from "../formats/space-shelf.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { useFailureWords } from "../speaking/use-send.ts";
import { FileFaults } from "./file-faults.tsx";

interface Props {
  /** The chosen one. */
  readonly format: Format;
  readonly shelf: SpaceShelf;
  /** Whether the reader may change the shelf at all. [RO7] */
  readonly canMake: boolean;
  /** Why no other format can be begun now, in words. */
  readonly whyNotEdit: string | undefined;
  readonly onEdit: (draft: FormatDraft) => void;
  /** A format of this id has come from a file. */
  readonly onArrive: (format: string) => void;
}

type Outcome =
  | { readonly what: "removed"; readonly ids: readonly string[] }
  | { readonly what: "arrived"; readonly title: string }
  | { readonly what: "faults"; readonly faults: readonly Fault<FileFault>[] }
  | { readonly what: "failed"; readonly words: string };

/** What can be done with the chosen format beside planning: a copy of one's own, a file, off the shelf and back. */
export function OwnFormats({ format, shelf, canMake, whyNotEdit, onEdit, onArrive }: Props) {
  const t = useText(formatTexts);
  const styles = usePlanStyles();
  const failureWords = useFailureWords();
  const [outcome, setOutcome] = useState<Outcome>();
  const picker = useRef<HTMLInputElement>(null);
  const pickerId = useId();
  const about = shelf.about(format.id);

  const attempt = (work: () => Promise<Outcome | undefined>) => {
    work().then(setOutcome, (error: unknown) => setOutcome({ what: "failed", words: failureWords(error) }));
  };
  const take = async (file: File): Promise<Outcome | undefined> => {
    const chosen = await readChosenFile(file);
    if (chosen.kind === "no-json") return { what: "failed", words: t("own.not-json") };
    if (!chosen.read.ok) return { what: "faults", faults: chosen.read.faults };
    if (chosen.kind === "pack") {
      await shelf.importPack(chosen.read.pack);
      return { what: "arrived", title: chosen.read.pack.name };
    }
    const saved = await shelf.save(chosen.read.format, null);
    onArrive(saved.format.id);
    return { what: "arrived", title: saved.format.title };
  };
  return (
    <>
      <div className={styles.actions}>
        {canMake ? (
          <ActionButton
            size="small"
            label={t("own.make")}
            whyNot={whyNotEdit}
            onAct={() => onEdit({ format: { ...format, version: 1 }, replaces: null })}
          />
        ) : (
          <p className={styles.line}>{t("own.guest")}</p>
        )}
        {canMake && about && !about.pack ? (
          <ActionButton
            size="small"
            label={t("own.edit")}
            whyNot={whyNotEdit}
            onAct={() => onEdit(toChange(format, shelf))}
          />
        ) : null}
        {canMake && about ? (
          <ActionButton
            size="small"
            label={t("own.remove")}
            onAct={() => attempt(async () => ({ what: "removed", ids: await shelf.remove(format.id) }))}
          />
        ) : null}
        <ActionButton size="small" look="subtle" label={t("own.export")} onAct={() => downloadFormat(format)} />
        {canMake ? (
          <ActionButton size="small" look="subtle" label={t("own.import")} onAct={() => picker.current?.click()} />
        ) : null}
        <input
          ref={picker}
          id={pickerId}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t("own.import")}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = "";
            if (file) attempt(() => take(file));
          }}
        />
      </div>
      <div role="status" className={styles.actions}>
        {outcome?.what === "arrived" ? (
          <p className={styles.line}>{t("own.imported", { title: outcome.title })}</p>
        ) : null}
        {outcome?.what === "removed" ? (
          <>
            <p className={styles.line}>{t("own.removed", { count: outcome.ids.length })}</p>
            <ActionButton
              size="small"
              label={t("own.undo")}
              onAct={() =>
                attempt(async () => {
                  await shelf.bringBack(outcome.ids);
                  return undefined;
                })
              }
            />
          </>
        ) : null}
      </div>
      <div role="alert">
        {outcome?.what === "failed" ? <p className={styles.refused}>{outcome.words}</p> : null}
        {outcome?.what === "faults" ? <FileFaults faults={outcome.faults} /> : null}
      </div>
    </>
  );
}
