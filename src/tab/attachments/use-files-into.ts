import { useCallback, useEffectEvent, useRef } from "react";
import type { Attachment } from "../../contract/attachment.ts";
import { attachmentMarkdown } from "./attachment-markdown.ts";
import { useAttachments } from "./attachments.tsx";
import { type Upload, useUploads } from "./use-uploads.ts";

type Insert = (attachment: Attachment) => void;

/** What is attached to. `text` is what is written by now, which an upload that outlives its page adds to. */
export interface AttachTo {
  readonly entry: string | undefined;
  readonly text: () => string;
}

/** Files on their way into a text that is being written. */
export interface FilesInto {
  readonly canAttach: boolean;
  readonly underway: readonly Upload[];
  /** Answers whether there are any, and they can be attached. */
  readonly take: (files: Iterable<File>) => boolean;
  readonly again: (slip: string) => void;
  readonly leave: (slip: string) => void;
  /** How the surface that is shown puts an attachment where the cursor is; undefined when it goes. */
  readonly onReady: (insert: Insert | undefined) => void;
}

/** Puts what was attached where the cursor is; at the end of the text where no surface is shown just then. */
export function useFilesInto(onChange: (text: string) => void, attachTo: AttachTo | undefined): FilesInto {
  const attachments = useAttachments();
  const insert = useRef<Insert>(undefined);
  const append = useEffectEvent((attachment: Attachment) =>
    onChange([attachTo?.text() ?? "", attachmentMarkdown(attachment)].filter((part) => part !== "").join("\n\n")),
  );
  const { underway, add, again, leave } = useUploads(attachments, attachTo?.entry, (attachment) =>
    (insert.current ?? append)(attachment),
  );
  const canAttach = attachments !== undefined && attachTo !== undefined;
  return {
    canAttach,
    underway,
    take(files) {
      const all = [...files];
      if (!canAttach || all.length === 0) return false;
      add(all);
      return true;
    },
    again,
    leave,
    onReady: useCallback((next) => {
      insert.current = next;
    }, []),
  };
}
