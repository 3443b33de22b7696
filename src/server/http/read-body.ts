import { badRequest, RequestRefused } from "./refusal.ts";

/** Largest body, in bytes. */
const MAX_BODY = 256 * 1024;
/** Read and thrown away so that the caller gets to see the answer; beyond it the connection is closed. */
const MOST_DISCARDED = 8 * 1024 * 1024;
/** Deeper JSON than any contract has is somebody trying to exhaust the stack. */
const MAX_DEPTH = 64;

/** The JSON body of a request; refuses other media types, too much of it, and text that no database column can hold. */
export async function readBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json")
    throw new RequestRefused("unsupported-media-type", "Send the body as application/json.");
  const text = textIn(await readBytes(request, MAX_BODY, "256 KB"));
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw badRequest("", "is not JSON");
  }
  assertCleanText(body);
  return body;
}

/** A file as it was sent. `declared`: the media type that it says it has. */
export interface Upload {
  readonly declared: string;
  readonly content: Uint8Array;
}

/** Refuses more than `most` bytes. */
export async function readUpload(request: Request, most: number): Promise<Upload> {
  const content = await readBytes(request, most, `${most / 1024 / 1024} MB`);
  return { declared: request.headers.get("content-type") ?? "", content };
}

async function readBytes(request: Request, most: number, said: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    const reader = request.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength;
      if (size <= most) chunks.push(part.value);
      if (size > MOST_DISCARDED) break;
    }
  }
  if (size > most)
    throw new RequestRefused("body-too-large", `A body holds at most ${said}; nothing was changed.`, {
      ...(size > MOST_DISCARDED ? { headers: { connection: "close" } } : {}),
    });
  return Buffer.concat(chunks);
}

function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw badRequest("", "is not UTF-8");
  }
}

/** NUL characters and lone surrogates are no text: Postgres takes neither. */
export const isCleanText = (text: string): boolean => !text.includes("\0") && !/\p{Surrogate}/u.test(text);

/** Walks without recursion, so that no nesting can exhaust the stack. */
function assertCleanText(body: unknown): void {
  const open: { value: unknown; path: string; depth: number }[] = [{ value: body, path: "", depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path, depth } = next;
    if (typeof value === "string" && !isCleanText(value)) throw badRequest(path, "holds characters that are no text");
    if (typeof value === "number" && !Number.isFinite(value)) throw badRequest(path, "is too large a number");
    if (value === null || typeof value !== "object") continue;
    if (depth >= MAX_DEPTH) throw badRequest("", "is nested too deeply");
    for (const [key, inner] of Object.entries(value)) {
      if (!isCleanText(key)) throw badRequest(path, "has a field name that is no text");
      open.push({ value: inner, path: path ? `${path}.${key.slice(0, 60)}` : key.slice(0, 60), depth: depth + 1 });
    }
  }
}
