import { createContext, type ReactNode, useContext, useMemo } from "react";
import { addressOf } from "../../api/address-of.ts";
import { ApiMisread } from "../../api/api-failure.ts";
import type { Attachment } from "../../contract/attachment.ts";
import { attachmentRoutes } from "../../contract/routes/attachment-routes.ts";
import { useSpace } from "../space/space-context.tsx";
import { declaredTypeOf } from "./declared-type.ts";

/** Pictures and files in what members write. Each call rejects with an ApiFailure. */
export interface Attachments {
  read(attachment: string): Promise<Blob>;
  /** Sent again with the same slip it is the same attachment. */
  attach(entry: string, file: File, slip: string): Promise<Attachment>;
}

export const AttachmentsContext = createContext<Attachments | undefined>(undefined);

/** Undefined where a text is shown outside of a space: then what is attached is only named. */
export const useAttachments = (): Attachments | undefined => useContext(AttachmentsContext);

/** What is written in here may show what is attached to it. */
export function WithAttachments({ children }: { readonly children: ReactNode }) {
  const { id: space, send } = useSpace();
  const attachments = useMemo<Attachments>(
    () => ({
      async read(attachment) {
        const address = addressOf(attachmentRoutes.readAttachment.path, { space, attachment });
        return (await send(address, { method: "GET" })).blob();
      },
      async attach(entry, file, slip) {
        const { method, path, reply } = attachmentRoutes.attachFile;
        const response = await send(addressOf(path, { space, entry }, { name: file.name, slip }), {
          method: method.toUpperCase(),
          headers: { "content-type": declaredTypeOf(file) },
          body: file,
        });
        const parsed = reply.safeParse(await response.json().catch(() => undefined));
        if (!parsed.success) throw new ApiMisread("attachFile", { cause: parsed.error });
        return parsed.data;
      },
    }),
    [space, send],
  );
  return <AttachmentsContext value={attachments}>{children}</AttachmentsContext>;
}
