import { useEffect, useEffectEvent, useState } from "react";
import type { Attachment } from "../../contract/attachment.ts";
import { MOST_BYTES } from "../../domain/attachment.ts";
import { randomKey } from "../../writing/drafts.ts";
import type { Attachments } from "./attachments.tsx";

/** A file on its way into an entry. `waiting`: the server does not have the entry yet. */
export interface Upload {
  /** The same for each try, so that a lost answer attaches nothing twice. */
  readonly slip: string;
  readonly file: File;
  readonly state: "waiting" | "sending" | "failed" | "too-large";
  readonly error?: unknown;
}

interface Uploads {
  readonly underway: readonly Upload[];
  add(files: Iterable<File>): void;
  again(slip: string): void;
  leave(slip: string): void;
}

/** Sends files as soon as there is an entry to put them into; `onAttached` hears of each that is in. */
export function useUploads(
  attachments: Attachments | undefined,
  entry: string | undefined,
  onAttached: (attachment: Attachment) => void,
): Uploads {
  const [underway, setUnderway] = useState<readonly Upload[]>([]);
  const attached = useEffectEvent(onAttached);
  const leave = (slip: string) => setUnderway((all) => all.filter((one) => one.slip !== slip));
  const become = (slip: string, change: Partial<Upload>) =>
    setUnderway((all) => all.map((one) => (one.slip === slip ? { ...one, ...change } : one)));

  const send = useEffectEvent((to: Attachments, into: string, { slip, file }: Upload) => {
    become(slip, { state: "sending" });
    to.attach(into, file, slip).then(
      (attachment) => {
        leave(slip);
        attached(attachment);
      },
      (error: unknown) => become(slip, { state: "failed", error }),
    );
  });
  useEffect(() => {
    if (!attachments || entry === undefined) return;
    for (const upload of underway) if (upload.state === "waiting") send(attachments, entry, upload);
  }, [attachments, entry, underway]);

  return {
    underway,
    add: (files) =>
      setUnderway((all) => [
        ...all,
        ...[...files].map((file) => ({
          slip: randomKey(),
          file,
          state: file.size > MOST_BYTES ? ("too-large" as const) : ("waiting" as const),
        })),
      ]),
    again: (slip) => become(slip, { state: "waiting" }),
    leave,
  };
}
