import { useEffect, useRef, useState } from "react";
import type { MemberId } from "../../domain/ids.ts";
import { useFormatWords } from "../../ui/format-words/use-format-words.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { useMoment, useName, useSession } from "../session-context.tsx";
import { type Announcement, type Audible, announcementOf, audibleOf } from "./announcement.ts";
import { useSpeakingStyles } from "./speaking.styles.ts";

/** Tells a screen reader of step and turn changes, politely and once. */
export function Announcer() {
  const { store } = useSession();
  const t = useText(meetingTexts);
  const nameOf = useName();
  const styles = useSpeakingStyles();
  const said = useFormatWords();
  const now = useMoment(audibleOf);
  const before = useRef<Audible>(undefined);
  const [news, setNews] = useState<Announcement>();

  useEffect(() => {
    const next = announcementOf(before.current, now);
    before.current = now;
    if (next) setNews(next);
  }, [now]);

  const floorWords = (floor: MemberId) =>
    floor === store.me ? t("floor.mine") : t("floor.other", { name: nameOf(floor) });
  const words = (of: Announcement): string => {
    switch (of.what) {
      case "step":
        return of.floor === undefined ? said(of.title) : `${said(of.title)}. ${floorWords(of.floor)}`;
      case "turn":
        return floorWords(of.floor);
      case "paused":
      case "resumed":
      case "over":
      case "ended":
        return t(`announce.${of.what}`);
    }
  };
  return (
    <div aria-live="polite" className={styles.onlyHeard}>
      {news && words(news)}
    </div>
  );
}
