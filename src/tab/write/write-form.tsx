import { Button, Link } from "@fluentui/react-components";
import { Fragment, lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { type AuthoredField, fieldsOf } from "../../domain/authored.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Notice } from "../../ui/notices.tsx";
import { WithAttachments } from "../attachments/attachments.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { useNavigation, useVisit } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf } from "../navigation/place.ts";
import { useAnswer } from "../space/space-context.tsx";
import { nameOf } from "./field-names.ts";
import type { Manuscript, ManuscriptState } from "./manuscript.ts";
import type { Manuscripts } from "./manuscripts.ts";
import { SavedLine } from "./saved-line.tsx";
import { SimilarEntries } from "./similar-entries.tsx";
import { UnderTopic } from "./under-topic.tsx";
import { useWriteStyles } from "./write.styles.ts";
import { focusOn, WriteField } from "./write-field.tsx";
import { writeTexts } from "./write-texts.ts";

const ForGroup = lazy(async () => ({ default: (await import("./for-group.tsx")).ForGroup }));

interface Props {
  readonly manuscript: Manuscript;
  readonly manuscripts: Manuscripts;
  /** That a new one is to get. */
  readonly topic: string | undefined;
  /** The work group that it is for. */
  readonly group: string | undefined;
}

/** One form for whatever is written; its fields are those of the type. */
export function WriteForm({ manuscript, manuscripts, topic, group }: Props) {
  const [t, tab, page, styles] = [useText(writeTexts), useText(tabTexts), usePageStyles(), useWriteStyles()];
  const state = useSyncExternalStore(manuscript.subscribe, manuscript.read);
  const { standing } = state;
  const isDraft = standing?.draft ?? true;
  useOwnAddress(standing?.entry, topic, group);
  if (standing && !standing.canEdit)
    return (
      <Notice level="h1" title={t("write.not-yours")} text={t("write.not-yours-text")}>
        <Link href={hashOf({ page: "entry", entry: standing.entry })}>{t("write.read")}</Link>
      </Notice>
    );
  const title = isDraft ? tab(`write.${manuscript.type}`) : t(`write.edit-${manuscript.type}`);
  return (
    <div className={styles.page}>
      {standing ? <Follow manuscript={manuscript} manuscripts={manuscripts} entry={standing.entry} /> : null}
      <PageHeading title={title}>{title}</PageHeading>
      <p className={page.quiet}>{t(isDraft ? "write.for-you" : "write.for-all")}</p>
      <UnderTopic entry={standing?.entry} topic={topic} />
      {group === undefined ? null : (
        <Suspense fallback={null}>
          <ForGroup entry={standing?.entry} group={group} />
        </Suspense>
      )}
      <WithAttachments>
        <Fields manuscript={manuscript} state={state} />
      </WithAttachments>
      <div className={page.row}>
        {standing && !isDraft ? (
          <Link href={hashOf({ page: "entry", entry: standing.entry })}>{t("write.read")}</Link>
        ) : null}
        <Link href={hashOf({ page: "write", what: "" })}>{t("drafts.all")}</Link>
      </div>
    </div>
  );
}

/** Once the server has a new one, its address is its own: whoever comes back to it carries on. */
function useOwnAddress(entry: string | undefined, topic: string | undefined, group: string | undefined): void {
  const [navigation, { place }] = [useNavigation(), useVisit()];
  const isElsewhere = place.page !== "write" || place.what === entry;
  useEffect(() => {
    const more = { ...(topic === undefined ? {} : { topic }), ...(group === undefined ? {} : { group }) };
    if (entry !== undefined && !isElsewhere) navigation.replace({ page: "write", what: entry, ...more });
  }, [navigation, entry, isElsewhere, topic, group]);
}

/** What others save meanwhile. */
function Follow({
  manuscript,
  manuscripts,
  entry,
}: Pick<Props, "manuscript" | "manuscripts"> & { readonly entry: string }) {
  const question = manuscripts.writing(entry);
  const { data } = useAnswer(question);
  useEffect(() => {
    if (data) manuscript.hear(data);
  }, [manuscript, data]);
  return null;
}

interface FieldsProps {
  readonly manuscript: Manuscript;
  readonly state: ManuscriptState;
}

function Fields({ manuscript, state }: FieldsProps) {
  const [t, styles] = [useText(writeTexts), useWriteStyles()];
  const { type } = manuscript;
  const form = useRef<HTMLFormElement>(null);
  const { isAsked, ask } = usePublishing(manuscript, state, (field) =>
    focusOn(form.current?.querySelector(`[data-field="${field}"]`) ?? null),
  );
  const isDraft = state.standing?.draft ?? true;
  const fields = state.lacking.map((field) => t(nameOf(type, field))).join(", ");
  /** Whoever has only begun is not told four times what is lacking. */
  const shown = isAsked || !isDraft ? state : { ...state, lacking: [] };
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      {fieldsOf[type].map((field) => (
        <Fragment key={field}>
          <WriteField manuscript={manuscript} state={shown} field={field} />
          {field === "title" && type !== "lesson" ? (
            <SimilarEntries title={state.content.title} self={state.standing?.entry} />
          ) : null}
        </Fragment>
      ))}
      <SavedLine type={type} state={state} />
      <div role="alert" className={styles.alert}>
        {isAsked && fields !== "" ? (
          <p className={styles.trouble}>{t(isDraft ? "lacking.all" : "lacking.kept-all", { fields })}</p>
        ) : null}
      </div>
      <div>
        <Button appearance="primary" type="submit">
          {t(isDraft ? "write.publish" : "write.save")}
        </Button>
      </div>
    </form>
  );
}

/** What is lacking is said once it was asked for; what others can read then is shown. */
function usePublishing(
  manuscript: Manuscript,
  { standing, lacking, met, tooLong }: ManuscriptState,
  focus: (field: AuthoredField) => void,
) {
  const navigation = useNavigation();
  const [isAsked, setAsked] = useState(false);
  const wasDraft = useRef(standing?.draft ?? true);
  const isDraft = standing?.draft ?? true;
  useEffect(() => {
    if (wasDraft.current && !isDraft && standing) navigation.go({ page: "entry", entry: standing.entry });
    wasDraft.current = isDraft;
  }, [navigation, isDraft, standing]);
  const ask = () => {
    const first = met[0] ?? tooLong[0] ?? lacking[0];
    setAsked(lacking.length > 0);
    if (first !== undefined) return focus(first);
    if (isDraft) manuscript.publish();
    else manuscript.save();
  };
  return { isAsked, ask };
}
