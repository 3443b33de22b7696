import { memo, useEffect, useRef, useState } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import type { Link } from "../session/session-store.ts";
import { useMoment, useSession } from "../session-context.tsx";
import { useSpeakingStyles } from "./speaking.styles.ts";

type Sentence = "link.offline" | "link.relayed" | "link.back" | "link.server";

/**
 * What to say when the road changes. Somebody whom the relay never took hears once that all works for them as it is. [E4]
 * `wasAway`: a sentence about the loss still stands.
 */
export function linkSentence(link: Link, wasLive: boolean, wasAway: boolean): Sentence | undefined {
  switch (link) {
    case "offline":
      return "link.offline";
    case "relayed":
      return wasLive ? "link.relayed" : wasAway ? "link.back" : "link.server";
    case "live":
      return wasAway ? "link.back" : undefined;
    case "connecting":
    case "memory":
      return undefined;
  }
}

const STAYS_MS = { "link.back": 5_000, "link.server": 10_000 };

/** One sentence when the connection changes; nobody has to do anything. */
export const LinkLine = memo(function LinkLine() {
  const { timers } = useSession();
  const t = useText(meetingTexts);
  const styles = useSpeakingStyles();
  const link = useMoment(({ view }) => view.link);
  const past = useRef({ wasLive: false, wasAway: false });
  const [sentence, setSentence] = useState<Sentence>();

  useEffect(() => {
    if (link === "connecting") return undefined;
    const { wasLive, wasAway } = past.current;
    const next = linkSentence(link, wasLive, wasAway);
    past.current = { wasLive: wasLive || link === "live", wasAway: next === "link.offline" || next === "link.relayed" };
    setSentence(next);
    if (next !== "link.back" && next !== "link.server") return undefined;
    return timers.after(STAYS_MS[next], () => setSentence(undefined));
  }, [link, timers]);

  return (
    <div role="status" className={sentence ? styles.link : styles.nothing}>
      {sentence && t(sentence)}
    </div>
  );
});
