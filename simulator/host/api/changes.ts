import type { ProcessStatus } from "./simulator-api.ts";

/** The state behind the meeting, as the simulator tells it at first and after each change. */
export type Change =
  | { readonly topic: "network"; readonly offline: readonly string[] }
  | { readonly topic: "processes"; readonly processes: readonly ProcessStatus[] }
  | { readonly topic: "clock"; readonly shiftMs: number }
  | { readonly topic: "activity"; readonly activities: readonly Activity[] };

/** Something in somebody's activity feed; `id` counts up. */
interface Activity {
  readonly id: number;
  readonly user: string;
  readonly text: string;
}

/** Calls back for each change; after a break the stream comes back by itself and tells everything anew. */
export function listenForChanges(changed: (change: Change) => void): () => void {
  const source = new EventSource("/simulator/events");
  const on = <T>(topic: Change["topic"], toChange: (data: T) => Change): void =>
    source.addEventListener(topic, ({ data }: MessageEvent<string>) => changed(toChange(JSON.parse(data) as T)));

  on<{ readonly offline: readonly string[] }>("network", ({ offline }) => ({ topic: "network", offline }));
  on<readonly ProcessStatus[]>("processes", (processes) => ({ topic: "processes", processes }));
  on<{ readonly shiftMs: number }>("clock", ({ shiftMs }) => ({ topic: "clock", shiftMs }));
  on<{ readonly activities: readonly Activity[] }>("activity", ({ activities }) => ({ topic: "activity", activities }));
  return () => source.close();
}
