import { Button } from "@fluentui/react-components";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { useWritingStyles } from "../../writing/writing-box.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { writingTexts } from "../writing/writing-texts.ts";
import type { Upload } from "./use-uploads.ts";

interface Props {
  readonly underway: readonly Upload[];
  readonly onAgain: (slip: string) => void;
  readonly onLeave: (slip: string) => void;
}

/** What is on its way, what could not be attached and why. */
export function UploadList({ underway, onAgain, onLeave }: Props) {
  const [t, page, styles, wordsFor] = [useText(writingTexts), usePageStyles(), useWritingStyles(), useWordsFor()];
  return (
    <div role="status">
      {underway.map((upload) => (
        <div key={upload.slip} className={page.row}>
          <span className={styles.hint}>{wordsFor(upload)}</span>
          {upload.state === "failed" && !isRefused(upload) ? (
            <Button size="small" onClick={() => onAgain(upload.slip)}>
              {t("attach.again")}
            </Button>
          ) : null}
          {upload.state === "sending" ? null : (
            <Button size="small" appearance="subtle" onClick={() => onLeave(upload.slip)}>
              {t("attach.leave")}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}

/** The same file would be refused again. */
const isRefused = ({ error }: Pick<Upload, "error">): boolean =>
  error instanceof Error && "code" in error && error.code === "unsupported-media-type";

function useWordsFor(): (upload: Upload) => string {
  const [t, shared] = [useText(writingTexts), useText(uiTexts)];
  return ({ state, file: { name }, error }) => {
    if (state !== "failed") return t(`attach.${state}`, { name });
    if (isRefused({ error })) return t("attach.refused", { name });
    return `${t("attach.failed", { name })} ${shared(failureKey(error))}`;
  };
}
