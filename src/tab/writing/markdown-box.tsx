import { Button } from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense, useCallback, useId, useState } from "react";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Loading } from "../../ui/notices.tsx";
import { useWritingStyles } from "../../writing/writing-box.styles.ts";
import { writingTexts } from "./writing-texts.ts";

const RichBox = lazy(async () => ({ default: (await import("./rich/rich-box.tsx")).RichBox }));

interface Props {
  readonly label: string;
  /** Markdown. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** What is asked for, and what is still lacking. */
  readonly hint?: ReactNode;
}

type Mode = "rich" | "plain" | "plain-only";

/** A text to write, formatted or as Markdown; who cannot have or use the one has the other. [Y5] */
export function MarkdownBox({ label, text, onChange, hint }: Props) {
  const [t, styles, id] = [useText(writingTexts), useWritingStyles(), useId()];
  const [mode, setMode] = useState<Mode>("rich");
  const plainOnly = useCallback(() => setMode("plain-only"), []);
  const isRich = mode === "rich";
  const plain = <PlainBox id={id} label={label} text={text} onChange={onChange} />;
  return (
    <div className={styles.box}>
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
      <p id={`${id}-keys`} className={styles.hint}>
        {isRich ? t("writing.keys") : null}
      </p>
      <div>
        <Button size="small" appearance="subtle" onClick={() => setMode(isRich ? "plain" : "rich")}>
          {t(isRich ? "writing.to-plain" : "writing.to-rich")}
        </Button>
      </div>
    </div>
  );
}

type PlainProps = Pick<Props, "label" | "text" | "onChange"> & { readonly id: string };

function PlainBox({ id, label, text, onChange }: PlainProps) {
  const styles = useWritingStyles();
  return (
    <textarea
      id={id}
      className={styles.area}
      rows={8}
      aria-label={label}
      aria-describedby={`${id}-hint`}
      value={text}
      dir="auto"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
