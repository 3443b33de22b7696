import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Loading } from "../../ui/notices.tsx";
import type { MeetingDesk } from "../desk/meeting-desk.ts";
import { formatTexts } from "../format-editor/format-texts.ts";
import type { FormatDraft } from "../formats/format-draft.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { OwnFormats } from "./own-formats.tsx";
import { usePlanStyles } from "./plan.styles.ts";
import { PlanForm, type PlannedSession } from "./plan-form.tsx";

const FormatEditor = lazy(async () => ({
  default: (await import("../format-editor/format-editor.tsx")).FormatEditor,
}));

export type PlanningDesk = Pick<MeetingDesk, "others" | "formats" | "formatDraft" | "people">;

interface Props {
  readonly desk: PlanningDesk;
  readonly onPlan: (planned: PlannedSession) => Promise<void>;
  readonly onCancel: () => void;
}

/** Choosing a format and planning with it, or making one of one's own. */
export function Planning({ desk, onPlan, onCancel }: Props) {
  const { formats: shelf, formatDraft: keeper, others } = desk;
  const formats = useSyncExternalStore(shelf.changes.subscribe, shelf.all);
  const marks = useMarks(desk);
  const [editing, setEditing] = useState<FormatDraft>();
  const [chosen, setChosen] = useState<string>();
  if (!formats) return <Loading lines={6} />;
  if (editing)
    return (
      <Suspense fallback={<Loading lines={6} />}>
        <FormatEditor
          start={editing}
          keeper={keeper}
          shelf={shelf}
          onClose={(saved) => {
            setChosen(saved);
            setEditing(undefined);
          }}
        />
      </Suspense>
    );
  return (
    <>
      <UnsavedLine desk={desk} onContinue={setEditing} />
      <PlanForm
        formats={formats}
        initial={chosen}
        marks={marks}
        beneath={(format, choose) => <OwnFormats format={format} shelf={shelf} onEdit={setEditing} onArrive={choose} />}
        heads={others()}
        onPlan={onPlan}
        onCancel={onCancel}
      />
    </>
  );
}

/** Where each of the space's own formats comes from. */
function useMarks({ formats: shelf, people }: PlanningDesk): ReadonlyMap<string, string> {
  const t = useText(formatTexts);
  useSyncExternalStore(people.changes.subscribe, people.all);
  const marks = (shelf.all() ?? []).flatMap(({ id }): readonly (readonly [string, string])[] => {
    const about = shelf.about(id);
    if (!about) return [];
    if (about.pack) return [[id, t("own.pack", { pack: about.pack.name, version: about.pack.version })]];
    return [[id, t("own.by", { name: people.nameOf(about.author) ?? "…" })]];
  });
  return new Map(marks);
}

/** A format that was begun and not saved yet. */
function UnsavedLine(props: { readonly desk: PlanningDesk; readonly onContinue: (draft: FormatDraft) => void }) {
  const { formatDraft: keeper } = props.desk;
  const t = useText(formatTexts);
  const styles = usePlanStyles();
  const [draft, setDraft] = useState(keeper.read);
  if (!draft) return null;
  return (
    <div className={styles.actions}>
      <p className={styles.line}>{t("draft.waiting", { title: draft.format.title || t("editor.untitled") })}</p>
      <ActionButton label={t("draft.continue")} onAct={() => props.onContinue(draft)} />
      <ActionButton
        look="subtle"
        label={t("draft.discard")}
        onAct={() => {
          keeper.forget();
          setDraft(undefined);
        }}
      />
    </div>
  );
}
