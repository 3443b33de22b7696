import { ToggleButton } from "@fluentui/react-components";
import { useState } from "react";
import type { Talk } from "../../contract/life.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useLifeStyles } from "./life.styles.ts";
import { lifeTexts } from "./life-texts.ts";
import { useLife } from "./use-life.ts";

interface Props extends Pick<Talk, "topic" | "follows"> {
  readonly entry: string;
}

/** Whether the reader hears of comments here, and of what is new under its topic. [LI6] */
export function Following({ entry, topic, follows }: Props) {
  const [t, shared, page, styles] = [useText(lifeTexts), useText(uiTexts), usePageStyles(), useLifeStyles()];
  const [life, [failure, setFailure]] = [useLife(), useState("")];
  const wish = (what: "follow-entry" | "follow-topic", about: string, on: boolean) =>
    life.wish(what, about, on).then(
      () => setFailure(""),
      (error: unknown) => setFailure(shared(failureKey(error))),
    );
  return (
    <div className={styles.acts}>
      <ToggleButton
        size="small"
        checked={follows.entry}
        onClick={() => void wish("follow-entry", entry, !follows.entry)}
      >
        {t("life.follow")}
      </ToggleButton>
      {topic === null ? null : (
        <ToggleButton
          size="small"
          checked={follows.topic}
          onClick={() => void wish("follow-topic", topic, !follows.topic)}
        >
          {t("life.follow-topic", { topic })}
        </ToggleButton>
      )}
      <span role="status" className={page.quiet}>
        {failure}
      </span>
    </div>
  );
}
