import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { TopicPage } from "../../contract/topic.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { useNavigation } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useNow } from "../space/space-context.tsx";
import { RenameTopic } from "./rename-topic.tsx";
import { topicTexts } from "./topic-texts.ts";
import { useTopic } from "./use-topic.ts";

/** What a topic is called, was called, and what else may mean the same. [TO2] [TO3] [TO4] */
export function TopicNames({ topic }: { readonly topic: TopicPage }) {
  const [t, shared, page, topics] = [useText(topicTexts), useText(uiTexts), usePageStyles(), useTopic()];
  const [navigation, [news, setNews]] = [useNavigation(), useState("")];
  const { name, canRename, alike, moves } = topic;
  const act = (doing: Promise<unknown>, done: string) =>
    doing.then(
      () => setNews(done),
      (error: unknown) => setNews(shared(failureKey(error))),
    );
  const rename = async (to: string) => {
    const now = await topics.rename(name, to);
    if (now !== name) navigation.go({ page: "topic", topic: now });
  };
  return (
    <>
      {alike.length === 0 ? null : (
        <section aria-label={t("topic.alike")} className={page.stack}>
          <h2 className={page.subheading}>{t("topic.alike")}</h2>
          <ul className={page.list}>
            {alike.map(({ topic: other, entries }) => (
              <li key={other} className={page.row}>
                <bdi>{t("topic.alike-one", { topic: other, count: entries })}</bdi>
                <Button size="small" onClick={() => void act(topics.rename(other, name), t("topic.moved"))}>
                  {t("topic.merge", { topic: other })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {canRename ? <RenameTopic topic={name} alike={alike} onRename={rename} /> : null}
      {moves.length === 0 ? null : (
        <ul className={page.list}>
          {moves.map((move) => (
            <Move key={move.id} move={move} onUndo={() => void act(topics.undo(move.id), t("topic.undone"))} />
          ))}
        </ul>
      )}
      <span role="status" className={page.quiet}>
        {news}
      </span>
    </>
  );
}

interface MoveProps {
  readonly move: TopicPage["moves"][number];
  readonly onUndo: () => void;
}

function Move({ move: { was, by, at }, onUndo }: MoveProps) {
  const [t, page, formats, now] = [useText(topicTexts), usePageStyles(), useFormats(), useNow()];
  return (
    <li className={page.row}>
      <span className={page.quiet}>{t("topic.was", { was, name: by.name, ago: formats.ago(at, now) })}</span>
      <Button size="small" onClick={onUndo}>
        {t("topic.undo", { was })}
      </Button>
    </li>
  );
}
