import { Link } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { handOver } from "../../ui/save-file.ts";
import { markupTexts } from "../markup/markup-texts.ts";
import { useAttachments } from "./attachments.tsx";

interface Props {
  readonly id: string;
  readonly name: string;
  readonly children: ReactNode;
}

/** A file from our own server, to save; its words where there is none to ask. [AT3] */
export function AttachedFile({ id, name, children }: Props) {
  const [t, attachments] = [useText(markupTexts), useAttachments()];
  const [hasFailed, setFailed] = useState(false);
  if (!attachments) return <>{children}</>;
  const save = () =>
    attachments.read(id).then(
      (file) => {
        setFailed(false);
        handOver(file, name);
      },
      () => setFailed(true),
    );
  return (
    <>
      <Link as="button" inline onClick={save}>
        {children}
      </Link>
      <span role="status">{hasFailed ? ` ${t("markup.no-file")}` : ""}</span>
    </>
  );
}
