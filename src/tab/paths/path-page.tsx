import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState } from "react";
import type { Path } from "../../contract/path.ts";
import { itemsOf, type PathItem, type PathSection, progressOf } from "../../domain/path.ts";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { failureKey } from "../../ui/failure-key.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { Failed, Loading } from "../../ui/notices.tsx";
import { Words } from "../entry/entry-text.tsx";
import { isGone, NoPage } from "../gone/no-page.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { ShareButton } from "../navigation/share-button.tsx";
import { useAnswer, useNow } from "../space/space-context.tsx";
import { Lacking } from "./lacking.tsx";
import { PathForm } from "./path-form.tsx";
import { PathItemLine } from "./path-item.tsx";
import { pathTexts } from "./path-texts.ts";
import { usePathStyles } from "./paths.styles.ts";
import { Progress } from "./progress.tsx";
import { usePaths } from "./use-paths.ts";

const PathHistory = lazy(async () => ({ default: (await import("./path-history.tsx")).PathHistory }));

/** One path: to walk, and, for whoever may, to change. */
export function PathPage({ id }: { readonly id: string }) {
  const [styles, paths] = [usePathStyles(), usePaths()];
  const [isChanging, setChanging] = useState(false);
  const { data, error, retry } = useAnswer(useMemo(() => paths.path(id), [paths, id]));
  // Somebody else's draft, or one that is gone, is not shown from memory either.
  const isClosed = failureKey(error) === "failure.not-yours";
  if (data === undefined || isClosed || isGone(error))
    return (
      <div className={styles.page}>
        <NoPage error={error} retry={retry} list="paths" />
      </div>
    );
  if (isChanging && data.canChange) return <PathForm path={data} onClose={() => setChanging(false)} />;
  return <Walk path={data} onChange={() => setChanging(true)} />;
}

interface Props {
  readonly path: Path;
  readonly onChange: () => void;
}

function Walk({ path, onChange }: Props) {
  const [t, page, styles] = [useText(pathTexts), usePageStyles(), usePathStyles()];
  const { content, draft, archivedAt } = path;
  const done = new Set(path.done);
  const { items, done: count, dayOne, dayOneDone, next } = progressOf(content, done);
  const title = content.title === "" ? t("part.path") : content.title;
  return (
    <article className={styles.page}>
      <PageHeading title={title}>
        <bdi>{title}</bdi>
      </PageHeading>
      {draft ? <p className={page.quiet}>{t("path.draft-note")}</p> : null}
      {archivedAt === null ? null : <p className={page.quiet}>{t("path.archived-note")}</p>}
      {content.purpose === "" ? null : <Words text={content.purpose} />}
      <div className={page.stack}>
        <Progress done={count} items={items} />
        <p className={page.quiet}>
          {next === null ? t("path.all-done") : t("path.next", { title: titleOf(path, next) })}
          {" · "}
          {t("path.only-you")}
        </p>
      </div>
      {content.onboarding && dayOneDone < dayOne ? (
        <section aria-label={t("path.first-day")} className={page.card}>
          <h2 className={page.subheading}>{t("path.first-day")}</h2>
          <Items path={path} items={itemsOf(content).filter((item) => item.dayOne)} />
        </section>
      ) : null}
      {content.sections.map((section) => (
        <Section key={section.id} path={path} section={section} />
      ))}
      {path.finished === null ? null : <p className={page.quiet}>{t("path.finished", { count: path.finished })}</p>}
      <Acts path={path} onChange={onChange} />
      <Versions path={path} />
    </article>
  );
}

const titleOf = ({ entries }: Pick<Path, "entries">, { title, entry }: PathItem): string =>
  title === "" ? (entries.find(({ id }) => id === entry)?.title ?? "") : title;

function Section({ path, section }: { readonly path: Path; readonly section: PathSection }) {
  const [t, page, formats, now] = [useText(pathTexts), usePageStyles(), useFormats(), useNow()];
  const owner = path.owners.find(({ member }) => member === section.owner);
  const { reviewAt } = section;
  const facts = [
    ...(owner ? [t("path.owner", { name: owner.name })] : []),
    ...(reviewAt === null
      ? []
      : [t(reviewAt <= now ? "path.review-due" : "path.review", { date: formats.date(reviewAt) })]),
  ];
  return (
    <section aria-label={section.title} className={page.stack}>
      <div>
        <h2 className={page.subheading}>
          <bdi>{section.title}</bdi>
        </h2>
        <small className={page.facts}>{facts.join(" · ")}</small>
      </div>
      <Items path={path} items={section.items} />
    </section>
  );
}

function Items({ path, items }: { readonly path: Path; readonly items: readonly PathItem[] }) {
  const styles = usePathStyles();
  return (
    <ol className={styles.items}>
      {items.map((item) => (
        <PathItemLine key={item.id} path={path} item={item} title={titleOf(path, item)} />
      ))}
    </ol>
  );
}

function Versions({ path }: { readonly path: Path }) {
  const [t, page, [isOpen, setOpen]] = [useText(pathTexts), usePageStyles(), useState(false)];
  return (
    <>
      <div className={page.row}>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t("path.history")}
        </Button>
      </div>
      {isOpen ? (
        <ErrorBoundary instead={(_, error) => <Failed error={error} retry={() => window.location.reload()} />}>
          <Suspense fallback={<Loading lines={3} />}>
            <PathHistory path={path} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </>
  );
}

function Acts({ path, onChange }: Props) {
  const [t, shared, page, paths] = [useText(pathTexts), useText(uiTexts), usePageStyles(), usePaths()];
  const [news, setNews] = useState("");
  const { id, version, draft, archivedAt, lacking, canChange, canArchive } = path;
  const act = (doing: Promise<unknown>, said: string) =>
    doing.then(
      () => setNews(said),
      (error: unknown) => setNews(shared(failureKey(error))),
    );
  const isArchived = archivedAt !== null;
  return (
    <div className={page.stack}>
      {draft && lacking.length > 0 ? <Lacking path={path} /> : null}
      <div className={page.row}>
        {draft && lacking.length === 0 ? (
          <Button appearance="primary" onClick={() => act(paths.publish(id, version), t("path.published"))}>
            {t("path.publish")}
          </Button>
        ) : null}
        {draft ? null : (
          <ShareButton place={{ page: "path", path: id }} label={path.content.title} words={t("path.share")} />
        )}
        {canChange ? <Button onClick={onChange}>{t("path.change")}</Button> : null}
        {canArchive ? (
          <Button onClick={() => act(paths.archive(id, !isArchived), "")}>
            {t(isArchived ? "path.bring-back" : "path.archive")}
          </Button>
        ) : null}
      </div>
      <p role="status" className={page.quiet}>
        {news}
      </p>
    </div>
  );
}
