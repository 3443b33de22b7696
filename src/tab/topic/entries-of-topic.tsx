import { useState } from "react";
import type { EntrySummary } from "../../contract/entry.ts";
import { type TopicPage, type TopicPart, topicParts } from "../../contract/topic.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { EntryCard } from "../library/entry-card.tsx";
import { ShowMore } from "../library/show-more.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { topicTexts } from "./topic-texts.ts";
import { useTopic } from "./use-topic.ts";

/** What a topic has, kind by kind; of a kind that it has nothing of nothing is said. */
export function EntriesOfTopic({ topic }: { readonly topic: TopicPage }) {
  return topicParts.map((part) =>
    topic.parts[part].entries.length === 0 ? null : <Part key={part} topic={topic} part={part} />,
  );
}

interface More {
  readonly entries: readonly EntrySummary[];
  readonly next: string | null;
}

function Part({ topic: { name, parts }, part }: { readonly topic: TopicPage; readonly part: TopicPart }) {
  const [t, page, topics] = [useText(topicTexts), usePageStyles(), useTopic()];
  const [more, setMore] = useState<More>();
  const first = parts[part];
  const known = new Set(first.entries.map(({ id }) => id));
  const shown = [...first.entries, ...(more?.entries ?? []).filter(({ id }) => !known.has(id))];
  const next = more ? more.next : first.next;
  const readOn = async (cursor: string) => {
    const { entries, next } = await topics.readOn(name, part, cursor);
    setMore((before) => ({ entries: [...(before?.entries ?? []), ...entries], next }));
  };
  return (
    <section aria-label={t(`topic.${part}`)} className={page.stack}>
      <h2 className={page.subheading}>{t(`topic.${part}`)}</h2>
      <ul className={page.list}>
        {shown.map((entry) => (
          <EntryCard key={entry.id} entry={entry} level="h3" />
        ))}
      </ul>
      {next === null ? null : <ShowMore readOn={() => readOn(next)} />}
    </section>
  );
}
