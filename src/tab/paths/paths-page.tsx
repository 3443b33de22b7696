import { Button, Link } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { PathSummary } from "../../contract/path.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { markupTexts } from "../markup/markup-texts.ts";
import { useNavigation } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf } from "../navigation/place.ts";
import { useAnswer, useNow, useSpace } from "../space/space-context.tsx";
import { usePathDraft } from "./kept-path.ts";
import { onboardingTemplate } from "./onboarding-template.ts";
import { PathForm } from "./path-form.tsx";
import { PathPage } from "./path-page.tsx";
import { pathTexts } from "./path-texts.ts";
import { Progress } from "./progress.tsx";
import { usePaths } from "./use-paths.ts";

const texts = [pathTexts, markupTexts];

/** All paths; one of them; or, for "", one that is begun. */
export function PathsPage({ path }: { readonly path: string | undefined }) {
  return (
    <MoreTexts sets={texts}>
      {path === undefined ? <List /> : null}
      {path === "" ? <PathForm path={undefined} /> : null}
      {path ? <PathPage key={path} id={path} /> : null}
    </MoreTexts>
  );
}

function List() {
  const [t, page, paths] = [useText(pathTexts), usePageStyles(), usePaths()];
  const [isArchivedShown, setArchivedShown] = useState(false);
  const { data, error, retry } = useAnswer(useMemo(() => paths.list(false), [paths]));
  return (
    <div className={page.stack}>
      <PageHeading title={t("paths.title")}>{t("paths.title")}</PageHeading>
      <p className={page.quiet}>{t("paths.lead")}</p>
      <div className={page.row}>
        <Link className={page.title} href={hashOf({ page: "path", path: "" })}>
          {t("paths.new")}
        </Link>
      </div>
      {data === undefined && error === undefined ? <Loading lines={6} /> : null}
      {data === undefined && error !== undefined ? <Failed error={error} retry={retry} /> : null}
      {data?.length === 0 ? <Empty /> : null}
      {data && data.length > 0 ? <Cards paths={data} /> : null}
      <div className={page.row}>
        <Button aria-expanded={isArchivedShown} onClick={() => setArchivedShown(!isArchivedShown)}>
          {t("paths.archived")}
        </Button>
      </div>
      {isArchivedShown ? <Archived /> : null}
    </div>
  );
}

/** With no path yet there is one to begin with. What was begun already is gone on with. [PA9] */
function Empty() {
  const [t, navigation, draft] = [useText(pathTexts), useNavigation(), usePathDraft(undefined)];
  const [{ me }, now] = [useSpace(), useNow()];
  const begin = () => {
    if (!draft.read()) draft.write({ version: 0, content: onboardingTemplate(t, me, now) });
    navigation.go({ page: "path", path: "" });
  };
  return (
    <Notice title={t("paths.empty.title")} text={t("paths.empty.text")}>
      <Button onClick={begin}>{t("paths.template")}</Button>
    </Notice>
  );
}

function Archived() {
  const [t, page, paths] = [useText(pathTexts), usePageStyles(), usePaths()];
  const { data, error, retry } = useAnswer(useMemo(() => paths.list(true), [paths]));
  if (data === undefined) return error === undefined ? <Loading lines={3} /> : <Failed error={error} retry={retry} />;
  return data.length === 0 ? <p className={page.quiet}>{t("paths.none-archived")}</p> : <Cards paths={data} />;
}

function Cards({ paths }: { readonly paths: readonly PathSummary[] }) {
  const [t, page] = [useText(pathTexts), usePageStyles()];
  return (
    <ul className={page.list}>
      {paths.map(({ id, title, onboarding, draft, items, done, author }) => (
        <li key={id} className={page.card}>
          <h2 className={page.small}>
            <Link href={hashOf({ page: "path", path: id })} className={page.title}>
              <bdi>{title === "" ? t("part.path") : title}</bdi>
            </Link>
          </h2>
          <small className={page.facts}>
            {[
              ...(draft ? [t("paths.draft")] : []),
              ...(onboarding ? [t("paths.onboarding")] : []),
              t("path.by", { name: author.name }),
            ].join(" · ")}
          </small>
          <Progress done={done} items={items} />
        </li>
      ))}
    </ul>
  );
}
