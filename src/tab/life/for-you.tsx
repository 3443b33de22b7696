import { Button, Link, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { NewsItem } from "../../contract/news.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { Failed } from "../../ui/notices.tsx";
import { ShowMore } from "../library/show-more.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf, type Place, placeOf } from "../navigation/place.ts";
import { useAnswer, useNow } from "../space/space-context.tsx";
import { useLifeStyles } from "./life.styles.ts";
import { lifeTexts } from "./life-texts.ts";
import { NewsSettings } from "./news-settings.tsx";
import { useLife } from "./use-life.ts";

/** What concerns the reader, and nobody else sees. [LI7] [LI8] */
export function ForYou() {
  const [t, shared, page, styles, life] = [
    useText(lifeTexts),
    useText(uiTexts),
    usePageStyles(),
    useLifeStyles(),
    useLife(),
  ];
  const [showsAll, setShowsAll] = useState(false);
  const [failure, setFailure] = useState("");
  const { data, error, retry } = useAnswer(life.news);
  const attempt = (act: Promise<void>) => {
    void act.then(
      () => setFailure(""),
      (cause: unknown) => setFailure(shared(failureKey(cause))),
    );
  };
  const shown = (data?.news ?? []).filter(({ isRead }) => showsAll || !isRead);
  return (
    <section aria-label={t("news.title")} className={page.stack}>
      <h2 className={page.subheading}>{t("news.title")}</h2>
      <p role="status" className={page.quiet}>
        {data ? t(data.unread === 0 ? "news.none" : "news.unread", { count: data.unread }) : ""}
      </p>
      {data === undefined && error !== undefined ? <Failed error={error} retry={retry} /> : null}
      {shown.length === 0 ? null : (
        <ul className={styles.threads}>
          {shown.map((item) => (
            <Item
              key={item.id}
              item={item}
              markRead={() => attempt(life.markRead([item.id]))}
              mute={(topic) => attempt(life.wish("mute-topic", topic, true))}
            />
          ))}
        </ul>
      )}
      {showsAll && data && data.next !== null ? <ShowMore readOn={life.news.readOn} /> : null}
      <div className={page.row}>
        {data && data.unread > 0 ? (
          <Button size="small" onClick={() => attempt(life.markRead(null))}>
            {t("news.all-read")}
          </Button>
        ) : null}
        <Button size="small" onClick={() => setShowsAll(!showsAll)}>
          {t(showsAll ? "news.only-new" : "news.earlier")}
        </Button>
        <span role="status" className={page.quiet}>
          {failure}
        </span>
      </div>
      <NewsSettings attempt={attempt} />
    </section>
  );
}

interface ItemProps {
  readonly item: NewsItem;
  readonly markRead: () => void;
  readonly mute: (topic: string) => void;
}

function Item({ item, markRead, mute }: ItemProps) {
  const [t, tab, formats, page, styles, now] = [
    useText(lifeTexts),
    useText(tabTexts),
    useFormats(),
    usePageStyles(),
    useLifeStyles(),
    useNow(),
  ];
  const { kind, by, at, entry, thing, excerpt, isRead } = item;
  const to = whereOf(item);
  const pageOfThing = kind === "take-over" ? tab("nav.settings") : t("news.first-weeks");
  const title = entry?.title ?? (thing?.title || pageOfThing);
  const text = t(`news.${kind}`, { name: by?.name ?? t("news.nobody") });
  return (
    <li className={styles.post}>
      <span>
        <bdi className={isRead ? undefined : page.title}>{text}</bdi>
        {": "}
        {to === undefined ? (
          t("news.in-learning")
        ) : (
          <Link href={hashOf(to)} onClick={isRead ? undefined : markRead}>
            <bdi>{title}</bdi>
          </Link>
        )}{" "}
        <small className={page.facts}>{formats.ago(at, now)}</small>
      </span>
      {excerpt === "" ? null : (
        <span dir="auto" className={page.quiet}>
          {excerpt}
        </span>
      )}
      <div className={mergeClasses(styles.acts, styles.flush)}>
        {isRead ? null : (
          <Button
            size="small"
            appearance="subtle"
            aria-label={t("news.read-this", { text: `${text}: ${to ? title : excerpt}` })}
            onClick={markRead}
          >
            {t("news.read")}
          </Button>
        )}
        {entry?.topic ? <OfTopic topic={entry.topic} mute={mute} /> : null}
      </div>
    </li>
  );
}

/** Where it is read or seen to; nowhere in particular for what people learned. */
function whereOf({ kind, entry, thing }: NewsItem): Place | undefined {
  if (entry !== null) return placeOf(entry);
  if (thing === null) return undefined;
  if (kind === "event" || kind === "place") return { page: "event", event: thing.id };
  if (kind === "invited") return { page: "group", group: thing.id };
  if (kind === "take-over") return { page: "settings" };
  if (kind === "buddy" || kind === "met" || kind === "to-meet") return { page: "first-weeks" };
  return { page: "reviews", review: thing.id };
}

function OfTopic({ topic, mute }: { readonly topic: string; readonly mute: (topic: string) => void }) {
  const t = useText(lifeTexts);
  return (
    <>
      <Link href={hashOf({ page: "topic", topic })}>
        <bdi>{topic}</bdi>
      </Link>
      <Button size="small" appearance="subtle" onClick={() => mute(topic)}>
        {t("news.mute-topic", { topic })}
      </Button>
    </>
  );
}
