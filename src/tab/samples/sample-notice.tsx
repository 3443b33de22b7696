import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { failureKey } from "../../ui/failure-key.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { sampleTexts } from "./sample-texts.ts";
import { useSamples } from "./use-samples.ts";

const texts = [sampleTexts];

/** Says that there is sample content, and takes it out for everybody; nothing where there is none. [SA2] */
export function SampleNotice() {
  const samples = useSamples();
  const { data } = useAnswer(samples.known);
  if (data === undefined || data.count === 0) return null;
  return (
    <MoreTexts sets={texts}>
      <SampleContent count={data.count} isLeaving={data.leaving} onRemove={samples.remove} />
    </MoreTexts>
  );
}

interface Props {
  readonly count: number;
  readonly isLeaving: boolean;
  readonly onRemove: (removed: boolean) => Promise<void>;
}

function SampleContent({ count, isLeaving, onRemove }: Props) {
  const [t, shared, page] = [useText(sampleTexts), useText(uiTexts), usePageStyles()];
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState("");
  const row = useRef<HTMLDivElement>(null);
  const hasPressed = useRef(false);
  const stage = isLeaving ? "leaving" : isAsking ? "asking" : "shown";
  // Whoever pressed a button finds what comes next in its place; the first one does no harm if it is pressed twice.
  useEffect(() => {
    if (hasPressed.current && stage) row.current?.querySelector("button")?.focus();
  }, [stage]);

  const ask = (asking: boolean) => {
    hasPressed.current = true;
    setAsking(asking);
  };
  const remove = (removed: boolean) => {
    hasPressed.current = true;
    onRemove(removed).then(
      () => {
        setAsking(false);
        setFailure("");
      },
      (error: unknown) => setFailure(shared(failureKey(error))),
    );
  };
  return (
    <section aria-label={t("sample.label")} className={page.card}>
      <p role="status" className={page.quiet}>
        {stage === "leaving" ? t("sample.leaving") : t(`sample.${stage}`, { count })}
      </p>
      <div ref={row} className={page.row}>
        {stage === "shown" ? <Button onClick={() => ask(true)}>{t("sample.remove")}</Button> : null}
        {stage === "asking" ? (
          <>
            <Button key="keep" onClick={() => ask(false)}>
              {t("sample.keep")}
            </Button>
            <Button onClick={() => remove(true)}>{t("sample.yes")}</Button>
          </>
        ) : null}
        {stage === "leaving" ? <Button onClick={() => remove(false)}>{t("sample.undo")}</Button> : null}
      </div>
      <div role="alert">{failure}</div>
    </section>
  );
}
