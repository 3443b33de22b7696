import type * as z from "zod/mini";
import type { Api } from "../../api/api-client.ts";
import type { PackSchema, SpaceFormat } from "../../contract/format.ts";
import type { Format } from "../../domain/format.ts";
import type { SpaceStream } from "../session/session-ports.ts";
import { createFormatShelf, type FormatShelf } from "./format-shelf.ts";

/** Which version of a format of the space an editor began with; null makes a new one. */
export type Replaces = { readonly id: string; readonly version: number } | null;

/** The space's own formats, then those that ship. What writes rejects with an ApiFailure. */
export interface SpaceShelf extends FormatShelf {
  /** Who made a format of the space and when; undefined for one that ships. */
  about(id: string): SpaceFormat | undefined;
  save(format: Format, replaces: Replaces): Promise<SpaceFormat>;
  /** Answers the ids it took off: one of a pack takes its whole pack along. */
  remove(id: string): Promise<readonly string[]>;
  bringBack(ids: readonly string[]): Promise<void>;
  importPack(pack: z.input<typeof PackSchema>): Promise<void>;
}

interface Deps {
  readonly api: Api;
  readonly news: SpaceStream;
  readonly space: string;
  readonly loadShipped: () => Promise<readonly Format[]>;
}

export function createSpaceShelf({ api, news, space, loadShipped }: Deps): SpaceShelf & { close(): void } {
  const params = { space };
  let own: readonly SpaceFormat[] = [];
  const shelf = createFormatShelf(async () => {
    const [shipped, { formats }] = await Promise.all([loadShipped(), api.call("listFormats", { params })]);
    own = formats;
    return [...own.map(({ format }) => format), ...shipped];
  });
  const stop = news.subscribe((event) => {
    // What could not be had now is asked for with the next news.
    if (event.type === "formats" || (event.type === "status" && event.status === "open")) shelf.renew().catch(() => {});
  });
  const archive = (formats: readonly string[], archived: boolean) =>
    api.call("archiveFormats", { params, body: { archived, formats: [...formats] } });
  return {
    all: shelf.all,
    changes: shelf.changes,
    about: (id) => own.find(({ format }) => format.id === id),
    async save(format, replaces) {
      const saved = await api.call("saveFormat", { params, body: { format: writable(format), replaces } });
      await shelf.renew();
      return saved;
    },
    async remove(id) {
      const before = own.map(({ format }) => format.id);
      const { formats } = await archive([id], true);
      await shelf.renew();
      return before.filter((one) => !formats.some(({ format }) => format.id === one));
    },
    async bringBack(ids) {
      await archive(ids, false);
      await shelf.renew();
    },
    async importPack(body) {
      await api.call("importPack", { params, body });
      await shelf.renew();
    },
    close: stop,
  };
}

/** The contract's arrays are mutable ones. */
const writable = (format: Format): SpaceFormat["format"] => structuredClone(format) as SpaceFormat["format"];
