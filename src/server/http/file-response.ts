import type { AttachedFile } from "../../contract/attachment.ts";
import { isImage } from "../../domain/attachment.ts";

/** RFC 8187: any name, in ASCII. */
const quoted = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A file that somebody attached. Opened by itself it can run nothing, load nothing and be framed by nobody. [AT2] */
export function fileResponse({ name, type, content }: AttachedFile): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": type.startsWith("text/") ? `${type}; charset=utf-8` : type,
      "content-disposition": `${isImage(type) ? "inline" : "attachment"}; filename*=UTF-8''${quoted(name)}`,
      "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      // Its address stands for this content for ever, but not everybody may read it for ever.
      "cache-control": "private, max-age=300",
    },
  });
}
