import type { SessionRecord } from "./record.ts";
import type { RecordFile } from "./record-file.ts";

const names = (people: readonly { readonly name: string }[]): string[] => people.map(({ name }) => name);

/** A record as its file holds it: names instead of members, times in words that other programs read. [K6] */
export const recordFileOf = (record: SessionRecord): RecordFile => ({
  kind: "peerloop-record",
  version: 1,
  title: record.title,
  format: record.format,
  startedAt: new Date(record.startedAt).toISOString(),
  endedAt: new Date(record.endedAt).toISOString(),
  facilitators: names(record.facilitators),
  participants: names(record.participants),
  taught: names(record.taught),
  helped: names(record.helped),
  steps: record.steps.map(({ title, mode, plannedMs, prompts, reflections, typedTurns }) => ({
    title,
    mode,
    minutes: plannedMs / 60_000,
    prompts,
    reflections: reflections.map(({ author, text, same }) => ({ by: author?.name ?? null, text, same })),
    typedTurns: typedTurns.map(({ speaker, text }) => ({ by: speaker.name, text })),
  })),
  questions: record.questions.map(({ author, text, votes, answered }) => ({
    by: author?.name ?? null,
    text,
    votes,
    answered,
  })),
  commitments: record.commitments.map(({ by, text, became }) => ({ by: by.name, text, became })),
});

export const recordAsJson = (record: SessionRecord): string => `${JSON.stringify(recordFileOf(record), null, 2)}\n`;
