import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  lazy,
  type ReactNode,
  Suspense,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from "react";
import type { Attachment } from "../../contract/attachment.ts";
import { asStored, asWritten } from "../../domain/mention.ts";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Loading } from "../../ui/notices.tsx";
import { useWritingStyles } from "../../writing/writing-box.styles.ts";
import { AttachButton } from "../attachments/attach-button.tsx";
import { attachmentMarkdown } from "../attachments/attachment-markdown.ts";
import { carriedFiles } from "../attachments/carried-files.ts";
import { UploadList } from "../attachments/upload-list.tsx";
import { type AttachTo, type FilesInto, useFilesInto } from "../attachments/use-files-into.ts";
import { MentionArea } from "../mentions/mention-area.tsx";
import { mentionTexts } from "../mentions/mention-texts.ts";
import { writingTexts } from "./writing-texts.ts";

const RichBox = lazy(async () => ({ default: (await import("./rich/rich-box.tsx")).RichBox }));

const useStyles = makeStyles({
  box: { ":not(:focus-within) > * > [data-keys]": { visibility: "hidden" } },
  acts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    // Buttons without an edge: their words stand below the box.
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  keys: { paddingInlineStart: tokens.spacingHorizontalS, "@media (max-width: 639px)": { display: "none" } },
});

interface Props {
  readonly label: string;
  /** Markdown. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** What is asked for, and what is still lacking. */
  readonly hint?: ReactNode;
  /** Whether people can be mentioned in it: not where nobody is to know who wrote it. */
  readonly canMention?: boolean;
  /** The entry that files can be put into, once the server has it; where it is left out, none can. */
  readonly attachTo?: AttachTo;
}

type Mode = "rich" | "plain" | "plain-only";

/** A text to write, formatted or as Markdown; who cannot have or use the one has the other. [Y5] */
export function MarkdownBox({ label, text, onChange, hint, canMention = true, attachTo }: Props) {
  const [t, mention, styles, own, id] = [
    useText(writingTexts),
    useText(mentionTexts),
    useWritingStyles(),
    useStyles(),
    useId(),
  ];
  const [mode, setMode] = useState<Mode>("rich");
  const plainOnly = useCallback(() => setMode("plain-only"), []);
  const isRich = mode === "rich";
  const files = useFilesInto(onChange, attachTo);
  const plain = (
    <PlainBox id={id} label={label} text={text} onChange={onChange} canMention={canMention} files={files} />
  );
  return (
    <div className={mergeClasses(styles.box, own.box)}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <div id={`${id}-hint`}>{hint}</div>
      {isRich ? (
        <ErrorBoundary
          instead={() => (
            <>
              {plain}
              <p role="status" className={styles.hint}>
                {t("writing.not-loaded")}
              </p>
            </>
          )}
        >
          <Suspense fallback={<Loading lines={3} />}>
            <RichBox
              label={label}
              text={text}
              onChange={onChange}
              onInexpressible={plainOnly}
              describedBy={`${id}-hint ${id}-keys`}
              canMention={canMention}
              onFiles={files.take}
              onReady={files.onReady}
            />
          </Suspense>
        </ErrorBoundary>
      ) : (
        plain
      )}
      {mode === "plain-only" ? (
        <p role="status" className={styles.hint}>
          {t("writing.plain-only")}
        </p>
      ) : null}
      <UploadList underway={files.underway} onAgain={files.again} onLeave={files.leave} />
      <div className={own.acts}>
        <Button size="small" appearance="subtle" onClick={() => setMode(isRich ? "plain" : "rich")}>
          {t(isRich ? "writing.to-plain" : "writing.to-rich")}
        </Button>
        {files.canAttach ? <AttachButton onFiles={files.take} /> : null}
        <span data-keys id={`${id}-keys`} className={mergeClasses(styles.hint, own.keys)}>
          {isRich ? `${t("writing.keys")} ` : null}
          {canMention ? mention("mention.hint") : null}
        </span>
      </div>
    </div>
  );
}

interface PlainProps extends Pick<Props, "label" | "text" | "onChange"> {
  readonly canMention: boolean;
  readonly id: string;
  readonly files: FilesInto;
}

function PlainBox({ id, label, text, onChange, canMention, files: { take, onReady } }: PlainProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const put = useEffectEvent((attachment: Attachment) => {
    const { words, people } = asWritten(text);
    const { selectionStart: from, selectionEnd: to } = area.current ?? {
      selectionStart: words.length,
      selectionEnd: words.length,
    };
    onChange(asStored({ words: `${words.slice(0, from)}${attachmentMarkdown(attachment)}${words.slice(to)}`, people }));
  });
  useEffect(() => {
    onReady((attachment) => put(attachment));
    return () => onReady(undefined);
  }, [onReady]);
  const carry = (event: SyntheticEvent, carried: DataTransfer) => {
    if (take(carriedFiles(carried))) event.preventDefault();
  };
  return (
    <MentionArea
      id={id}
      area={area}
      text={text}
      onChange={onChange}
      canMention={canMention}
      rows={8}
      aria-label={label}
      aria-describedby={`${id}-hint`}
      onPaste={(event) => carry(event, event.clipboardData)}
      onDrop={(event) => carry(event, event.dataTransfer)}
    />
  );
}
