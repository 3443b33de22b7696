import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import type { Format } from "../../domain/format.ts";
import { suggestedTo } from "../../domain/suggestion.ts";
import { HomeField } from "../../planning/home/home-field.tsx";
import { usePlanStyles } from "../../planning/plan.styles.ts";
import { nothingEntered, type PlanEntries, placeOfPlan, SomePlanEntries } from "../../planning/plan-entries.ts";
import { PlanForm, type PlannedSession } from "../../planning/plan-form.tsx";
import { planTexts } from "../../planning/plan-texts.ts";
import { useSuggestionWords } from "../../planning/use-suggestion-words.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Loading } from "../../ui/notices.tsx";
import { useFormDraft } from "../../writing/form-draft.ts";
import type { MeetingDesk, PlanningKit } from "../desk/meeting-desk.ts";
import { formatTexts } from "../format-editor/format-texts.ts";
import type { FormatDraft } from "../formats/format-draft.ts";
import { ActionButton } from "../parts/action-button.tsx";
import type { NextSession } from "../series/next-session.ts";
import { LoopLine } from "./loop-line.tsx";
import { OwnFormats } from "./own-formats.tsx";
import { WithFormats } from "./with-formats.tsx";

const FormatEditor = lazy(async () => ({
  default: (await import("../format-editor/format-editor.tsx")).FormatEditor,
}));

export type PlanningDesk = Pick<
  MeetingDesk,
  "drafts" | "me" | "others" | "people" | "now" | "place" | "here" | "homes" | "kitOf"
>;

interface Props {
  readonly desk: PlanningDesk;
  /** The form begins with what it proposes. */
  readonly next?: NextSession | undefined;
  /** Without a home it is planned where the surface stands. */
  readonly onPlan: (planned: PlannedSession, home: string | undefined) => Promise<void>;
  readonly onCancel: () => void;
}

/** Choosing a format and planning with it, or making one of one's own. */
export function Planning(props: Props) {
  const { desk, next, onCancel } = props;
  const [home, setHome] = useState(next?.home);
  const { entered = {}, enter, forget } = useFormDraft(desk.drafts, placeOfPlan(next?.after), SomePlanEntries);
  const kit = desk.kitOf(home);
  return (
    <>
      {next ? null : <HomeField place={desk.place} here={desk.here} list={desk.homes} home={home} onChoose={setHome} />}
      <WithFormats shelf={kit.formats}>
        {(formats) => (
          <FormOrEditor
            {...props}
            kit={kit}
            home={home}
            formats={formats}
            entered={entered}
            onEnter={(change) => enter((now) => ({ ...now, ...change }))}
            onCancel={() => {
              forget();
              onCancel();
            }}
          />
        )}
      </WithFormats>
    </>
  );
}

interface FormProps extends Props {
  readonly kit: PlanningKit;
  readonly home: string | undefined;
  readonly formats: readonly Format[];
  /** Stays, whatever is shown meanwhile. */
  readonly entered: Partial<PlanEntries>;
  readonly onEnter: (change: Partial<PlanEntries>) => void;
}

/** What the form holds stays while a format is edited. */
function FormOrEditor(props: FormProps) {
  const { desk, next, kit, home, formats, entered, onEnter: enter, onPlan, onCancel } = props;
  const { formats: shelf, formatDraft: keeper } = kit;
  const [t, words] = [useText(formatTexts), useText(planTexts)];
  const people = useSyncExternalStore(desk.people.changes.subscribe, desk.people.all);
  const marks = useMarks(desk, kit);
  const waiting = useSyncExternalStore(keeper.changes.subscribe, keeper.read);
  const [editing, setEditing] = useState<FormatDraft>();
  const [first] = useState(formats[0]?.id);
  const vote = useSyncExternalStore(kit.vote.changes.subscribe, kit.vote.read);
  const agreed = next ? undefined : (vote?.agreed ?? undefined);
  // What is proposed does not change under the reader when more formats come.
  const proposed = agreed ? undefined : first;
  const entries: PlanEntries = {
    ...nothingEntered,
    format: next?.format ?? proposed,
    minutes: next?.minutes,
    title: next?.title ?? "",
    ...entered,
  };
  const choose = (format: string) => enter({ format, minutes: undefined });
  const titleOf = ({ format: { title } }: FormatDraft) => title || t("editor.untitled");
  // Of another space it is not known here: what is closed there is refused.
  const canMake = !desk.me.guest || home !== undefined;
  const whyNotEdit = canMake ? waiting && t("draft.first", { title: titleOf(waiting) }) : t("own.guest");
  if (editing)
    return (
      <Suspense fallback={<Loading lines={6} />}>
        <FormatEditor
          start={editing}
          keeper={keeper}
          shelf={shelf}
          onClose={(saved) => {
            if (saved !== undefined) choose(saved);
            setEditing(undefined);
          }}
        />
      </Suspense>
    );
  return (
    <>
      {waiting ? (
        <UnsavedLine title={titleOf(waiting)} onContinue={() => setEditing(waiting)} onDiscard={keeper.forget} />
      ) : null}
      <PlanForm
        label={words("plan")}
        act={words("plan")}
        formats={formats}
        people={people}
        now={desk.now()}
        entries={entries}
        agreed={agreed}
        onEnter={enter}
        onChoose={choose}
        marks={marks}
        beneath={(format) => (
          <>
            <LoopLine format={format} shelf={shelf} whyNotEdit={whyNotEdit} onEdit={setEditing} />
            <OwnFormats
              format={format}
              shelf={shelf}
              canMake={canMake}
              whyNotEdit={whyNotEdit}
              onEdit={setEditing}
              onArrive={choose}
            />
          </>
        )}
        others={desk.others()}
        onPlan={(planned) => onPlan(planned, home)}
        onCancel={onCancel}
      />
    </>
  );
}

/** Where each of the space's own formats comes from, and which is suggested this month. */
function useMarks({ people, now }: PlanningDesk, kit: PlanningKit): ReadonlyMap<string, string> {
  const t = useText(formatTexts);
  const wordsOf = useSuggestionWords();
  const { formats: shelf } = kit;
  useSyncExternalStore(people.changes.subscribe, people.all);
  const uses = useSyncExternalStore(kit.uses.changes.subscribe, kit.uses.read);
  const formats = shelf.all() ?? [];
  // Among some of the formats only it would be another one.
  const suggestion = uses && shelf.isWhole() ? suggestedTo(formats, uses, now()) : undefined;
  const originOf = (id: string) => {
    const about = shelf.about(id);
    if (!about) return [];
    if (about.pack) return [t("own.pack", { pack: about.pack.name, version: about.pack.version })];
    return [t("own.by", { name: people.nameOf(about.author) ?? "…" })];
  };
  return new Map(
    formats.flatMap(({ id }): readonly (readonly [string, string])[] => {
      const words = [...originOf(id), ...(suggestion?.format.id === id ? [wordsOf(suggestion)] : [])];
      return words.length === 0 ? [] : [[id, words.join(" ")]];
    }),
  );
}

interface UnsavedProps {
  readonly title: string;
  readonly onContinue: () => void;
  readonly onDiscard: () => void;
}

/** A format that was begun and not saved yet. */
function UnsavedLine({ title, onContinue, onDiscard }: UnsavedProps) {
  const t = useText(formatTexts);
  const styles = usePlanStyles();
  return (
    <div className={styles.actions}>
      <p className={styles.line}>{t("draft.waiting", { title })}</p>
      <ActionButton label={t("draft.continue")} onAct={onContinue} />
      <ActionButton look="subtle" label={t("draft.discard")} onAct={onDiscard} />
    </div>
  );
}
