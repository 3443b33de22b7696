import * as z from "zod/mini";
import { checkFormat, type Fault } from "../domain/check-format.ts";
import type { Format } from "../domain/format.ts";
import { FormatSchema } from "./format.ts";
import { type FileFault, shapeFaults } from "./format-fault.ts";

/** A format as a file: the same, led by the mark that tells what it is and in which edition of this schema. */
export const FormatFile = z.strictObject({ peerloopFormat: z.literal(1), ...FormatSchema.shape });

export type FormatRead =
  | { readonly ok: true; readonly format: Format }
  | { readonly ok: false; readonly faults: readonly Fault<FileFault>[] };

/** Reads a format from the JSON of a file: a sound one, or everything that is wrong with it. [F3] [F4] */
export function readFormatFile(json: unknown): FormatRead {
  const parsed = z.safeParse(FormatFile, json);
  if (!parsed.success) return { ok: false, faults: shapeFaults(parsed.error.issues, json) };
  const { peerloopFormat: _, ...format } = parsed.data;
  const faults = checkFormat(format);
  return faults.length === 0 ? { ok: true, format } : { ok: false, faults };
}

/** The JSON of a format's file; what `readFormatFile` makes of it is equal to the format. [F4] */
export const formatFileOf = (format: Format): z.infer<typeof FormatFile> =>
  FormatFile.parse({ peerloopFormat: 1, ...format });
