import type { Attachment } from "../../contract/attachment.ts";
import { attachmentAddress, isImage } from "../../domain/attachment.ts";

/** An attachment as Markdown names it. */
export const attachmentMarkdown = ({ id, name, type }: Attachment): string =>
  `${isImage(type) ? "!" : ""}[${name.replace(/[\\[\]`*_<>]/g, "\\$&")}](${attachmentAddress(id)})`;
