import type { AttachmentType } from "../attachment.ts";
import { gifWithout } from "./gif.ts";
import { jpegWithout } from "./jpeg.ts";
import { pngWithout } from "./png.ts";
import { webpWithout } from "./webp.ts";

/**
 * A picture without where, when, by whom and with what it was taken: nothing stays but what is seen, byte for byte, and
 * which side is up. Undefined for a picture that cannot be followed to its end. Other files stay as they are. [AT5]
 */
export function withoutMetadata(type: AttachmentType, bytes: Uint8Array): Uint8Array | undefined {
  switch (type) {
    case "image/jpeg":
      return jpegWithout(bytes);
    case "image/png":
      return pngWithout(bytes);
    case "image/webp":
      return webpWithout(bytes);
    case "image/gif":
      return gifWithout(bytes);
    case "application/pdf":
    case "text/plain":
    case "text/csv":
    case "text/markdown":
      return bytes;
  }
}
