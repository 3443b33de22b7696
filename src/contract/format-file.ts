import * as z from "zod/mini";
import { checkFormat, checkPack, type Fault } from "../domain/check-format.ts";
import type { Format } from "../domain/format.ts";
import { FormatSchema, PackSchema } from "./format.ts";
import { type FileFault, shapeFaults } from "./format-fault.ts";

/** A format as a file: led by the mark that tells what it is and in which edition of this schema. */
export const FormatFile = z.strictObject({ peerloopFormat: z.literal(1), ...FormatSchema.shape });

const PackFile = z.strictObject({ peerloopPack: z.literal(1), ...PackSchema.shape });

type Faulty = { readonly ok: false; readonly faults: readonly Fault<FileFault>[] };
type FormatRead = { readonly ok: true; readonly format: Format } | Faulty;
type PackRead = { readonly ok: true; readonly pack: z.infer<typeof PackSchema> } | Faulty;

/** Reads a format from the JSON of a file: a sound one, or everything that is wrong with it. [F3] [F4] */
export function readFormatFile(json: unknown): FormatRead {
  const parsed = z.safeParse(FormatFile, json);
  if (!parsed.success) return { ok: false, faults: shapeFaults(parsed.error.issues, json) };
  const { peerloopFormat: _, ...format } = parsed.data;
  const faults = checkFormat(format);
  return faults.length === 0 ? { ok: true, format } : { ok: false, faults };
}

/** Reads a pack of formats from the JSON of a file: all of them sound, or everything that is wrong. [F3] [F7] */
export function readPackFile(json: unknown): PackRead {
  const parsed = z.safeParse(PackFile, json);
  if (!parsed.success) return { ok: false, faults: shapeFaults(parsed.error.issues, json) };
  const { peerloopPack: _, ...pack } = parsed.data;
  const faults = checkPack(pack.formats);
  return faults.length === 0 ? { ok: true, pack } : { ok: false, faults };
}

/** Whether a file says of itself that it is a pack; anything else is read as a format. */
export const isPackFile = (json: unknown): boolean =>
  typeof json === "object" && json !== null && "peerloopPack" in json;

/** What is wrong with a format as it is now; none when it can be saved. [F3] */
export function faultsOf(format: Format): readonly Fault<FileFault>[] {
  const read = readFormatFile({ peerloopFormat: 1, ...format });
  return read.ok ? [] : read.faults;
}

/** The JSON of a format's file; what `readFormatFile` makes of it is equal to the format. [F4] */
export const formatFileOf = (format: Format): z.infer<typeof FormatFile> =>
  FormatFile.parse({ peerloopFormat: 1, ...format });
