import { Button, Link } from "@fluentui/react-components";
import type { PathSummary } from "../../contract/path.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Notice } from "../../ui/notices.tsx";
import { ThingsOfSpace } from "../listing/things-of-space.tsx";
import { markupTexts } from "../markup/markup-texts.ts";
import { useNavigation } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { useNow, useSpace } from "../space/space-context.tsx";
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
  const [t, paths] = [useText(pathTexts), usePaths()];
  return (
    <ThingsOfSpace
      title={t("paths.title")}
      lead={t("paths.lead")}
      begin={t("paths.new")}
      former={t("paths.archived")}
      noFormer={t("paths.none-archived")}
      place={{ page: "path", path: "" }}
      ask={paths.list}
      card={(path) => <Card key={path.id} path={path} />}
      empty={<Empty />}
    />
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

function Card({ path: { id, title, onboarding, draft, items, done, author } }: { readonly path: PathSummary }) {
  const [t, page] = [useText(pathTexts), usePageStyles()];
  const facts = [
    ...(draft ? [t("paths.draft")] : []),
    ...(onboarding ? [t("paths.onboarding")] : []),
    t("path.by", { name: author.name }),
  ];
  return (
    <li className={page.card}>
      <h2 className={page.small}>
        <Link href={hashOf({ page: "path", path: id })} className={page.title}>
          <bdi>{title === "" ? t("part.path") : title}</bdi>
        </Link>
      </h2>
      <small className={page.facts}>{facts.join(" · ")}</small>
      <Progress done={done} items={items} />
    </li>
  );
}
