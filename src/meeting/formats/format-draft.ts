import * as z from "zod/mini";
import { DraftFormat } from "../../contract/format.ts";
import type { Format } from "../../domain/format.ts";
import type { DraftStorage } from "../../writing/drafts.ts";
import { createSource, type Signal } from "../signal.ts";
import type { Replaces, SpaceShelf } from "./space-shelf.ts";

/** A format in the making. */
export interface FormatDraft {
  readonly format: Format;
  readonly replaces: Replaces;
  /** The step that is open at first, by its id; else the first one. */
  readonly opens?: string;
}

/** A format to change: one of the space's own in its place, any other as a copy. */
export const toChange = (format: Format, shelf: Pick<SpaceShelf, "about">): FormatDraft => {
  const about = shelf.about(format.id);
  return about && !about.pack
    ? { format, replaces: { id: format.id, version: format.version } }
    : { format: { ...format, version: 1 }, replaces: null };
};

/**
 * The one unsaved format of a member in a space; it outlives a reload where the browser gives storage. While one is kept,
 * nobody begins another: it would be written over.
 */
export interface FormatDraftKeeper {
  read(): FormatDraft | undefined;
  write(draft: FormatDraft): void;
  forget(): void;
  readonly changes: Signal;
}

const Draft = z.object({
  format: DraftFormat,
  replaces: z.nullable(z.object({ id: z.string(), version: z.number() })),
});

interface Owner {
  readonly tenant: string;
  readonly member: string;
  readonly space: string;
}

export function createFormatDraft(owner: Owner, storage: DraftStorage | undefined): FormatDraftKeeper {
  const address = ["peerloop-format", owner.tenant, owner.member, owner.space].join(":");
  /** A browser may forbid storage, or have too little of it: the page itself still keeps the draft. */
  const attempt = <T>(act: (storage: DraftStorage) => T): T | undefined => {
    try {
      return storage && act(storage);
    } catch {
      return undefined;
    }
  };
  const parse = (kept: string | null | undefined): FormatDraft | undefined => {
    const parsed = z.safeParse(
      Draft,
      attempt(() => JSON.parse(kept ?? "null")),
    );
    return parsed.success ? parsed.data : undefined;
  };
  const changes = createSource();
  let draft = parse(attempt((from) => from.getItem(address)));
  return {
    read: () => draft,
    write(next) {
      draft = next;
      attempt((to) => to.setItem(address, JSON.stringify(next)));
      changes.fire();
    },
    forget() {
      draft = undefined;
      attempt((from) => from.removeItem(address));
      changes.fire();
    },
    changes,
  };
}
