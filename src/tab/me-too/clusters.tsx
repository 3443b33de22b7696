import { Link } from "@fluentui/react-components";
import type { ClusterSchema } from "../../contract/me-too.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf, placeOf } from "../navigation/place.ts";
import { useAnswer } from "../space/space-context.tsx";
import { BringToSession } from "./bring-to-session.tsx";
import { meTooTexts } from "./me-too-texts.ts";
import { useMeToo } from "./use-me-too.ts";

const texts = [meTooTexts];

/** What several people know from themselves; nothing where there is no such thing, or where it cannot be had. */
export function Clusters() {
  const { data = [] } = useAnswer(useMeToo().clusters);
  if (data.length === 0) return null;
  return (
    <MoreTexts sets={texts}>
      <Shown clusters={data} />
    </MoreTexts>
  );
}

function Shown({ clusters }: { readonly clusters: readonly ClusterSchema[] }) {
  const [t, page] = [useText(meTooTexts), usePageStyles()];
  return (
    <section aria-label={t("clusters.title")} className={page.stack}>
      <h2 className={page.subheading}>{t("clusters.title")}</h2>
      <ul className={page.list}>
        {clusters.map((cluster) => (
          <OneCluster key={cluster.tags.join("/")} cluster={cluster} />
        ))}
      </ul>
    </section>
  );
}

function OneCluster({ cluster: { tags, meToo, entries } }: { readonly cluster: ClusterSchema }) {
  const [t, formats, page] = [useText(meTooTexts), useFormats(), usePageStyles()];
  const named = formats.list(tags);
  return (
    <li className={page.card}>
      <h3 className={page.small}>
        <bdi>{named}</bdi>
      </h3>
      {meToo === null ? null : <p className={page.quiet}>{t("clusters.told", { count: meToo })}</p>}
      <ul className={page.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Link href={hashOf(placeOf(entry))}>
              {entry.meToo === null ? entry.title : t("clusters.entry", { title: entry.title, count: entry.meToo })}
            </Link>
          </li>
        ))}
      </ul>
      <div className={page.row}>
        <BringToSession topic={formats.plainList(tags)} />
      </div>
    </li>
  );
}
