/** Largest attachment, in bytes; most of one entry; longest name, in UTF-16 units. */
export const MOST_BYTES = 5 * 1024 * 1024;
export const MOST_ATTACHMENTS = 50;
export const MOST_NAME = 120;

const imageTypes = ["image/png", "image/jpeg", "image/gif", "image/webp"] as const;
export const textTypes = ["text/plain", "text/csv", "text/markdown"] as const;
/** Everything that may be attached. Nothing that a browser would run: no HTML, no SVG. [AT1] */
export const attachmentTypes = [...imageTypes, "application/pdf", ...textTypes] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

export const isImage = (type: string): boolean => imageTypes.some((known) => known === type);

/** How files of each type begin; `undefined` stands for any byte. */
const beginnings: readonly (readonly [AttachmentType, readonly (number | undefined)[]])[] = [
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/gif", [0x47, 0x49, 0x46, 0x38, undefined, 0x61]],
  ["image/webp", [0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50]],
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** What a file is by its bytes; `isText` says whether all of them are text. */
function typeIn(bytes: Uint8Array, isText: boolean): AttachmentType | "text" | undefined {
  const found = beginnings.find(([, start]) =>
    start.every((byte, at) => at < bytes.length && (byte === undefined || byte === bytes[at])),
  );
  return found?.[0] ?? (isText ? "text" : undefined);
}

/** The type of a file, where what it says of itself is what it is; undefined for a lie and for what may not be attached. [AT1] */
export function attachableAs(declared: string, bytes: Uint8Array, isText: boolean): AttachmentType | undefined {
  const type = attachmentTypes.find((known) => known === declared.split(";")[0]?.trim().toLowerCase());
  const found = typeIn(bytes, isText);
  if (type === undefined || found === undefined) return undefined;
  return found === type || (found === "text" && textTypes.some((known) => known === type)) ? type : undefined;
}

/** A file's name without folders or anything that cannot be seen. */
export const attachmentName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? "")
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "")
    .trim()
    .slice(-MOST_NAME);

const SCHEME = "attachment:";

/** How Markdown names an attachment: `![What it shows](attachment:id)`, or a link. */
export const attachmentAddress = (id: string): string => `${SCHEME}${id}`;

/** The attachment that an address names, if it names one. [AT3] */
export function attachmentIn(address: string): string | undefined {
  const id = address.startsWith(SCHEME) ? address.slice(SCHEME.length) : "";
  return /^[A-Za-z0-9_-]{1,64}$/.test(id) ? id : undefined;
}
