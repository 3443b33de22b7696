import { Button } from "@fluentui/react-components";
import { type SubmitEvent, useEffect, useEffectEvent, useId, useState } from "react";
import { type Path, PathConflict } from "../../contract/path.ts";
import {
  MOST_PATH_TEXT,
  MOST_PATH_TITLE,
  MOST_SECTIONS,
  type PathContent,
  type PathSection,
} from "../../domain/path.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { conflictIn } from "../both/conflict-in.ts";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { useNavigation } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { useSpace } from "../space/space-context.tsx";
import { BothPaths } from "./both-paths.tsx";
import { emptyPath, type KeptPath, newPartId, usePathDraft } from "./kept-path.ts";
import { movedUp } from "./moved-up.ts";
import { pathTexts } from "./path-texts.ts";
import { usePathStyles } from "./paths.styles.ts";
import { SectionFields } from "./section-fields.tsx";
import { usePaths } from "./use-paths.ts";

interface Props {
  /** Undefined for one that is begun. */
  readonly path: Path | undefined;
  readonly onClose?: () => void;
}

/** A draft is saved after a pause of so many ms in the typing. */
const PAUSE_MS = 1_500;

/** A path as it is written. What is not saved yet is kept on the device. */
export function PathForm({ path, onClose }: Props) {
  const [t, shared, page, styles] = [useText(pathTexts), useText(uiTexts), usePageStyles(), usePathStyles()];
  const [paths, draft, navigation] = [usePaths(), usePathDraft(path), useNavigation()];
  const standing: KeptPath = { version: path?.version ?? 0, content: path?.content ?? emptyPath };
  const [written, setWritten] = useState<KeptPath>(() => draft.read() ?? standing);
  const [failure, setFailure] = useState("");
  const [both, setBoth] = useState<PathConflict>();
  const { version, content } = written;
  const isUnsaved = JSON.stringify(content) !== JSON.stringify(standing.content);
  const put = (kept: KeptPath) => {
    draft.write(kept);
    setWritten(kept);
  };
  const change = (next: PathContent) => put({ version, content: next });
  const refused = (error: unknown) => {
    const conflict = conflictIn(error, "path-changed", PathConflict);
    // It stands on the version it was begun with until the writer has chosen, so that it is asked again after a reload.
    if (conflict) change(conflict.yours);
    setBoth(conflict);
    setFailure(conflict ? "" : shared(failureKey(error)));
  };
  const send = (done: (saved: Path, since: KeptPath | undefined) => void) => {
    const settle = draft.send();
    const saving = path ? paths.save(path.id, version, content) : paths.begin(draft.slip(), content);
    return saving.then((saved) => {
      const since = settle(saved);
      setFailure("");
      setWritten(since ?? { version: saved.version, content: saved.content });
      done(saved, since);
    }, refused);
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    return send(({ id }, since) => {
      if (path === undefined) navigation.go({ page: "path", path: id });
      else if (!since) onClose?.();
    });
  };
  useAutosave(path?.draft === true && isUnsaved && both === undefined, content, () => void send(() => undefined));
  const chosen = (next: PathContent, part: string) => {
    if (!both) return;
    const met = both.met.filter((one) => one !== part);
    put({ version: met.length === 0 ? both.theirs.version : version, content: next });
    setBoth(met.length === 0 ? undefined : { ...both, met });
  };
  const title = path ? path.content.title || t("part.path") : t("paths.new");
  return (
    <form className={styles.page} onSubmit={save}>
      <PageHeading title={title}>
        <bdi>{title}</bdi>
      </PageHeading>
      {both ? (
        <BothPaths
          mine={content}
          theirs={both.theirs}
          met={both.met}
          onTake={chosen}
          onKeep={(part) => chosen(content, part)}
        />
      ) : null}
      <Heading content={content} onChange={change} />
      <Sections content={content} owners={path?.owners ?? []} onChange={change} />
      <div className={page.row}>
        <Button type="submit" appearance="primary" disabledFocusable={both !== undefined}>
          {t("form.save")}
        </Button>
        {onClose ? <Button onClick={onClose}>{t("form.close")}</Button> : null}
      </div>
      <p role="status" className={page.quiet}>
        {both ? t("form.changed") : failure || (isUnsaved ? t("form.kept") : "")}
      </p>
    </form>
  );
}

