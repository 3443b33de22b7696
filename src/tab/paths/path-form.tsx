import { Button } from "@fluentui/react-components";
import { type SubmitEvent, useId, useState } from "react";
import { ApiProblem } from "../../api/api-failure.ts";
import type { Path } from "../../contract/path.ts";
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
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { useNavigation } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
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

const isPathChanged = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.reason === "path-changed";

/** A path as it is written. What is not saved yet is kept on the device. */
export function PathForm({ path, onClose }: Props) {
  const [t, shared, page, styles] = [useText(pathTexts), useText(uiTexts), usePageStyles(), usePathStyles()];
  const [paths, draft, navigation] = [usePaths(), usePathDraft(path), useNavigation()];
  const standing: KeptPath = { version: path?.version ?? 0, content: path?.content ?? emptyPath };
  const [written, setWritten] = useState<KeptPath>(() => draft.read() ?? standing);
  const [failure, setFailure] = useState("");
  /** One's own text, once that of somebody else was taken in its place. */
  const [mine, setMine] = useState<PathContent>();
  const { version, content } = written;
  const isUnsaved = JSON.stringify(content) !== JSON.stringify(standing.content);
  const change = (next: PathContent) => {
    const kept = { version, content: next };
    draft.write(kept);
    setWritten(kept);
  };
  const done = ({ id }: Path, since: KeptPath | undefined) => {
    setFailure("");
    if (since) setWritten(since);
    if (path === undefined) navigation.go({ page: "path", path: id });
    else if (!since) onClose?.();
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const settle = draft.send();
    const saving = path ? paths.save(path.id, version, content) : paths.begin(draft.slip(), content);
    return saving.then(
      (saved) => done(saved, settle(saved)),
      (error: unknown) => setFailure(isPathChanged(error) ? "changed" : shared(failureKey(error))),
    );
  };
  const beginAnew = () => {
    draft.forget();
    setMine(content);
    setWritten(standing);
    setFailure("");
  };
  const bringBack = (own: PathContent) => {
    setMine(undefined);
    change(own);
  };
  const title = path ? path.content.title || t("part.path") : t("paths.new");
  return (
    <form className={styles.page} onSubmit={save}>
      <PageHeading title={title}>
        <bdi>{title}</bdi>
      </PageHeading>
      <Heading content={content} onChange={change} />
      <Sections content={content} owners={path?.owners ?? []} onChange={change} />
      <div className={page.row}>
        <Button type="submit" appearance="primary">
          {t("form.save")}
        </Button>
        {onClose ? <Button onClick={onClose}>{t("form.close")}</Button> : null}
        {failure === "changed" ? <Button onClick={beginAnew}>{t("form.anew")}</Button> : null}
        {mine ? <Button onClick={() => bringBack(mine)}>{t("form.mine")}</Button> : null}
      </div>
      <p role="status" className={page.quiet}>
        {failure === "changed" ? t("form.changed") : failure || (isUnsaved ? t("form.kept") : "")}
      </p>
    </form>
  );
}

interface PartProps {
  readonly content: PathContent;
  readonly onChange: (content: PathContent) => void;
}

function Heading({ content, onChange }: PartProps) {
  const [t, styles] = [useText(pathTexts), useTendingStyles()];
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
      <label className={styles.inline}>
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
          onUp={at === 0 ? undefined : () => put(movedUp(sections, at))}
        />
      ))}
      <div className={page.row}>
        <Button disabledFocusable={sections.length >= MOST_SECTIONS} onClick={() => put([...sections, newSection()])}>
          {t("form.add-section")}
        </Button>
        {removed ? <Button onClick={undo}>{t("form.undo")}</Button> : null}
      </div>
    </>
  );
}
