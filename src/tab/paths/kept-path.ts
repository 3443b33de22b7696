import { useMemo } from "react";
import * as z from "zod/mini";
import { type Path, PathContentSchema } from "../../contract/path.ts";
import { mergePaths } from "../../domain/merge-path.ts";
import type { PathContent } from "../../domain/path.ts";
import { randomKey } from "../../writing/drafts.ts";
import { entriesIn } from "../../writing/form-draft.ts";
import { ownDraftsOf } from "../space/own-drafts.ts";
import { useSpace } from "../space/space-context.tsx";

const Kept = z.object({ version: z.number(), content: PathContentSchema });
/** What somebody is writing of a path, and the version that they began with; 0 for one that the server does not have. */
export type KeptPath = z.infer<typeof Kept>;

interface PathDraft {
  read(): KeptPath | undefined;
  write(kept: KeptPath): void;
  forget(): void;
  /** Answers what to call once what is written now is saved: what was written since stays, on top of it. */
  send(): (saved: Path) => KeptPath | undefined;
  /** Makes a path that is begun the same one, however often it is sent. */
  slip(): string;
}

/** What is written of a path outlives a reload until it is saved. */
export function usePathDraft(path: Path | undefined): PathDraft {
  const space = useSpace();
  const place = `path/${path?.id ?? "new"}`;
  return useMemo(() => {
    const drafts = ownDraftsOf(space, "paths");
    const write = (at: string, kept: KeptPath): KeptPath => {
      drafts.write(at, { ...drafts.read(at), text: JSON.stringify(kept) });
      return kept;
    };
    return {
      read: () => entriesIn(Kept, drafts.read(place).text),
      write: (kept) => void write(place, kept),
      forget: () => drafts.forget(place),
      send() {
        const sent = drafts.read(place).text;
        return ({ id, version, content }) => {
          const { text } = drafts.read(place);
          drafts.forget(place);
          const since = text === sent ? undefined : entriesIn(Kept, text);
          if (!since) return undefined;
          // What others had saved meanwhile came with the answer. Where that meets what was written since, the server asks.
          const merged = mergePaths(entriesIn(Kept, sent)?.content ?? content, since.content, content);
          const isAsked = merged.met.length > 0 && since.version > 0;
          return write(`path/${id}`, isAsked ? since : { version, content: merged.content });
        };
      },
      slip: () => drafts.read(place).slip,
    };
  }, [space, place]);
}

export const emptyPath: PathContent = { title: "", purpose: "", onboarding: false, sections: [] };

/** An id of a section or an item that nobody else makes. */
export const newPartId = (): string => randomKey();