/** Saves what its writer alone sees, once the typing pauses; after a refusal, when it goes on. */
function useAutosave(isOn: boolean, content: PathContent, save: () => void): void {
  const { timers } = useSpace();
  const saveNow = useEffectEvent(save);
  const text = JSON.stringify(content);
  useEffect(() => (isOn && text !== "" ? timers.after(PAUSE_MS, () => saveNow()) : undefined), [isOn, timers, text]);
}

interface PartProps {
  readonly content: PathContent;
  readonly onChange: (content: PathContent) => void;
}

function Heading({ content, onChange }: PartProps) {
  const [t, styles, own] = [useText(pathTexts), useTendingStyles(), usePathStyles()];
  const id = useId();
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={`${id}-title`} className={styles.label}>
          {t("form.title")}
        </label>
        <input
          id={`${id}-title`}
          dir="auto"
          className={styles.input}
          maxLength={MOST_PATH_TITLE}
          value={content.title}
          onChange={(event) => onChange({ ...content, title: event.currentTarget.value })}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-purpose`} className={styles.label}>
          {t("form.purpose")}
        </label>
        <textarea
          id={`${id}-purpose`}
          dir="auto"
          rows={3}
          className={styles.input}
          maxLength={MOST_PATH_TEXT}
          value={content.purpose}
          onChange={(event) => onChange({ ...content, purpose: event.currentTarget.value })}
        />
      </div>
      <label className={own.tick}>
        <input
          type="checkbox"
          checked={content.onboarding}
          onChange={(event) => onChange({ ...content, onboarding: event.currentTarget.checked })}
        />
        {t("form.onboarding")}
      </label>
    </>
  );
}

const newSection = (): PathSection => ({ id: newPartId(), title: "", owner: null, reviewAt: null, items: [] });

function Sections({ content, owners, onChange }: PartProps & { readonly owners: Path["owners"] }) {
  const [t, page] = [useText(pathTexts), usePageStyles()];
  const [removed, setRemoved] = useState<PathContent>();
  const [moved, setMoved] = useState("");
  const { sections } = content;
  const put = (next: readonly PathSection[]) => onChange({ ...content, sections: next });
  const replace = (at: number, section: PathSection) =>
    put(sections.map((one, place) => (place === at ? section : one)));
  const remove = (at: number) => {
    setRemoved(content);
    put(sections.filter((_, place) => place !== at));
  };
  const undo = () => {
    if (removed) put(removed.sections);
    setRemoved(undefined);
  };
  return (
    <>
      {sections.map((section, at) => (
        <SectionFields
          key={section.id}
          owners={owners}
          section={section}
          name={section.title || t("part.section", { at: at + 1 })}
          onChange={(next) => replace(at, next)}
          onRemove={() => remove(at)}
          at={at}
          count={sections.length}
          onMove={(to) => {
            put(movedUp(sections, Math.max(at, to)));
            setMoved(
              t("form.moved", {
                part: section.title || t("part.section", { at: at + 1 }),
                at: to + 1,
                all: sections.length,
              }),
            );
          }}
        />
      ))}
      <div className={page.row}>
        <Button disabledFocusable={sections.length >= MOST_SECTIONS} onClick={() => put([...sections, newSection()])}>
          {t("form.add-section")}
        </Button>
        {removed ? <Button onClick={undo}>{t("form.undo")}</Button> : null}
        <span role="status" className={page.quiet}>
          {moved}
        </span>
      </div>
    </>
  );
}
