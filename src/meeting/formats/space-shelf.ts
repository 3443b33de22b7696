import type * as z from "zod/mini";
import type { PackSchema, SpaceFormat } from "../../contract/format.ts";
import type { Format } from "../../domain/format.ts";
import { listFormats } from "../../planning/list-formats.ts";
import type { MeetingApi } from "../desk/meeting-routes.ts";
import type { SpaceStream } from "../session/session-ports.ts";
import { createSource, type Signal } from "../signal.ts";
import { createLoaded } from "./loaded.ts";

/** Which version of a format of the space an editor began with; null makes a new one. */
export type Replaces = { readonly id: string; readonly version: number } | null;

/** The formats there are to choose from: the space's own, then those that ship. */
export interface FormatShelf {
  /** As many as have come; undefined before the first. Asking makes them come. */
  all(): readonly Format[] | undefined;
  /** Why some are missing; undefined when none are, or are still on their way. */
  failure(): unknown;
  /** Asks again for what is missing. */
  retry(): void;
  readonly changes: Signal;
}

/** …and what can be done with them. What writes rejects with an ApiFailure. */
export interface SpaceShelf extends FormatShelf {
  /** Whether all have come. */
  isWhole(): boolean;
  /** Who made a format of the space and when; undefined for one that ships. */
  about(id: string): SpaceFormat | undefined;
  save(format: Format, replaces: Replaces): Promise<SpaceFormat>;
  /** Answers the ids it took off: one of a pack takes its whole pack along. */
  remove(id: string): Promise<readonly string[]>;
  bringBack(ids: readonly string[]): Promise<void>;
  importPack(pack: z.input<typeof PackSchema>): Promise<void>;
}

interface Deps {
  readonly api: Pick<MeetingApi, "call">;
  readonly news: SpaceStream;
  readonly space: string;
  readonly loadShipped: () => Promise<readonly Format[]>;
}

export function createSpaceShelf({ api, news, space, loadShipped }: Deps): SpaceShelf & { close(): void } {
  const params = { space };
  const changes = createSource();
  const shipped = createLoaded(loadShipped);
  const own = createLoaded<readonly SpaceFormat[]>(async () => (await api.call("listFormats", { params })).formats);
  let all: readonly Format[] | undefined;
  const arrange = () => {
    all = listFormats(own.read(), shipped.read());
    changes.fire();
  };
  for (const part of [own, shipped]) part.changes.subscribe(arrange);
  const stop = news.subscribe((event) => {
    if (event.type === "formats" || (event.type === "status" && event.status === "open")) void own.renew();
  });
  const archive = (formats: readonly string[], archived: boolean) =>
    api.call("archiveFormats", { params, body: { archived, formats: [...formats] } });
  return {
    all() {
      for (const part of [own, shipped]) part.read();
      return all;
    },
    failure: () => own.failure() ?? shipped.failure(),
    retry() {
      for (const part of [own, shipped]) if (part.failure() !== undefined) void part.renew();
    },
    changes,
    isWhole: () => own.read() !== undefined && shipped.read() !== undefined,
    about: (id) => own.read()?.find(({ format }) => format.id === id),
    async save(format, replaces) {
      const saved = await api.call("saveFormat", { params, body: { format: writable(format), replaces } });
      const others = (own.read() ?? []).filter((one) => one.format.id !== saved.format.id);
      own.put([saved, ...others]);
      return saved;
    },
    async remove(id) {
      const before = (own.read() ?? []).map(({ format }) => format.id);
      const { formats } = await archive([id], true);
      own.put(formats);
      return before.filter((one) => !formats.some(({ format }) => format.id === one));
    },
    async bringBack(ids) {
      own.put((await archive(ids, false)).formats);
    },
    async importPack(body) {
      own.put((await api.call("importPack", { params, body })).formats);
    },
    close: stop,
  };
}

/** The contract's arrays are mutable ones. */
const writable = (format: Format): SpaceFormat["format"] => structuredClone(format) as SpaceFormat["format"];
