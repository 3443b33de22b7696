import { Button, Link, ToggleButton } from "@fluentui/react-components";
import type { WantedLesson } from "../../contract/wanted.ts";
import { MOST_TOPIC } from "../../domain/about-entry.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { useWanted } from "./use-wanted.ts";
import { wantedTexts } from "./wanted-texts.ts";

/** As much of it as an entry's topic takes. */
const topicIn = (wanted: string): string => [...wanted].slice(0, MOST_TOPIC).join("").trim();

/** One lesson that is wanted; for who asked for it, also the lesson that answers it. */
export function OneWanted({ wanted }: { readonly wanted: WantedLesson }) {
  const [t, page] = [useText(wantedTexts), usePageStyles()];
  const { topic, askers, isCard, lesson } = wanted;
  const howMany =
    askers === null ? t(isCard ? "wanted.several" : "wanted.alone") : t("wanted.askers", { count: askers });
  return (
    <li className={page.card}>
      <h3 className={page.small}>
        <bdi>{topic}</bdi>
      </h3>
      <p className={page.quiet}>{lesson === null ? howMany : t("wanted.here")}</p>
      {lesson === null ? <StillWanted wanted={wanted} /> : <Here wanted={wanted} lesson={lesson} />}
    </li>
  );
}

function StillWanted({ wanted: { id, topic, mine } }: { readonly wanted: WantedLesson }) {
  const [t, page, { join }, [news, act]] = [useText(wantedTexts), usePageStyles(), useWanted(), useAttempt()];
  return (
    <div className={page.row}>
      <ToggleButton
        size="small"
        checked={mine}
        aria-label={t("wanted.too-this", { topic })}
        onClick={() => void act(join(id, !mine))}
      >
        {t("wanted.too")}
      </ToggleButton>
      <Link
        href={hashOf({ page: "write", what: "lesson", topic: topicIn(topic) })}
        aria-label={t("wanted.write-this", { topic })}
      >
        {t("wanted.write")}
      </Link>
      <span role="status" className={page.quiet}>
        {news}
      </span>
    </div>
  );
}

interface HereProps {
  readonly wanted: WantedLesson;
  readonly lesson: NonNullable<WantedLesson["lesson"]>;
}

function Here({ wanted: { id, topic }, lesson }: HereProps) {
  const [t, page, { see, answer }, [news, act]] = [useText(wantedTexts), usePageStyles(), useWanted(), useAttempt()];
  return (
    <>
      <Link className={page.title} href={hashOf({ page: "entry", entry: lesson.id })}>
        <bdi>{lesson.title}</bdi>
      </Link>
      <div className={page.row}>
        <Button size="small" aria-label={t("wanted.seen-this", { topic })} onClick={() => void act(see(id))}>
          {t("wanted.seen")}
        </Button>
        <Button size="small" aria-label={t("wanted.not-it-this", { topic })} onClick={() => void act(answer(id, null))}>
          {t("wanted.not-it")}
        </Button>
        <span role="status" className={page.quiet}>
          {news}
        </span>
      </div>
    </>
  );
}
