import { SpaceEvent } from "../../src/contract/event.ts";
import type { Person } from "./person.ts";

export interface EventReader {
  /** The next event that fits, skipping others. Rejects when the stream ends before. */
  next<T extends SpaceEvent["type"]>(
    type: T,
    fits?: (event: Extract<SpaceEvent, { type: T }>) => boolean,
  ): Promise<Extract<SpaceEvent, { type: T }>>;
  /** Everything that was said so far. */
  readonly heard: readonly SpaceEvent[];
  /** Resolves when the server ends the stream. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export async function openEvents(person: Person, space: string, session?: string): Promise<EventReader> {
  const query = session === undefined ? "" : `?session=${session}`;
  const response = await person.fetch(`/api/spaces/${space}/events${query}`);
  if (!response.ok || !response.body) throw new Error(`events: ${response.status} ${await response.text()}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const waiting: SpaceEvent[] = [];
  const heard: SpaceEvent[] = [];
  let wake = (): void => undefined;
  let isOver = false;

  const read = async (): Promise<void> => {
    let rest = "";
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + part.value).split("\n\n");
      rest = lines.pop() ?? "";
      const said = lines.map((line) => SpaceEvent.parse(JSON.parse(line.replace(/^data: /, ""))));
      waiting.push(...said);
      heard.push(...said);
      wake();
    }
  };
  const ended = read()
    .catch(() => undefined)
    .finally(() => {
      isOver = true;
      wake();
    });

  return {
    heard,
    ended,
    next: async (type, fits = () => true) => {
      for (;;) {
        for (let event = waiting.shift(); event; event = waiting.shift()) {
          if (event.type === type && fits(event as Parameters<typeof fits>[0])) return event as never;
        }
        if (isOver) throw new Error(`The stream ended before a "${type}" came`);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    stop: async () => {
      await reader.cancel();
      await ended;
    },
  };
}
