import { Link } from "@fluentui/react-components";
import { useId } from "react";
import type { AboutEntry } from "../../../contract/about-entry.ts";
import { useFormats, useText } from "../../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../../navigation/page.styles.ts";
import { hashOf } from "../../navigation/place.ts";
import { useNow } from "../../space/space-context.tsx";
import { monthOf } from "./review-date.ts";
import { useTendingStyles } from "./tending.styles.ts";
import { tendingTexts } from "./tending-texts.ts";

/** Topic, tags, who keeps an entry true, and when somebody last said that it is. */
export function AboutFacts({ about }: { readonly about: AboutEntry }) {
  const [t, styles] = [useText(tendingTexts), useTendingStyles()];
  return (
    <dl aria-label={t("about.label")} className={styles.facts}>
      {about.topic === null ? null : (
        <>
          <dt className={styles.name}>{t("about.topic")}</dt>
          <dd className={styles.value}>
            <Link href={hashOf({ page: "topic", topic: about.topic })}>
              <bdi>{about.topic}</bdi>
            </Link>
          </dd>
        </>
      )}
      {about.tags.length === 0 ? null : <Tags tags={about.tags} />}
      <dt className={styles.name}>{t("about.owner")}</dt>
      <dd className={styles.value}>{about.owner ? <bdi>{about.owner.name}</bdi> : t("about.nobody")}</dd>
      <dt className={styles.name}>{t("about.still-true")}</dt>
      <dd className={styles.value}>
        <Checked about={about} />
      </dd>
    </dl>
  );
}

function Tags({ tags }: { readonly tags: readonly string[] }) {
  const [t, styles] = [useText(tendingTexts), useTendingStyles()];
  const id = useId();
  return (
    <>
      <dt id={id} className={styles.name}>
        {t("about.tags")}
      </dt>
      <dd className={styles.value}>
        <ul aria-labelledby={id} className={styles.tags}>
          {tags.map((tag) => (
            <li key={tag}>
              <Link href={hashOf({ page: "search", query: `"${tag}"` })} aria-label={t("about.find-tag", { tag })}>
                <bdi>{tag}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

function Checked({ about: { stillTrue, reviewAt } }: { readonly about: AboutEntry }) {
  const [t, page, formats, now] = [useText(tendingTexts), usePageStyles(), useFormats(), useNow()];
  const when = stillTrue && t("about.checked-by", { date: formats.date(stillTrue.at), name: stillTrue.by.name });
  return (
    <>
      <span title={when ?? undefined}>
        {stillTrue ? t("about.checked", { month: monthOf(formats.locale, stillTrue.at, now) }) : t("about.unchecked")}
      </span>
      {reviewAt === null ? null : (
        <span className={page.quiet}>
          {" · "}
          {t(reviewAt <= now ? "about.due" : "about.next", { date: formats.date(reviewAt) })}
        </span>
      )}
    </>
  );
}
