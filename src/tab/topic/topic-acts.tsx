import { Button, ToggleButton } from "@fluentui/react-components";
import { useState } from "react";
import type { TopicPage } from "../../contract/topic.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { subPageOf } from "../navigation/place.ts";
import { useSpace } from "../space/space-context.tsx";
import { topicTexts } from "./topic-texts.ts";
import { useTopic } from "./use-topic.ts";

/** What a reader wishes to hear of a topic, and its link for others. [LI6] */
export function TopicActs({ topic: { name, follows, muted } }: { readonly topic: TopicPage }) {
  const [t, shared, page] = [useText(topicTexts), useText(uiTexts), usePageStyles()];
  const [topics, { host }, [failure, setFailure]] = [useTopic(), useSpace(), useState("")];
  const wish = (what: "follow-topic" | "mute-topic", on: boolean) =>
    topics.wish(what, name, on).then(
      () => setFailure(""),
      (error: unknown) => setFailure(shared(failureKey(error))),
    );
  const share = () => host.shareDeepLink({ subPage: subPageOf({ page: "topic", topic: name }), label: name });
  return (
    <div className={page.row}>
      <ToggleButton size="small" checked={follows} onClick={() => void wish("follow-topic", !follows)}>
        {t("topic.follow")}
      </ToggleButton>
      <ToggleButton size="small" checked={muted} onClick={() => void wish("mute-topic", !muted)}>
        {t("topic.mute")}
      </ToggleButton>
      <Button size="small" onClick={share}>
        {t("topic.share")}
      </Button>
      <span role="status" className={page.quiet}>
        {failure === "" ? t("topic.only-you") : failure}
      </span>
    </div>
  );
}
