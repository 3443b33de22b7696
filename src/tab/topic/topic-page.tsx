import { Link } from "@fluentui/react-components";
import { useMemo } from "react";
import type { TopicPage as Shown } from "../../contract/topic.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { learnTexts } from "../learning/learn-texts.ts";
import { LoopTracker } from "../learning/loop-tracker.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf } from "../navigation/place.ts";
import { KnowersLater } from "../people/knowers-later.tsx";
import { useAnswer } from "../space/space-context.tsx";
import { wantedTexts } from "../wanted/wanted-texts.ts";
import { EntriesOfTopic } from "./entries-of-topic.tsx";
import { GoOn } from "./go-on.tsx";
import { TopicActs } from "./topic-acts.tsx";
import { TopicNames } from "./topic-names.tsx";
import { topicTexts } from "./topic-texts.ts";
import { useTopic } from "./use-topic.ts";
import { WantedOfTopic } from "./wanted-of-topic.tsx";

const texts = [topicTexts, learnTexts, wantedTexts];

/** All that the space has on one topic. [TO1] */
export function TopicPage({ topic }: { readonly topic: string }) {
  return (
    <MoreTexts sets={texts}>
      <Asked key={topic} topic={topic} />
    </MoreTexts>
  );
}

function Asked({ topic }: { readonly topic: string }) {
  const [page, topics] = [usePageStyles(), useTopic()];
  const { data, error, retry } = useAnswer(useMemo(() => topics.page(topic), [topics, topic]));
  if (data !== undefined) return <Topic asked={topic} topic={data} />;
  return (
    <div className={page.stack}>
      <PageHeading title={topic}>
        <bdi>{topic}</bdi>
      </PageHeading>
      {error === undefined ? <Loading lines={6} /> : <Failed error={error} retry={retry} />}
    </div>
  );
}

function Topic({ asked, topic }: { readonly asked: string; readonly topic: Shown }) {
  const [t, page] = [useText(topicTexts), usePageStyles()];
  const { name, entries, reached, followers, paths } = topic;
  const facts = [
    t("topic.kind"),
    t("topic.entries", { count: entries }),
    ...(followers === null ? [] : [t("topic.followers", { count: followers })]),
  ];
  return (
    <article className={page.stack}>
      <header className={page.stack}>
        <PageHeading title={name}>
          <bdi>{name}</bdi>
        </PageHeading>
        <small className={page.facts}>{facts.join(" · ")}</small>
        {asked === name ? null : <p className={page.quiet}>{t("topic.called-now", { was: asked, name })}</p>}
        <TopicActs topic={topic} />
      </header>
      {entries === 0 ? (
        <Notice title={t("topic.nothing.title", { topic: name })} text={t("topic.nothing.text")} />
      ) : (
        <section aria-label={t("topic.loop")} className={page.card}>
          <h2 className={page.subheading}>{t("topic.loop")}</h2>
          <LoopTracker topic={name} reached={reached} />
        </section>
      )}
      <EntriesOfTopic topic={topic} />
      <KnowersLater topic={name} />
      <GoOn topic={name} />
      {paths.length === 0 ? null : (
        <section aria-label={t("topic.paths")} className={page.stack}>
          <h2 className={page.subheading}>{t("topic.paths")}</h2>
          <ul className={page.list}>
            {paths.map(({ id, title }) => (
              <li key={id}>
                <Link href={hashOf({ page: "path", path: id })}>
                  <bdi>{title}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <WantedOfTopic topic={name} />
      <TopicNames topic={topic} />
    </article>
  );
}
